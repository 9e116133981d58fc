import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import { followPointer } from '@/src/ui/pointer-drag.ts';
import type { Board } from './board-model.ts';

/** A hand is never quite still when it clicks. */
const CLICK_PX = 5;

type Keys = Pick<KeyboardEvent, 'ctrlKey' | 'altKey' | 'metaKey'>;

/** Fingers scroll; they have the menus. */
const canDrag = ({ button, pointerType, shiftKey }: PointerEvent) =>
  button === 0 && pointerType !== 'touch' && !shiftKey;

/** Takes the person along, with whoever else is chosen beside them; Ctrl or Alt copies. */
export function dragPeople(event: PointerEvent, model: Board, row: FollowingRow, tagid: number) {
  const { carry, stage, columns, isCopyMode, pointer } = model;
  const holder = stage.element;
  if (!holder || !canDrag(event) || carry.carried.peek()) return;
  let last = { x: event.clientX, y: event.clientY };
  let isCopy = isCopyMode.peek();

  function look() {
    const place = stage.placeAt(last.x, last.y, columns.peek().length);
    const column = place === null ? null : columns.peek()[place];
    carry.over(column?.group.tagid ?? null, isCopy);
  }
  const copies = ({ ctrlKey, altKey, metaKey }: Keys) =>
    isCopyMode.peek() || ctrlKey || altKey || metaKey;

  followPointer(
    event,
    holder,
    {
      begun() {
        pointer.value = last;
        carry.takePeople(model.heldWith(row, tagid), tagid, { by: 'pointer', isCopy });
      },
      moved(at) {
        isCopy = copies(at);
        if ('clientX' in at) {
          last = { x: at.clientX, y: at.clientY };
          pointer.value = last;
          stage.scrollNear(last.x, look);
        }
        look();
      },
      ended: (isDropped) => carry.end(isDropped),
    },
    CLICK_PX,
  );
}

/** Takes a column along; the others make room at once. */
export function dragColumn(event: PointerEvent, model: Board, tagid: number) {
  const { carry, stage, columns, groups } = model;
  const holder = stage.element;
  if (!holder || !canDrag(event) || carry.carried.peek()) return;
  let last = { x: event.clientX, y: event.clientY };
  function look() {
    const all = columns.peek();
    const fixed = all.filter(({ group }) => group.tagid <= 0).length;
    const box = holder?.getBoundingClientRect();
    const place = stage.placeAt(last.x, box ? box.top + 1 : last.y, all.length);
    if (place !== null) groups.moveWithin(tagid, place - fixed);
  }
  followPointer(
    event,
    holder,
    {
      begun: () => carry.takeColumn(tagid, 'pointer'),
      moved(at) {
        if (!('clientX' in at)) return;
        last = { x: at.clientX, y: at.clientY };
        stage.scrollNear(last.x, look);
        look();
      },
      ended: (isDropped) => carry.end(isDropped),
    },
    CLICK_PX,
  );
}
