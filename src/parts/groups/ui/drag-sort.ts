import { t } from '@/src/i18n.ts';
import { followPointer } from '@/src/ui/pointer-drag.ts';
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
  // The service's own groups stand before them and stay.
  const own = model.shown.peek().findIndex(isOwn);
  const rowPx = row.clientHeight;
  followPointer(event, grip, {
    begun: () => model.grab(tagid),
    moved(at) {
      if (!('clientY' in at)) return;
      const box = scroller.getBoundingClientRect();
      if (at.clientY < box.top + EDGE_PX) scroller.scrollTop -= SCROLL_PX;
      if (at.clientY > box.bottom - EDGE_PX) scroller.scrollTop += SCROLL_PX;
      const place = Math.floor((at.clientY - list.getBoundingClientRect().top) / rowPx) - own;
      model.moveWithin(tagid, place);
    },
    ended: (isDropped) => model.letGo(isDropped, t('popup_tab_groups')),
  });
}
