import type { Page } from './frame/define-page.ts';

/** Where the dashboard is, read from the part of the address after `#`. */
export type Route =
  | {
      readonly type: 'page';
      readonly page: Page;
      readonly mid: number;
      /** A place inside the page; it stays the same page, and so has the same key. */
      readonly part: string;
      readonly key: string;
    }
  /** The bare address: the first page that is built. */
  | { readonly type: 'home' }
  | { readonly type: 'unknown'; readonly key: string };

export const pathOf = ({ path, id }: Page): string => path ?? id;

const at = (page: Page, key: string, { mid = 0, part = '' } = {}): Route => ({
  type: 'page',
  page,
  mid,
  part,
  key,
});

/** What follows a `?` is the page's own business. */
export function parseRoute(hash: string, pages: readonly Page[]): Route {
  const [key = ''] = hash.split('?');
  const path = key.replace(/^#?\/?/, '').replace(/\/$/, '');
  if (path === '') return { type: 'home' };
  for (const page of pages) {
    if (page.about !== 'itself') continue;
    const base = pathOf(page);
    if (path === base) return at(page, key);
    const part = page.parts?.find((one) => path === `${base}/${one}`);
    if (part !== undefined) return at(page, `#/${base}`, { part });
  }
  const [, before, digits] = /^(.+)\/(\d{1,16})$/.exec(path) ?? [];
  const mid = Number(digits);
  const about = pages.find((page) => page.about === 'person' && pathOf(page) === before);
  if (about && Number.isSafeInteger(mid) && mid > 0) return at(about, key, { mid });
  return { type: 'unknown', key };
}
