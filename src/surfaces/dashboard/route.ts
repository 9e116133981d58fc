import type { Page } from './frame/define-page.ts';

/** Where the dashboard is, read from the part of the address after `#`. */
export type Route =
  | { readonly type: 'page'; readonly page: Page; readonly mid: number; readonly key: string }
  /** The bare address: the first page that is built. */
  | { readonly type: 'home' }
  | { readonly type: 'unknown'; readonly key: string };

export const pathOf = ({ path, id }: Page): string => path ?? id;

/** What follows a `?` is the page's own business. */
export function parseRoute(hash: string, pages: readonly Page[]): Route {
  const [key = ''] = hash.split('?');
  const path = key.replace(/^#?\/?/, '').replace(/\/$/, '');
  if (path === '') return { type: 'home' };
  const plain = pages.find((page) => page.about === 'itself' && pathOf(page) === path);
  if (plain) return { type: 'page', page: plain, mid: 0, key };
  const [, before, digits] = /^(.+)\/(\d{1,16})$/.exec(path) ?? [];
  const mid = Number(digits);
  const about = pages.find((page) => page.about === 'person' && pathOf(page) === before);
  if (about && Number.isSafeInteger(mid) && mid > 0) return { type: 'page', page: about, mid, key };
  return { type: 'unknown', key };
}
