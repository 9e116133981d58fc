import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';

const CONTROLS = 'a, button, input';
/** Rows that stay in view when a page is turned. */
const KEPT_ROWS = 1;
/** Nothing was drawn for so long: the wheel stands still. */
const STILL_MS = 150;

interface Parts {
  /** How many rows stand beside each other. */
  lanes(): number;
  /** Scrolls a row into view; it may be drawn only afterwards. */
  reveal(index: number): void;
  stepped(to: number, from: number, withShift: boolean): void;
}

/**
 * Where the keyboard is in a list that draws only a part of its rows. Arrows, page keys, Home and
 * End go from row to row and keep to the same control; only one row is on the way of the Tab key;
 * and when the row with the focus goes away, the one that took its place gets it.
 */
export function useRowFocus(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  given: Parts,
): RowFocus {
  const parts = useRef({ ...given, count });
  parts.current = { ...given, count };
  return useMemo(() => createRowFocus(scroller, parts), [scroller]);
}

type RowFocus = ReturnType<typeof createRowFocus>;

function createRowFocus(
  scroller: RefObject<HTMLElement | null>,
  parts: RefObject<Parts & { count: number }>,
) {
  /** The row that Tab leads to. */
  let current = 0;
  let column = 0;
  let hasFocus = false;
  /** A row that was scrolled to and is not drawn yet. */
  let awaited: number | null = null;
  let still: ReturnType<typeof setTimeout> | undefined;

  const rowsDrawn = () => [
    ...(scroller.current?.querySelectorAll<HTMLElement>('li[data-index]') ?? []),
  ];
  const rowAt = (index: number) =>
    scroller.current?.querySelector<HTMLElement>(`li[data-index="${index}"]`);
  const indexOf = (row: HTMLElement) => Number(row.dataset['index']);
  const controlsOf = (row: HTMLElement) => [...row.querySelectorAll<HTMLElement>(CONTROLS)];
  const controlsIn = (selector: string) =>
    scroller.current?.querySelectorAll<HTMLElement>(selector) ?? [];
  const rowOf = (target: EventTarget | null) =>
    target instanceof HTMLElement ? target.closest<HTMLElement>('li[data-index]') : null;

  function rove() {
    const others = `li[data-index]:not([data-index="${current}"]) :is(${CONTROLS})`;
    // Only those that differ are looked at: this runs with every step of scrolling.
    for (const control of controlsIn(`${others}:not([tabindex="-1"])`)) control.tabIndex = -1;
    const own = `li[data-index="${current}"] :is(${CONTROLS})[tabindex="-1"]`;
    for (const control of controlsIn(own)) control.tabIndex = 0;
  }

  /** The first row from here on, in this direction, that has something to take the focus. */
  function reachable(from: number, direction: number): number | null {
    const total = parts.current?.count ?? 0;
    for (let index = from; index >= 0 && index < total; index += direction) {
      const row = rowAt(index);
      // One that is not drawn is looked at once it is.
      if (!row || controlsOf(row).length > 0) return index;
    }
    return null;
  }

  function focusOn(index: number): boolean {
    const row = rowAt(index);
    if (!row) return false;
    const controls = controlsOf(row);
    const control = controls[column] ?? controls[0];
    if (!control) return false;
    current = index;
    rove();
    control.focus({ preventScroll: true });
    return true;
  }

  /** Where a window is lower than its page, it scrolls to a row as well. */
  function show(index: number): boolean {
    if (!focusOn(index)) return false;
    rowAt(index)?.scrollIntoView({ block: 'nearest' });
    return true;
  }

  function goTo(index: number) {
    parts.current?.reveal(index);
    awaited = show(index) ? null : index;
  }

  function pressed(event: KeyboardEvent) {
    const list = scroller.current;
    const total = parts.current?.count ?? 0;
    if (!list || total === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const row = rowOf(event.target);
    const at = row ? indexOf(row) : null;
    const lanes = parts.current?.lanes() ?? 1;
    const page =
      lanes *
      Math.max(
        1,
        Math.floor(list.clientHeight / (row?.clientHeight || list.clientHeight)) - KEPT_ROWS,
      );
    const to = {
      ArrowDown: at === null ? firstInView() : Math.min(at + lanes, Math.max(at, total - 1)),
      ArrowUp: at === null ? null : at < lanes ? at : at - lanes,
      ArrowRight: at === null || lanes === 1 ? null : at + 1,
      ArrowLeft: at === null || lanes === 1 ? null : at - 1,
      PageDown: at === null ? null : Math.min(at + page, total - 1),
      PageUp: at === null ? null : Math.max(at - page, 0),
      Home: 0,
      End: total - 1,
    }[event.key];
    if (to === undefined || to === null) return;
    const isUp =
      event.key === 'ArrowUp' ||
      event.key === 'ArrowLeft' ||
      event.key === 'PageUp' ||
      event.key === 'End';
    const next = reachable(to, isUp ? -1 : 1) ?? reachable(to, isUp ? 1 : -1);
    if (next === null) return;
    event.preventDefault();
    if (next === at) return;
    goTo(next);
    parts.current?.stepped(next, at ?? next, event.shiftKey);
  }

  function firstInView(): number {
    const top = scroller.current?.getBoundingClientRect().top ?? 0;
    const rows = rowsDrawn().filter(
      (one) => one.getBoundingClientRect().top >= top && controlsOf(one).length > 0,
    );
    // While they pass by, the first in the document need not be the first that is seen.
    return rows.length > 0 ? Math.min(...rows.map(indexOf)) : 0;
  }

  /** The row that Tab led to was scrolled away: what is seen is what it leads to. */
  function stopInView() {
    if (awaited !== null || rowAt(current)) return;
    current = firstInView();
    rove();
  }

  return {
    pressed,
    came({ target }: FocusEvent) {
      hasFocus = true;
      const row = rowOf(target);
      if (!row || !(target instanceof HTMLElement)) return;
      current = indexOf(row);
      column = Math.max(0, controlsOf(row).indexOf(target));
      rove();
    },
    left({ relatedTarget }: FocusEvent) {
      // A removed element loses the focus to nothing; one that was left, to another.
      if (relatedTarget instanceof Node)
        hasFocus = scroller.current?.contains(relatedTarget) ?? false;
    },
    kept: () => (hasFocus ? current : null),
    /** After every drawing. */
    drawn() {
      const focused = rowOf(document.activeElement);
      if (focused && scroller.current?.contains(focused)) current = indexOf(focused);
      const total = parts.current?.count ?? 0;
      if (current >= total) current = Math.max(0, total - 1);
      rove();
      clearTimeout(still);
      // It asks for places, which are cheap only when nothing moves.
      if (total > 0 && !rowAt(current)) still = setTimeout(stopInView, STILL_MS);
      if (awaited !== null && show(awaited)) awaited = null;
      if (!hasFocus || total === 0 || document.activeElement !== document.body) return;
      if (!focusOn(current)) scroller.current?.focus({ preventScroll: true });
    },
  };
}
