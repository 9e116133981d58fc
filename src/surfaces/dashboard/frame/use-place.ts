import { useEffect, useLayoutEffect } from 'preact/hooks';

const KEPT_AFTER_MS = 100;
const keyOf = (page: string) => `place ${page}`;

/** What scrolls: the page itself, or the list inside it. */
const scrollers = (main: HTMLElement) => [main, ...main.querySelectorAll<HTMLElement>('ul')];

function remember(page: string, place: number, top: number) {
  try {
    sessionStorage.setItem(keyOf(page), `${place} ${top}`);
  } catch {
    // The store is full or off: the page opens at its top then.
  }
}

function remembered(page: string): { readonly place: number; readonly top: number } | null {
  try {
    const [place, top] = (sessionStorage.getItem(keyOf(page)) ?? '').split(' ').map(Number);
    return place !== undefined && top ? { place, top } : null;
  } catch {
    return null;
  }
}

/** Each page is found again where it was left, also by the browser's own back and forward. */
export function usePlace(
  main: { readonly current: HTMLElement | null },
  page: string,
  ready: boolean,
) {
  useEffect(() => {
    const element = main.current;
    if (!element || !ready) return;
    let last: { readonly scrolled: HTMLElement; readonly top: number } | null = null;
    let timer = 0;
    const keep = () => {
      timer = 0;
      if (!last) return;
      const { scrolled, top } = last;
      // A list scrolls in the box around it.
      const place = scrollers(element).findIndex(
        (one) => one === scrolled || one.parentElement === scrolled,
      );
      last = null;
      if (place >= 0) remember(page, place, top);
    };
    const scrolled = ({ target }: Event) => {
      if (!(target instanceof HTMLElement)) return;
      last = { scrolled: target, top: target.scrollTop };
      // Looking for it and writing it down take as long as a row: not with every frame.
      timer ||= window.setTimeout(keep, KEPT_AFTER_MS);
    };
    const ended = new AbortController();
    const { signal } = ended;
    element.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
    addEventListener('pagehide', keep, { signal });
    return () => {
      ended.abort();
      clearTimeout(timer);
      keep();
    };
  }, [main, page, ready]);
  useLayoutEffect(() => {
    const element = main.current;
    if (!element) return;
    const found = remembered(page);
    if (!ready) {
      element.scrollTop = 0;
      return;
    }
    if (!found) return;
    const one = scrollers(element)[found.place];
    if (one) (one === element ? element : (one.parentElement ?? one)).scrollTop = found.top;
  }, [main, page, ready]);
}
