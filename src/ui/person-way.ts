import { spaceLink } from '@/src/shared/links.ts';

/** By the address and by no context: parts that are loaded on demand are trees of their own. */
export const isInDashboard = () => location.pathname === '/dashboard.html';

/**
 * Where a name leads: in the dashboard to the person's page there, elsewhere to the site.
 * @param apart In a tab of its own, wherever it leads: what is here would be lost.
 */
export function personWay(mid: number, apart = false) {
  const isHere = isInDashboard();
  const away = (apart || !isHere) && { target: '_blank', rel: 'noopener noreferrer' };
  return { href: isHere ? `#/user/${mid}` : spaceLink(mid), ...away };
}
