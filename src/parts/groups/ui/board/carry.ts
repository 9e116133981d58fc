import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { exactCount, t } from '@/src/i18n.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import type { Drop } from '@/src/parts/groups/shared/drop.ts';
import type { GroupsModel } from '@/src/parts/groups/ui/groups-model.ts';
import { columnName, dropText } from './board-words.ts';
import type { BoardColumn } from './columns.ts';
import type { Stage } from './stage.ts';

/** What is held: people of one column, or a column itself. */
export type Carried =
  | {
      readonly what: 'people';
      readonly by: 'pointer' | 'keys';
      readonly people: readonly FollowingRow[];
      readonly from: number;
      /** The group it would be put into; null: it is held beside the board. */
      readonly over: number | null;
      readonly isCopy: boolean;
    }
  | { readonly what: 'column'; readonly by: 'pointer' | 'keys'; readonly tagid: number };

interface Parts {
  readonly columns: ReadonlySignal<readonly BoardColumn[]>;
  readonly groups: GroupsModel;
  readonly stage: Stage;
  /** Reads it out. */
  readonly say: (text: string) => void;
  readonly drop: (drop: Drop, people: readonly FollowingRow[]) => void;
}

/** Taking something up, going somewhere with it, putting it down or back: by pointer and by keys. */
export function createCarry({ columns, groups, stage, say, drop }: Parts) {
  const carried = signal<Carried | null>(null);
  const names = () => columns.peek().map(({ group }) => group);
  const placeOf = (tagid: number | null) =>
    columns.peek().findIndex(({ group }) => group.tagid === tagid);

  function over(tagid: number | null, isCopy: boolean) {
    const held = carried.peek();
    if (held?.what !== 'people' || (held.over === tagid && held.isCopy === isCopy)) return;
    carried.value = { ...held, over: tagid, isCopy };
  }

  /** Said when the keys go from column to column: where that is, and what Enter would do. */
  function sayPlace() {
    const held = carried.peek();
    const count = columns.peek().length;
    if (held?.what === 'people' && held.over !== null) {
      const place = placeOf(held.over);
      stage.reveal(place);
      const what = dropText({ from: held.from, to: held.over, copy: held.isCopy }, names());
      say(t('board_at', [what, place + 1, count]));
    }
    if (held?.what !== 'column') return;
    const own = groups.sorting.peek() ?? [];
    stage.reveal(placeOf(held.tagid));
    say(
      t('board_column_at', [
        columnName(names(), held.tagid),
        groups.placeOf(held.tagid) + 1,
        own.length,
      ]),
    );
  }

  function stepTo(place: number) {
    const held = carried.peek();
    if (held?.what === 'column') {
      groups.moveWithin(held.tagid, place);
      sayPlace();
      return;
    }
    const to = columns.peek()[Math.min(columns.peek().length - 1, Math.max(0, place))];
    if (!held || !to) return;
    over(to.group.tagid, held.isCopy);
    sayPlace();
  }

  function end(isDropped: boolean, isCopy?: boolean) {
    const held = carried.peek();
    if (!held) return;
    stage.scrollNoMore();
    if (held.what === 'column') {
      const place = groups.placeOf(held.tagid) + 1;
      carried.value = null;
      const name = columnName(names(), held.tagid);
      say(isDropped ? t('board_column_put', [name, place]) : t('board_put_back'));
      groups.letGo(isDropped, t('panel_groups'));
      return;
    }
    const { from, over: to, people } = held;
    const copy = isCopy ?? held.isCopy;
    const isAnywhere = isDropped && to !== null && to !== from;
    if (isAnywhere) say(t('board_put', [dropText({ from, to, copy }, names())]));
    else say(t('board_put_back'));
    carried.value = null;
    if (isAnywhere) drop({ from, to, copy }, people);
  }

  return {
    carried,
    people: computed(() => (carried.value?.what === 'people' ? carried.value : null)),
    takePeople(
      people: readonly FollowingRow[],
      from: number,
      { by, isCopy }: { by: 'pointer' | 'keys'; isCopy: boolean },
    ) {
      carried.value = { what: 'people', by, people, from, over: from, isCopy };
      const values = [exactCount(people.length), columnName(names(), from)];
      say(t(by === 'keys' ? 'board_taken_keys' : 'board_taken', values));
    },
    takeColumn(tagid: number, by: 'pointer' | 'keys') {
      carried.value = { what: 'column', by, tagid };
      groups.grab(tagid);
      if (by === 'keys') say(t('board_column_taken', [columnName(names(), tagid)]));
    },
    over,
    end,
    /** Keys of somebody who holds something; gives whether they meant something. */
    pressed(event: KeyboardEvent): boolean {
      const held = carried.peek();
      if (held?.by !== 'keys') return false;
      const isColumn = held.what === 'column';
      const at = isColumn ? groups.placeOf(held.tagid) : placeOf(held.over);
      const last = columns.peek().length - 1;
      if (event.key === 'ArrowLeft') stepTo(at - 1);
      else if (event.key === 'ArrowRight') stepTo(at + 1);
      else if (event.key === 'Home') stepTo(0);
      else if (event.key === 'End') stepTo(last);
      else if (event.key === 'Escape') end(false);
      else if (event.key === 'Enter' || (event.key === ' ' && isColumn)) {
        end(true, event.ctrlKey || event.metaKey ? true : undefined);
      } else if (event.key === 'Tab') {
        // Whoever goes on elsewhere has let go.
        end(false);
        return false;
      } else return event.key.startsWith('Arrow') || event.key === ' ';
      return true;
    },
  };
}
