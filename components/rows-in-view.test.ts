import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRowsInView } from './rows-in-view.ts';

/** What watches the size of the list. */
let resized: () => void = () => {};

/** A list in the page; what is scrolled to is at most where it ends. */
function listOf(height: number, width = 400) {
  const list = document.createElement('div');
  const size = { width, height };
  Object.defineProperties(list, {
    clientWidth: { get: () => size.width },
    clientHeight: { get: () => size.height },
  });
  list.scrollTo = vi.fn(({ top = 0 }: ScrollToOptions) => {
    list.scrollTop = top;
  }) as never;
  return { list, size };
}

function scroll(list: HTMLElement, top: number) {
  list.scrollTop = top;
  list.dispatchEvent(new Event('scroll'));
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => {};
      disconnect = () => {
        resized = () => {};
      };
      constructor(changed: () => void) {
        resized = changed;
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const high = (px: number) => () => px;

/** Rows of which `seen` gives the first and the last in view. */
function rowsOf(count: number, heightOf: (index: number) => number, laneWidth?: number) {
  const changed = vi.fn();
  const rows = createRowsInView(changed);
  rows.set({ count, heightOf, laneWidth });
  const seen = () => {
    const now = rows.inView();
    return now && [now.first, now.last];
  };
  return { rows, changed, seen };
}

describe('which rows are in view', () => {
  it('is guessed before the list is measured, and none in one without rows or of no height', () => {
    expect(rowsOf(100, high(50)).seen()).toEqual([0, 8]);
    expect(rowsOf(0, high(50)).seen()).toBeNull();
    const { rows, seen } = rowsOf(100, high(50));
    rows.watch(listOf(0).list);
    expect(seen()).toBeNull();
  });

  it('follows heights that differ', () => {
    // A header before each three: 30, 50, 50, 50 and again.
    const { rows, seen } = rowsOf(40, (index) => (index % 4 === 0 ? 30 : 50));
    const { list } = listOf(99);
    rows.watch(list);
    expect(seen()).toEqual([0, 2]);
    expect(rows.total()).toBe(1800);
    scroll(list, 179);
    expect(seen()).toEqual([3, 6]);
    scroll(list, 180);
    expect(seen()).toEqual([4, 6]);
    expect(rows.placeOf(4)).toEqual({ start: 180, height: 30, lane: 0 });
    expect(rows.placeOf(6)).toEqual({ start: 260, height: 50, lane: 0 });
  });

  it('ends with the list, however far it was scrolled before it became shorter', () => {
    const { rows, seen } = rowsOf(1000, high(10));
    const { list } = listOf(95);
    rows.watch(list);
    scroll(list, 9000);
    expect(seen()).toEqual([900, 909]);
    rows.set({ count: 20, heightOf: high(10) });
    expect(seen()).toEqual([10, 19]);
    rows.set({ count: 3, heightOf: high(10) });
    expect(seen()).toEqual([0, 2]);
  });

  it('starts from the top where it is about to go there', () => {
    const { rows, seen } = rowsOf(1000, high(10));
    const { list } = listOf(95);
    rows.watch(list);
    scroll(list, 9000);
    rows.toTop();
    expect(seen()).toEqual([0, 9]);
  });

  it('adds heights up anew for other heights only', () => {
    const heightOf = vi.fn(high(10));
    const { rows } = rowsOf(100, heightOf);
    rows.set({ count: 100, heightOf });
    expect(heightOf).toHaveBeenCalledTimes(100);
    rows.set({ count: 100, heightOf: high(20) });
    expect(rows.total()).toBe(2000);
  });
});

describe('rows beside each other', () => {
  it('are as many as are wide enough, and fewer when the list becomes narrow', () => {
    const { rows, changed, seen } = rowsOf(11, high(100), 190);
    const { list, size } = listOf(150, 600);
    rows.watch(list);
    expect(changed).toHaveBeenCalledTimes(1);
    rows.set({ count: 11, heightOf: high(100), laneWidth: 190 });
    expect(rows.lanes()).toBe(3);
    expect(rows.total()).toBe(400);
    expect(seen()).toEqual([0, 5]);
    expect(rows.placeOf(10)).toEqual({ start: 300, height: 100, lane: 1 });
    scroll(list, 260);
    expect(seen()).toEqual([6, 10]);

    size.width = 100;
    changed.mockClear();
    resized();
    expect(changed).toHaveBeenCalledTimes(1);
    rows.set({ count: 11, heightOf: high(100), laneWidth: 190 });
    expect(rows.lanes()).toBe(1);
    expect(rows.total()).toBe(1100);
  });

  it('leave the next line below the highest of them', () => {
    const { rows } = rowsOf(4, (index) => 10 + index, 200);
    expect(rows.lanes()).toBe(2);
    expect([0, 1, 2, 3].map((index) => rows.placeOf(index).start)).toEqual([0, 0, 11, 11]);
    expect(rows.total()).toBe(24);
  });
});

describe('what is told', () => {
  it('is that other rows came into view, and no step between', () => {
    const { rows, changed, seen } = rowsOf(100, high(50));
    const { list } = listOf(420);
    rows.watch(list);
    seen();
    scroll(list, 10);
    seen();
    changed.mockClear();
    scroll(list, 20);
    expect(changed).not.toHaveBeenCalled();
    scroll(list, 40);
    expect(changed).toHaveBeenCalledTimes(1);
    scroll(list, 41);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('is that it moves, until nothing moved it for a moment', () => {
    const { rows, changed } = rowsOf(100, high(50));
    const { list } = listOf(420);
    rows.watch(list);
    scroll(list, 1);
    expect(rows.isMoving()).toBe(true);
    vi.advanceTimersByTime(100);
    scroll(list, 2);
    vi.advanceTimersByTime(100);
    expect(rows.isMoving()).toBe(true);
    changed.mockClear();
    vi.advanceTimersByTime(50);
    expect(rows.isMoving()).toBe(false);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('is nothing any more once nobody watches', () => {
    const { rows, changed } = rowsOf(100, high(50));
    const { list, size } = listOf(420);
    const end = rows.watch(list);
    scroll(list, 1);
    end();
    changed.mockClear();
    scroll(list, 500);
    size.height = 10;
    resized();
    vi.advanceTimersByTime(1000);
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('a row that is brought into view', () => {
  it.each([
    ['below', 200, 30, 'near', 1250],
    ['partly below', 40, 6, 'near', 50],
    ['above', 200, 3, 'near', 150],
    ['in view', 200, 5, 'near', null],
    ['far away, in the middle', 200, 50, 'middle', 2375],
    ['in view, in the middle', 200, 5, 'middle', 125],
  ] as const)('%s', (_, top, index, where, goal) => {
    const { rows } = rowsOf(100, high(50));
    const { list } = listOf(300);
    rows.watch(list);
    list.scrollTop = top;
    rows.reveal(index, where);
    if (goal === null) expect(list.scrollTo).not.toHaveBeenCalled();
    else expect(list.scrollTo).toHaveBeenCalledWith({ top: goal });
  });

  it('stands above what floats over the end of the list', () => {
    const { rows } = rowsOf(100, high(50));
    const { list } = listOf(300);
    list.style.scrollPaddingBottom = '80px';
    document.body.append(list);
    rows.watch(list);
    rows.reveal(6, 'near');
    expect(list.scrollTo).toHaveBeenCalledWith({ top: 130 });
    list.remove();
  });
});
