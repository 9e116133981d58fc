import type { ComponentChildren, VNode } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useRowFocus } from './row-focus.ts';
import type { createRowSlots } from './row-slots.ts';
import { createRowsInView, type RowsSeen } from './rows-in-view.ts';
import css from './VirtualList.module.css';

interface Props<T> {
  readonly items: readonly T[];
  /** How many there are, where only the first of them are here yet: the others are as high as the first. */
  readonly count?: number | undefined;
  readonly label: string;
  readonly heightOf: (item: T) => number;
  readonly keyOf: (item: T) => string | number;
  readonly render: (item: T, index: number) => ComponentChildren;
  /** Called when the last rows come into view. */
  readonly onEnd?: (() => void) | undefined;
  /** Headers are rows too, but not items of the list. */
  readonly isItem?: ((item: T) => boolean) | undefined;
  /** Rows that stay at the top until the next of them comes there. */
  readonly sticks?: ((item: T) => boolean) | undefined;
  /** The list goes back to its top when this changes (another order, another filter). */
  readonly topKey?: string | undefined;
  /** Index of the row to show at first. */
  readonly startAt?: number | undefined;
  /** How far it is scrolled at first, in pixels, as soon as it is long enough. */
  readonly startTop?: number | undefined;
  /**
   * So many rows are in the first frame, as many more in each that follows until all in view are
   * drawn; absent: all at once. What is drawn from then on is always drawn at once.
   */
  readonly atFirst?: number | undefined;
  /**
   * Rows have no state of their own: what comes into view is drawn in the elements of what went.
   * Handed over, for the popup has no such list, and does not load it.
   */
  readonly refills?: typeof createRowSlots | undefined;
  /** Several items beside each other, none narrower than this; absent: one. */
  readonly laneWidth?: number | undefined;
  /** Called with that while it is scrolled. */
  readonly onScroll?: ((top: number) => void) | undefined;
  /** The keyboard went from one row to another; with shift held, it takes a range along. */
  readonly onStep?: ((to: T, from: T, withShift: boolean) => void) | undefined;
  /** A row to bring into view; another object asks again. */
  readonly reveal?: { readonly index: number } | null | undefined;
}

/** Rows drawn around the visible ones, so that scrolling does not show blanks. */
const OVERSCAN = 6;
/** As many in the frame that shows other items: the rest comes after it, as nobody sees them yet. */
const OVERSCAN_AT_FIRST = 1;
/** This many rows before the end the next page is asked for. */
const END_ROWS = 8;

type DrawnRows = Map<string | number, { facts: readonly unknown[]; row: VNode }>;

