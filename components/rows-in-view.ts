/** Until the list is measured: rows are there with the first drawing, and not with the second. */
const FIRST_PX = 420;
/** It did not move for so long: it stands still. */
const STILL_MS = 150;

interface Rows {
  readonly count: number;
  /** The same function while heights are the same: with another one they are all added up anew. */
  readonly heightOf: (index: number) => number;
  /** Several beside each other, none narrower than this; absent: one. */
  readonly laneWidth?: number | undefined;
}

/** The rows that are seen, wholly or in part. */
export interface RowsSeen {
  readonly first: number;
  readonly last: number;
}

/**
 * Which rows of a list are in view, and where each of them stands. All heights are known beforehand: nothing is
 * measured but the list itself.
 * @param changed Other rows came into view, or it began or ceased to move.
 */
export function createRowsInView(changed: () => void) {
  let list: HTMLElement | null = null;
  let width = FIRST_PX;
  let height = FIRST_PX;
  let top = 0;
  let isMoving = false;
  let rows: Rows = { count: 0, heightOf: () => 0 };
  /** How many rows stand beside each other: a line. */
  let lanes = 1;
  /** Where each line begins, and then where the last one ends. */
  let starts = new Float64Array(1);
  /** What was drawn, or is about to be. */
  let told = '';

  const startOf = (line: number) => starts[line] ?? 0;
  const lines = () => starts.length - 1;
  const total = () => startOf(lines());
  const lanesNow = () => (rows.laneWidth ? Math.max(1, Math.floor(width / rows.laneWidth)) : 1);

  function layOut() {
    lanes = lanesNow();
    const { count, heightOf } = rows;
    starts = new Float64Array(Math.ceil(count / lanes) + 1);
    let end = 0;
    for (let line = 0; line < lines(); line++) {
      let highest = 0;
      const next = Math.min((line + 1) * lanes, count);
      for (let index = line * lanes; index < next; index++) {
        highest = Math.max(highest, heightOf(index));
      }
      end += highest;
      starts[line + 1] = end;
    }
  }

  /** The last line that begins there or above. */
  function lineAt(px: number): number {
    let low = 0;
    let high = lines() - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (startOf(middle) <= px) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function find(): RowsSeen | null {
    if (rows.count === 0 || height === 0) return null;
    const from = Math.min(top, Math.max(0, total() - height));
    const behind = (lineAt(from + height) + 1) * lanes;
    return { first: lineAt(from) * lanes, last: Math.min(behind, rows.count) - 1 };
  }

  const nameOf = (seen: RowsSeen | null) =>
    `${isMoving} ${lanesNow()} ${seen?.first} ${seen?.last}`;

  function look() {
    const name = nameOf(find());
    if (name === told) return;
    told = name;
    changed();
  }

  const placeOf = (index: number) => {
    const line = Math.floor(index / lanes);
    return { start: startOf(line), height: rows.heightOf(index), lane: index % lanes };
  };

  return {
    placeOf,
    total,
    lanes: () => lanes,
    isMoving: () => isMoving,
    set(next: Rows) {
      const isSame = next.count === rows.count && next.heightOf === rows.heightOf;
      rows = next;
      if (!isSame || lanes !== lanesNow()) layOut();
    },
    /** Those to draw now; null: none. */
    inView(): RowsSeen | null {
      const seen = find();
      told = nameOf(seen);
      return seen;
    },
    /** It is about to be scrolled there. */
    toTop() {
      top = 0;
    },
    /** Scrolls no further than it must, or until the row is in the middle. */
    reveal(index: number, where: 'near' | 'middle') {
      const { start, height: own } = placeOf(index);
      const now = list?.scrollTop ?? 0;
      // What floats over its end covers no row that the keyboard is at.
      const covered = list ? Number.parseFloat(getComputedStyle(list).scrollPaddingBottom) || 0 : 0;
      const overhang = start + own - (height - covered);
      if (where === 'middle') list?.scrollTo({ top: start + (own - height) / 2 });
      else if (overhang >= now) list?.scrollTo({ top: overhang });
      else if (start <= now) list?.scrollTo({ top: start });
    },
    /** @returns what ends it. */
    watch(element: HTMLElement) {
      list = element;
      let still: ReturnType<typeof setTimeout> | undefined;
      const moved = (isOn: boolean) => {
        top = element.scrollTop;
        isMoving = isOn;
        look();
      };
      const scrolled = () => {
        clearTimeout(still);
        still = setTimeout(moved, STILL_MS, false);
        moved(true);
      };
      const measure = () => {
        width = element.clientWidth;
        height = element.clientHeight;
        look();
      };
      measure();
      const sizes = new ResizeObserver(measure);
      sizes.observe(element);
      element.addEventListener('scroll', scrolled, { passive: true });
      return () => {
        clearTimeout(still);
        sizes.disconnect();
        element.removeEventListener('scroll', scrolled);
      };
    },
  };
}
