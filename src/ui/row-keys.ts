import { useLayoutEffect, useRef } from 'preact/hooks';

interface RowKeys {
  readonly pickAll: () => void;
  readonly pickNone: () => void;
  /** How many are chosen. */
  readonly count: () => number;
  /** Chooses the row, or everything from the last choice to it. */
  readonly pick: (index: number, withShift: boolean) => void;
  /** Removes what is chosen; without a choice, the row. Lists that remove nothing leave it out. */
  readonly remove?: ((index: number | null) => void) | undefined;
}

/**
 * Keys of a list whose rows can be chosen, on top of moving about in it: `/` searches, Ctrl+A
 * chooses all and Escape none, Space this row, Enter opens it, Delete removes.
 */
export function useRowKeys(keys: RowKeys) {
  const root = useRef<HTMLElement>(null);
  // Before the rows are painted: a key that is pressed at the sight of them must not be lost.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const element = root.current;
      if (element && onKey(event, element, keys)) event.preventDefault();
    };
    // Also when nothing has the focus yet: a popup opens like that.
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  });
  return root;
}

/** Gives whether the key meant something here. */
function onKey(event: KeyboardEvent, root: HTMLElement, keys: RowKeys): boolean {
  const { target, key } = event;
  // A question holds the page: its keys are its own.
  if (!(target instanceof HTMLElement) || target.closest('dialog, [role="menu"]')) return false;
  if (isTyping(target)) return onSearchKey(event, target, root, keys);
  const row = target.closest<HTMLElement>('li[data-index]');
  const index = row ? Number(row.dataset['index']) : null;
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() !== 'a') return false;
    keys.pickAll();
    return true;
  }
  if (key === '/') {
    root.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
    return true;
  }
  // A popup closes at Escape; with something chosen, the first one gives that back.
  if (key === 'Escape' && keys.count() > 0) {
    keys.pickNone();
    return true;
  }
  if (key === 'Delete' && keys.remove && (index !== null || keys.count() > 0)) {
    keys.remove(keys.count() > 0 ? null : index);
    return true;
  }
  if (index === null || target instanceof HTMLButtonElement) return false;
  // A box turns over by itself; so does a link open.
  if (key === ' ' && !(target instanceof HTMLInputElement)) {
    keys.pick(index, event.shiftKey);
    return true;
  }
  if (key === 'Enter' && target instanceof HTMLInputElement) {
    row?.querySelector('a')?.click();
    return true;
  }
  return false;
}

/** From the box down into the list; Escape first gives back the words, or a number, then the choice. */
function onSearchKey(
  { key }: KeyboardEvent,
  target: HTMLElement,
  root: HTMLElement,
  keys: RowKeys,
): boolean {
  if (!(target instanceof HTMLInputElement) || !/search|number/.test(target.type)) return false;
  if (key === 'ArrowDown' && target.type === 'search') {
    const first = root.querySelector<HTMLElement>('li[data-index] :is(input, a, button)');
    first?.focus();
    return first !== null;
  }
  if (key !== 'Escape' || (target.value === '' && keys.count() === 0)) return false;
  if (target.value === '') keys.pickNone();
  else {
    target.value = '';
    target.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return true;
}

function isTyping(target: HTMLElement): boolean {
  if (target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}
