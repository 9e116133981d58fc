import { signal } from '@preact/signals';

/** Who goes faster looks for a place, and at no row: the height of the list in a quarter of a second. */
const FAST_PX_PER_MS = 3;
/** So long after the last step of a scroll it is over. */
const STILL_MS = 100;

/** Whether a list's rows are only passed by, as with a scroll bar that is dragged. */
export function createPassing() {
  const isFast = signal(false);
  let last = { top: 0, atMs: Number.NEGATIVE_INFINITY };
  let timer: ReturnType<typeof setTimeout>;

  return {
    isFast,
    /** @param top Pixels from the start of the list. */
    scrolled(top: number, atMs = performance.now()) {
      const [px, ms] = [Math.abs(top - last.top), atMs - last.atMs];
      last = { top, atMs };
      // Steps further apart are not one movement: a page down is looked at.
      isFast.value = ms < STILL_MS && px > ms * FAST_PX_PER_MS;
      clearTimeout(timer);
      if (isFast.peek()) {
        timer = setTimeout(() => {
          isFast.value = false;
        }, STILL_MS);
      }
    },
  };
}

export type Passing = ReturnType<typeof createPassing>;
