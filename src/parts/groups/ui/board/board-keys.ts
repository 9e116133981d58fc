import type { Board } from './board-model.ts';

/** How often a column that is being scrolled to is looked for, frame by frame. */
const LOOKS = 10;

/**
 * Keys of the board, on top of those of each list in it: left and right go from column to column,
 * Enter picks up and puts down, `/` searches, Ctrl+A chooses the column, Escape gives back.
 */
export function boardKeys(model: Board): () => void {
  const pressed = (event: KeyboardEvent) => {
    const { target } = event;
    // What the pointer holds has Escape to itself.
    if (event.isComposing || model.carry.carried.peek()?.by === 'pointer') return;
    const on = target instanceof HTMLElement ? target : null;
    // A question holds the page: its keys are its own.
    if (on?.closest('dialog, [role="menu"]')) return;
    const isHandled = model.carry.pressed(event) || onKey(event, on, model);
    if (!isHandled) return;
    event.preventDefault();
    // The lists inside would go from row to row.
    event.stopPropagation();
  };
  document.addEventListener('keydown', pressed, true);
  return () => document.removeEventListener('keydown', pressed, true);
}

const columnOf = (on: HTMLElement | null) => on?.closest<HTMLElement>('[data-column]') ?? null;

function onKey(event: KeyboardEvent, on: HTMLElement | null, model: Board): boolean {
  const { key, altKey, ctrlKey, metaKey } = event;
  if (on instanceof HTMLInputElement && on.type === 'search') return onSearchKey(event, on, model);
  if (on instanceof HTMLInputElement) return false;
  const column = columnOf(on);
  const tagid = column ? Number(column.dataset['column']) : null;
  if (altKey) return false;
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() !== 'a' || tagid === null) return false;
    model.pickAll(tagid);
    return true;
  }
  if (key === '/') {
    searchBox()?.focus();
    return true;
  }
  if (key === 'Escape' && model.picked.count.peek() > 0) {
    model.chooseNobody();
    return true;
  }
  if (tagid === null || !on) return false;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    focusColumn(model, model.placeOf(tagid) + (key === 'ArrowLeft' ? -1 : 1), on);
    return true;
  }
  return key === 'Enter' ? pickUp(on, tagid, model) : false;
}

/** What has the focus, if it is something that can be carried. */
function pickUp(on: HTMLElement, tagid: number, model: Board): boolean {
  if (on.dataset['grip'] !== undefined) {
    model.carry.takeColumn(tagid, 'keys');
    return true;
  }
  const mid = Number(on.dataset['person']);
  const row = model.columnOf(tagid)?.rows.find((one) => one.mid === mid);
  if (!row) return false;
  const isCopy = model.isCopyMode.peek();
  model.carry.takePeople(model.heldWith(row, tagid), tagid, { by: 'keys', isCopy });
  return true;
}

const searchBox = () => document.querySelector<HTMLInputElement>('main input[type="search"]');

/** Enter goes to the next place and Shift+Enter back; down leads to whom was found. */
function onSearchKey(
  event: KeyboardEvent,
  box: HTMLInputElement,
  { search, stage }: Board,
): boolean {
  if (event.key === 'Enter') {
    search.step(event.shiftKey ? -1 : 1);
    return true;
  }
  if (event.key === 'Escape' && box.value !== '') {
    search.type('');
    return true;
  }
  if (event.key !== 'ArrowDown') return false;
  const hit = search.current.peek();
  const place = hit ? `[data-column="${hit.tagid}"] [data-person="${hit.mid}"]` : '[data-person]';
  stage.element?.querySelector<HTMLElement>(place)?.focus({ preventScroll: true });
  return true;
}

/** The person beside whom one was, or the head of a column without people. */
function focusColumn(model: Board, place: number, from: HTMLElement) {
  const column = model.columns.peek()[place];
  if (!column) return;
  const { stage } = model;
  stage.reveal(place);
  const { top } = from.getBoundingClientRect();
  const isInHead = from.dataset['person'] === undefined && from.closest('li[data-index]') === null;
  let looks = 0;
  const look = () => {
    const element = stage.element?.querySelector(`[data-column="${column.group.tagid}"]`);
    const people = isInHead
      ? []
      : [...(element?.querySelectorAll<HTMLElement>('[data-person]') ?? [])];
    const away = (one: HTMLElement) => Math.abs(one.getBoundingClientRect().top - top);
    const [nearest] = people.sort((a, b) => away(a) - away(b));
    const to = nearest ?? element?.querySelector<HTMLElement>('header button');
    if (to) to.focus({ preventScroll: true });
    else if (looks++ < LOOKS) requestAnimationFrame(look);
  };
  look();
}
