import { ERASED } from '@/src/ui/last-look/look.ts';

/**
 * Takes away what our pages keep in stores of their own: views that were saved, what was told, the
 * form of lists, last looks. `account`: only what names it, as a word of its key; null: everything.
 */
export function eraseInPage(account: number | null): void {
  for (const store of [localStorage, sessionStorage]) {
    const keys = Array.from({ length: store.length }, (_, n) => store.key(n) ?? '');
    for (const key of keys) {
      if (account === null || key.split(' ').includes(String(account))) store.removeItem(key);
    }
  }
  // This page must not keep its look anew when it is left.
  dispatchEvent(new Event(ERASED));
}
