import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import css from './VirtualList.module.css';

interface Props<T> {
  readonly items: readonly T[];
  readonly label: string;
  readonly heightOf: (item: T) => number;
  readonly keyOf: (item: T) => string | number;
  readonly render: (item: T, index: number) => ComponentChildren;
  /** Called when the last rows come into view. */
  readonly onEnd?: (() => void) | undefined;
  /** Headers are rows too, but not items of the list. */
  readonly isItem?: ((item: T) => boolean) | undefined;
}

/** Rows drawn around the visible ones, so that scrolling does not show blanks. */
const OVERSCAN = 6;
/** This many rows before the end the next page is asked for. */
const END_ROWS = 8;

/** A list of any length that draws only what is in view; heights are known beforehand. */
export function VirtualList<T>({ items, label, heightOf, keyOf, render, onEnd, isItem }: Props<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const [, setDrawn] = useState(0);
  const virtualizer = useMemo(
    () =>
      new Virtualizer<HTMLDivElement, HTMLElement>({
        count: 0,
        getScrollElement: () => scroller.current,
        estimateSize: () => 0,
        observeElementRect,
        observeElementOffset,
        scrollToFn: elementScroll,
      }),
    [],
  );
  virtualizer.setOptions({
    ...virtualizer.options,
    count: items.length,
    overscan: OVERSCAN,
    estimateSize: (index) => {
      const item = items[index];
      return item === undefined ? 0 : heightOf(item);
    },
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    onChange: () => setDrawn((count) => count + 1),
  });
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
  });
  // Other items have other heights: what was measured for the last ones does not hold.
  useLayoutEffect(() => virtualizer.measure(), [items, virtualizer]);

  const visible = virtualizer.getVirtualItems();
  const last = visible.at(-1)?.index ?? -1;
  useLayoutEffect(() => {
    if (last >= items.length - END_ROWS) onEnd?.();
  }, [last, items.length, onEnd]);

  const size = isItem ? items.filter(isItem).length : items.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll container must be reachable by keyboard
    <div class={css.scroller} ref={scroller} tabIndex={0}>
      <ul
        class={css.space}
        style={{ height: `${virtualizer.getTotalSize()}px` }}
        aria-label={label}
      >
        {visible.map(({ index, key, start, size: height }) => {
          const item = items[index];
          if (item === undefined) return null;
          const place = { transform: `translateY(${start}px)`, height: `${height}px` };
          const counted = isItem ? isItem(item) : true;
          return (
            <li
              key={key}
              class={css.row}
              style={place}
              {...(counted && { 'aria-setsize': size, 'aria-posinset': index + 1 })}
            >
              {render(item, index)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
