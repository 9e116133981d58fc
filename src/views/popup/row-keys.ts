import { useEffect, useRef } from 'preact/hooks';

/** Arrows go from row to row, to the same control of the next one; the list scrolls along. */
export function moveAmongRows(event: KeyboardEvent): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const { target } = event;
  if (!by || event.altKey || !(target instanceof HTMLElement)) return;
  const row = target.closest('li');
  if (!row) return;
  const place = [...row.querySelectorAll(CONTROLS)].indexOf(target);
  let next = by > 0 ? row.nextElementSibling : row.previousElementSibling;
  // Headers hold none of the rows' controls.
  while (next && !next.hasAttribute('aria-posinset')) {
    next = by > 0 ? next.nextElementSibling : next.previousElementSibling;
  }
  const control = next?.querySelectorAll(CONTROLS)[place] ?? next?.querySelector(CONTROLS);
  if (!(control instanceof HTMLElement)) return;
  event.preventDefault();
  control.focus();
  control.scrollIntoView({ block: 'nearest' });
}

const CONTROLS = 'a, button, input';

/** Whether a key was typed into a text field. */
export function isTyping({ target }: Event): boolean {
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}

/** Keys pressed anywhere in a view. */
export function useKeys(pressed: (event: KeyboardEvent) => void) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const root = element.current;
    root?.addEventListener('keydown', pressed);
    return () => root?.removeEventListener('keydown', pressed);
  });
  return element;
}
