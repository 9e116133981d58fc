import type { LocalFollowings } from '@/src/parts/followings/shared/local-followings.ts';
import { peekFollowings } from '@/src/storage/peek-followings.ts';
import { COPY_PAGES } from './copy-pages.ts';

/** What no page has taken by then is too old for whoever comes later. */
const KEPT_MS = 5_000;

/** The address names one of those pages, or none, which leads to the first of them. */
export function beginsWithCopy(hash: string): boolean {
  const [path = ''] = hash.replace(/^#?\/?/, '').split('?');
  return path === '' || COPY_PAGES.has(path.replace(/\/$/, ''));
}

/** Looks for everybody who is followed before the scripts of the page are there: they take as long. */
export function readCopyEarly(whose: () => Promise<number | null>): void {
  if (!beginsWithCopy(location.hash)) return;
  globalThis.bilideckCopy = peekFollowings(whose);
  setTimeout(() => {
    globalThis.bilideckCopy = undefined;
  }, KEPT_MS);
}

declare global {
  /** Set by the script that reads early, and taken once. */
  var bilideckCopy: Promise<LocalFollowings | null> | undefined;
}
