import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Background } from '@/src/rpc/client.ts';
import { copyAhead } from '../copy-ahead.ts';
import { COPY_PAGES } from '../copy-pages.ts';
import { DASHBOARD_PAGES } from '../pages/index.ts';
import { parseRoute } from '../route.ts';
import type { Page, PersonPageProps } from './define-page.ts';

/** `failed`: its script is out of reach, as after an update under an open page. */
export type PageView = ComponentType<PersonPageProps> | 'loading' | 'failed';

const loaded = new Map<Page, ComponentType<PersonPageProps>>();
/** Scripts on their way. */
const coming = new Map<Page, Promise<void>>();

/** Has script and first rows of a page on their way; what is there already is not asked for again. */
export function fetchView(page: Page, ask: Background): Promise<void> {
  const known = coming.get(page);
  if (known) return known;
  if (COPY_PAGES.has(page.id)) copyAhead();
  page.ahead?.(ask);
  const fetched = page.load().then((view) => {
    // A page about nobody leaves the `mid` it is given alone.
    loaded.set(page, view as ComponentType<PersonPageProps>);
  });
  // One that failed is tried again by whoever wants it next.
  const tried = fetched.finally(() => coming.delete(page));
  coming.set(page, tried);
  return tried;
}

/** The same for the page that the address names. */
export function fetchFirstView(ask: Background): void {
  const route = parseRoute(location.hash, DASHBOARD_PAGES);
  // Told by whoever draws it.
  if (route.type === 'page') fetchView(route.page, ask).catch(() => undefined);
}

/** The view of a page, fetched when it is first opened. */
export function usePageView(page: Page | null, ask: Background): PageView {
  const [failed, setFailed] = useState<Page | null>(null);
  const [, setCount] = useState(0);
  // Not an effect after the paint: its script is on the way while the frame is drawn.
  useLayoutEffect(() => {
    if (!page || loaded.has(page)) return;
    fetchView(page, ask).then(
      () => setCount((count) => count + 1),
      () => setFailed(page),
    );
  }, [page, ask]);
  const view = page && loaded.get(page);
  return view ?? (page && failed === page ? 'failed' : 'loading');
}
