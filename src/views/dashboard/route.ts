/** Where the dashboard is, read from the part of the address after `#`. */
export type Route =
  | { readonly view: 'user'; readonly mid: number }
  | { readonly view: 'new-group'; readonly mid: number }
  | { readonly view: 'journal' }
  | { readonly view: 'settings' }
  | { readonly view: 'start' };

export function parseRoute(hash: string): Route {
  if (hash === '#/journal') return { view: 'journal' };
  if (hash === '#/settings') return { view: 'settings' };
  const user = midIn(/^#\/user\/(\d{1,16})$/.exec(hash));
  if (user) return { view: 'user', mid: user };
  const follow = midIn(/^#\/groups\/new\/(\d{1,16})$/.exec(hash));
  return follow ? { view: 'new-group', mid: follow } : { view: 'start' };
}

function midIn(match: RegExpExecArray | null): number | null {
  const mid = Number(match?.[1]);
  return Number.isSafeInteger(mid) && mid > 0 ? mid : null;
}
