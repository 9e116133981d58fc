import type { Signal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import css from './FollowMenu.module.css';

const GAP = 6;
const EDGE = 16;

interface Props {
  /** Where its button is, in coordinates of the window; null while it is closed. */
  readonly at: Signal<DOMRect | null>;
  readonly title: string;
  view(): ComponentChild;
}

/** What opens beside the site's follow button. The browser closes it on Escape and clicks outside. */
export function FollowMenu({ at, title, view }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const rect = at.value;
  useEffect(() => {
    const node = box.current;
    if (!node || !rect) return;
    node.showPopover();
    // In the page and not in the window, so that it stays at its button.
    const most = document.documentElement.clientWidth - node.offsetWidth - EDGE;
    node.style.left = `${scrollX + Math.max(EDGE, Math.min(rect.left, most))}px`;
    node.style.top = `${scrollY + rect.bottom + GAP}px`;
    node.focus({ preventScroll: true });
  }, [rect]);
  return (
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      class={css.menu}
      onToggle={({ newState }) => {
        if (newState === 'closed') at.value = null;
      }}
    >
      {rect && view()}
    </div>
  );
}
