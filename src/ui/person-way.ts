import { spaceLink } from '@/src/shared/links.ts';

/** By the address and by no context: parts that are loaded on demand are trees of their own. */
export const isInDashboard = location.pathname === '/dashboard.html';

/**
 * Where a name leads: in the dashboard to the person's page there, elsewhere to the site.
 * @param apart In a tab of its own, wherever it leads: what is here would be lost.
 */
export function personWay(mid: number, apart = false) {
  return {
    href: isInDashboard ? `#/user/${mid}` : spaceLink(mid),
    target: isInDashboard && !apart ? '' : '_blank',
    rel: 'noopener noreferrer',
  };
}