/** A list of any length that draws only what is in view; heights are known beforehand. */
export function VirtualList<T>({
  items,
  count = items.length,
  label,
  heightOf,
  keyOf,
  render,
  onEnd,
  isItem,
  sticks,
  topKey,
  startAt,
  startTop = 0,
  atFirst = Infinity,
  refills,
  laneWidth,
  onScroll,
  onStep,
  reveal,
}: Props<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const [, setDrawn] = useState(0);
  const draw = useCallback(() => setDrawn((count) => count + 1), []);
  const rows = useMemo(() => createRowsInView(draw), []);
  const focus = useRowFocus(scroller, count, {
    lanes: rows.lanes,
    reveal: (index) => rows.reveal(index, 'near'),
    stepped: (to, from, withShift) => {
      const [next, last] = [items[to], items[from]];
      if (next !== undefined && last !== undefined) onStep?.(next, last, withShift);
    },
  });
  // The same function while scrolling.
  const heightAt = useCallback(
    (index: number) => {
      const item = items[index] ?? items[0];
      return item === undefined ? 0 : heightOf(item);
    },
    [items, heightOf],
  );
  // A keystroke in a search waits for the rows that are seen, not for those around them.
  const drawnOf = useRef(items);
  const isFresh = drawnOf.current !== items;
  useEffect(() => {
    drawnOf.current = items;
    if (!isFresh) return;
    // In a frame of its own: right after this one it would stand in the way of the next keystroke.
    const frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [items]);
  rows.set({ count, heightOf: heightAt, laneWidth });
  useLayoutEffect(() => (scroller.current ? rows.watch(scroller.current) : undefined), []);
  const [most, setMost] = useState(atFirst);
  const shownFor = useRef(topKey);
  const isElsewhere = shownFor.current !== topKey;
  shownFor.current = topKey;
  // It is about to go to its top: what stood where it was scrolled to would be drawn for nothing.
  if (isElsewhere) rows.toTop();
  const seen = rows.inView();
  const stuck = seen && sticks ? items.slice(0, seen.first + 1).findLastIndex(sticks) : -1;
  // The row with the focus stays drawn, however far it is scrolled away, and so does what sticks.
  const kept = [focus.kept() ?? -1, stuck].filter((index) => index >= 0 && index < count);
  const spare = (isFresh ? OVERSCAN_AT_FIRST : OVERSCAN) * rows.lanes();
  const visible = around(seen, spare, count, kept).map((index) => {
    const item = items[index];
    return { index, key: item === undefined ? index : keyOf(item) };
  });
  // After the frame, or it would have to wait for these too.
  useEffect(() => {
    if (most < visible.length) setMost(most + atFirst);
  });
  const shown = visible.slice(0, most);
  const slots = useMemo(() => refills?.(), []);
  const why = isFresh && !isElsewhere ? 'changed' : 'asked';
  const elements = slots?.place(shown, why, focus.kept());
  // Nobody reads out what is passing by; where the keyboard is, it is read at once.
  const isPassing = rows.isMoving() && !isFresh && focus.kept() === null;
  const standing = slots?.inDocument(isPassing ? 'left' : 'read');
  const last = visible.at(-1)?.index ?? -1;
  useLayoutEffect(() => {
    if (items.length > 0 && last >= items.length - END_ROWS) onEnd?.();
  }, [last, items, onEnd]);

  useLayoutEffect(focus.drawn);

  const awaitedTop = useRef(startTop);
  /** Whoever moves about in it is not moved by what comes later. */
  const settle = () => {
    awaitedTop.current = 0;
  };
  const shownTop = useRef(topKey);
  useLayoutEffect(() => {
    if (shownTop.current !== topKey) {
      settle();
      scroller.current?.scrollTo({ top: 0 });
    }
    shownTop.current = topKey;
  }, [topKey]);

  // Once: later changes of the items must not move what is read.
  useLayoutEffect(() => {
    if (startAt === undefined || !scroller.current) return;
    const above = items.slice(0, startAt).reduce((sum, item) => sum + heightOf(item), 0);
    scroller.current.scrollTop = above - scroller.current.clientHeight / 2;
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || awaitedTop.current === 0) return;
    element.scrollTop = awaitedTop.current;
    // The rest of the list may still come.
    if (element.scrollTop >= awaitedTop.current - 1) settle();
  }, [items]);

  useLayoutEffect(() => {
    if (reveal) rows.reveal(reveal.index, 'middle');
  }, [reveal]);

  /** Place of each row among the items, where headers are left out. */
  const places = useMemo(() => {
    let place = 0;
    return isItem && items.map((item) => (isItem(item) ? ++place : null));
  }, [items, isItem]);
  const size = places ? (places.findLast((place) => place !== null) ?? 0) : count;
  // A row that is as it was is handed over as it was: with a step of scrolling most are.
  const drawnBefore = useRef<DrawnRows>(new Map());
  const drawnNow: DrawnRows = new Map();
  useLayoutEffect(() => {
    drawnBefore.current = drawnNow;
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that go from row to row inside
    <div
      class={css.scroller}
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll container must be reachable by keyboard
      tabIndex={0}
      onScroll={({ currentTarget }) => {
        if (awaitedTop.current === 0) onScroll?.(currentTarget.scrollTop);
      }}
      onWheel={settle}
      onPointerDown={settle}
      onFocusIn={focus.came}
      onFocusOut={focus.left}
      onKeyDown={(event) => {
        settle();
        focus.pressed(event);
      }}
    >
      <ul class={css.space} style={{ height: `${rows.total()}px` }} aria-label={label}>
        {(standing ?? [...shown.keys()]).map((at) => {
          const drawn = shown[at];
          const item = drawn && items[drawn.index];
          if (!drawn || item === undefined) return null;
          const { index, key } = drawn;
          const { start, height, lane } = rows.placeOf(index);
          const name = elements?.[at] ?? key;
          const isStuck = index === stuck;
          const posinset = places ? places[index] : index + 1;
          const share = 100 / rows.lanes();
          const facts = [item, index, start, height, lane, share, isStuck, posinset, size, render];
          const before = drawnBefore.current.get(name);
          if (before && facts.every((fact, n) => fact === before.facts[n])) {
            drawnNow.set(name, before);
            return before.row;
          }
          const row = (
            <li
              key={name}
              class={isStuck ? `${css.row} ${css.stuck}` : css.row}
              data-index={index}
              style={{
                transform: isStuck ? 'none' : `translateY(${start}px)`,
                height: `${height}px`,
                ...(share < 100 && { left: `${lane * share}%`, width: `${share}%` }),
              }}
              {...(posinset && { 'aria-setsize': size, 'aria-posinset': posinset })}
            >
              {render(item, index)}
            </li>
          );
          drawnNow.set(name, { facts, row });
          return row;
        })}
      </ul>
    </div>
  );
}

/** Indexes of the rows in view, of some on both sides of them, and of those that stay wherever they are. */
function around(seen: RowsSeen | null, spare: number, count: number, kept: readonly number[]) {
  if (!seen) return [];
  const drawn = new Set(kept);
  const end = Math.min(count, seen.last + 1 + spare);
  for (let index = Math.max(0, seen.first - spare); index < end; index++) drawn.add(index);
  return [...drawn].sort((a, b) => a - b);
}
