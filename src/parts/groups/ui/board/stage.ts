import { batch, computed, signal } from '@preact/signals';
import { nextFrame } from '@/src/ui/next-frame.ts';

const COLUMN_PX = 240;
const GAP_PX = 12;
/** From the left edge of one column to that of the next. */
const STEP_PX = COLUMN_PX + GAP_PX;
/** Columns drawn beside the visible ones, after the first frame: the keyboard finds its neighbour there. */
const BESIDE = 1;
/** So long after the last step of a scroll it is over. */
const STILL_MS = 100;
/** So near to an edge, something that is dragged moves the board on. */
const EDGE_PX = 56;
const SCROLL_PX = 14;

/** The place the columns stand on: which of them are in view, and what lies where. */
export function createStage() {
  const left = signal(0);
  const width = signal(1_200);
  // Numbers of columns, so that nothing is drawn anew for each pixel that is scrolled.
  const beside = signal(0);
  const first = computed(() => Math.floor(left.value / STEP_PX) - beside.value);
  const last = computed(() => Math.floor((left.value + width.value) / STEP_PX) + beside.value);
  const still = signal(false);
  let element: HTMLElement | null = null;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout>;
  let heightPx = 0;

  const look = () => {
    if (!element) return;
    const { scrollLeft, clientWidth, clientHeight } = element;
    heightPx = clientHeight;
    batch(() => {
      left.value = scrollLeft;
      if (clientWidth > 0) width.value = clientWidth;
    });
  };

  function scrollTo(to: number) {
    if (!element) return;
    element.scrollLeft = to;
    // The columns are there with this drawing, not with the event that follows.
    look();
  }

  return {
    get element() {
      return element;
    },
    look,
    /** The first frame stands and nobody scrolls: what is drawn now is looked at. */
    still,
    scrolled() {
      look();
      still.value = false;
      clearTimeout(timer);
      timer = setTimeout(() => {
        still.value = true;
      }, STILL_MS);
    },
    /** How high the columns are, as it was when they last got another size. */
    get heightPx() {
      return heightPx;
    },
    attach(to: HTMLElement | null) {
      element = to;
      look();
      if (!to) return;
      const watch = new ResizeObserver(look);
      watch.observe(to);
      void nextFrame().then(() => {
        if (element !== to) return;
        batch(() => {
          beside.value = BESIDE;
          still.value = true;
        });
      });
      return () => {
        watch.disconnect();
        clearTimeout(timer);
        element = null;
      };
    },
    /** Places of the columns to draw, of so many; those of `kept` are drawn wherever they are. */
    drawn(count: number, kept: readonly number[]): readonly number[] {
      const from = first.value;
      const inView = Array.from({ length: last.value - from + 1 }, (_, n) => from + n);
      return [...new Set([...inView, ...kept])]
        .filter((place) => place >= 0 && place < count)
        .sort((a, b) => a - b);
    },
    startOf: (place: number) => place * STEP_PX,
    widthOf: (count: number) => Math.max(0, count * STEP_PX - GAP_PX),
    columnPx: COLUMN_PX,
    /** Scrolls as little as shows the whole column. */
    reveal(place: number) {
      if (!element) return;
      const start = place * STEP_PX;
      const { scrollLeft, clientWidth } = element;
      if (start < scrollLeft) scrollTo(Math.max(0, start - GAP_PX));
      else if (start + COLUMN_PX > scrollLeft + clientWidth) {
        scrollTo(start + COLUMN_PX - clientWidth + GAP_PX);
      }
    },
    /** The place under a pointer; null: beside the board, or between the ends of it. */
    placeAt(clientX: number, clientY: number, count: number): number | null {
      if (!element) return null;
      const box = element.getBoundingClientRect();
      const isOn =
        clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
      const place = Math.floor((clientX - box.left + element.scrollLeft) / STEP_PX);
      return isOn && place >= 0 && place < count ? place : null;
    },
    /** While something is held near an edge, the board goes on by itself. */
    scrollNear(clientX: number, moved: () => void) {
      cancelAnimationFrame(frame);
      if (!element) return;
      const box = element.getBoundingClientRect();
      const by =
        clientX < box.left + EDGE_PX ? -SCROLL_PX : clientX > box.right - EDGE_PX ? SCROLL_PX : 0;
      if (by === 0) return;
      const step = () => {
        if (!element) return;
        const before = element.scrollLeft;
        scrollTo(before + by);
        if (element.scrollLeft === before) return;
        moved();
        frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
    },
    scrollNoMore: () => cancelAnimationFrame(frame),
  };
}

export type Stage = ReturnType<typeof createStage>;
