import { t } from '@/src/i18n.ts';
import { type GroupsModel, isOwn } from './groups-model.ts';

/** So near to an edge the list scrolls on, this far with each move. */
const EDGE_PX = 28;
const SCROLL_PX = 10;

/** Takes a group along with the pointer; let go, the order is saved. Escape puts it back. */
export function startDrag(event: PointerEvent, model: GroupsModel, tagid: number) {
  const grip = event.currentTarget;
  if (event.button !== 0 || !(grip instanceof HTMLElement)) return;
  const list = grip.closest('ul');
  const row = grip.closest('li');
  const scroller = list?.parentElement;
  if (!list || !row || !scroller) return;
  event.preventDefault();
  grip.setPointerCapture(event.pointerId);
  model.startSorting();
  model.dragged.value = tagid;
  // The service's own groups stand before them and stay.
  const own = model.shown.peek().findIndex(isOwn);
  const rowPx = row.clientHeight;
  const ends = new AbortController();
  const { signal } = ends;

  grip.addEventListener(
    'pointermove',
    ({ clientY }) => {
      const box = scroller.getBoundingClientRect();
      if (clientY < box.top + EDGE_PX) scroller.scrollTop -= SCROLL_PX;
      if (clientY > box.bottom - EDGE_PX) scroller.scrollTop += SCROLL_PX;
      const place = Math.floor((clientY - list.getBoundingClientRect().top) / rowPx) - own;
      const last = (model.sorting.peek()?.length ?? 1) - 1;
      model.moveTo(tagid, Math.min(last, Math.max(0, place)));
    },
    { signal },
  );
  const end = (isKept: boolean) => {
    ends.abort();
    model.dragged.value = null;
    if (isKept) model.saveOrder(t('popup_tab_groups'));
    else model.stopSorting();
  };
  grip.addEventListener('pointerup', () => end(true), { signal });
  grip.addEventListener('pointercancel', () => end(false), { signal });
  document.addEventListener(
    'keydown',
    (pressed) => {
      if (pressed.key !== 'Escape') return;
      pressed.preventDefault();
      end(false);
    },
    { signal },
  );
}
