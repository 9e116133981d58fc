import { useEffect, useLayoutEffect } from 'preact/hooks';

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
    const scrolled = ({ target }: Event) => {
      if (!(target instanceof HTMLElement)) return;
      // A list scrolls in the box around it.
      const place = scrollers(element).findIndex(
        (one) => one === target || one.parentElement === target,
      );
      if (place >= 0) remember(page, place, target.scrollTop);
    };
    element.addEventListener('scroll', scrolled, { capture: true, passive: true });
    return () => element.removeEventListener('scroll', scrolled, { capture: true });
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
