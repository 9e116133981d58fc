import { useEffect, useState } from 'preact/hooks';
import { DASHBOARD_PAGES } from '../pages/index.ts';
import { parseRoute, pathOf, type Route } from '../route.ts';

/** Where the address leads; the bare one is replaced by the first page that is built. */
export function useRoute(): Exclude<Route, { type: 'home' }> {
  const [route, setRoute] = useState(here);
  useEffect(() => {
    const follow = () => setRoute(here);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

function here(): Exclude<Route, { type: 'home' }> {
  const route = parseRoute(location.hash, DASHBOARD_PAGES);
  if (route.type !== 'home') return route;
  const first = DASHBOARD_PAGES.find(({ group }) => group !== null);
  if (!first) return { type: 'unknown', key: '' };
  // In place: going back must not lead here again.
  history.replaceState(null, '', `#/${pathOf(first)}`);
  return { type: 'page', page: first, mid: 0, part: '', key: `#/${pathOf(first)}` };
}
