import { useCallback, useMemo } from 'preact/hooks';
import { Icon } from '@/components/Icon.tsx';
import { IconButton } from '@/components/IconButton.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import { dropChange } from '@/src/parts/groups/shared/drop.ts';
import { SPECIAL_TAGID } from '@/src/parts/groups/shared/group.ts';
import { groupName } from '@/src/ui/group-name.ts';
import { isOwn } from '../groups-model.ts';
import type { Board } from './board-model.ts';
import { shortText } from './board-words.ts';
import css from './Column.module.css';
import type { BoardColumn } from './columns.ts';
import { dragColumn, dragPeople } from './drag-on-board.ts';
import { PersonTile } from './PersonTile.tsx';

const ROW_PX = 40;
/** Several columns come into view at once: a few of the people of each are there first. */
const AT_FIRST = 8;
const heightOf = () => ROW_PX;
const keyOf = ({ mid }: FollowingRow) => mid;
const NOBODY: ReadonlySet<number> = new Set();

interface Props {
  readonly model: Board;
  readonly column: BoardColumn;
  readonly onMenu: (button: HTMLElement, row: FollowingRow | null) => void;
}

/** One group: its head, and its people as far as they are in view. */
export function Column({ model, column, onMenu }: Props) {
  const { group, rows, unsure } = column;
  const { tagid } = group;
  const { carry, search } = model;
  const name = groupName(group);
  const held = carry.carried.value;
  const people = held?.what === 'people' ? held : null;
  const isOver = people?.over === tagid && people.from !== tagid;
  const takes = people
    ? dropChange({ from: people.from, to: tagid, copy: people.isCopy }) !== null
    : true;
  const isHeld = held?.what === 'column' && held.tagid === tagid;
  const ids = model.pickedIn.value === tagid ? model.picked.ids.value : NOBODY;
  const hits = search.hits.value;
  const here = useMemo(() => hits.filter((hit) => hit.tagid === tagid), [hits, tagid]);
  // A column without anybody who is found is not drawn anew for the search.
  const found = here.length > 0 ? search.mids.value : NOBODY;
  const hit = search.current.value;
  const current = hit?.tagid === tagid ? hit : null;
  const first = (current ?? here[0])?.index;
  const reveal = useMemo(
    () => (first === undefined ? null : { index: first }),
    [first, search.text.value],
  );
  const away = people?.from === tagid ? people.people : null;
  const isComplete = model.local.facts.value?.completeAtMs != null;
  const short = shortText(group, rows.length, isComplete);
  const render = useCallback(
    (row: FollowingRow) => (
      <PersonTile
        row={row}
        isPicked={ids.has(row.mid)}
        isStarTold={tagid !== SPECIAL_TAGID}
        isUnsure={unsure.has(row.mid)}
        isFound={found.has(row.mid)}
        isCurrent={current?.mid === row.mid}
        isAway={away?.some(({ mid }) => mid === row.mid) ?? false}
        onPick={(how) => model.pick(row, tagid, how)}
        onPress={(event) => dragPeople(event, model, row, tagid)}
        onMenu={(button) => onMenu(button, row)}
      />
    ),
    [ids, unsure, found, current, away, tagid, model],
  );
  const step = useCallback(
    (to: FollowingRow, from: FollowingRow, withShift: boolean) => {
      if (withShift) model.pick(to, tagid, 'range', from);
    },
    [model, tagid],
  );
  return (
    <section
      class={css.column}
      aria-label={name}
      data-over={isOver}
      data-takes={takes}
      data-held={isHeld}
    >
      <header class={css.head}>
        {isOwn(group) ? (
          <button
            type="button"
            class={css.grip}
            aria-label={t('board_column_grip', [name])}
            title={t('groups_drag')}
            aria-pressed={isHeld}
            data-grip
            onPointerDown={(event) => dragColumn(event, model, tagid)}
          >
            <Icon name="grip" size={14} />
          </button>
        ) : (
          <span class={css.noGrip} />
        )}
        <h2 class={css.name} title={name}>
          <bdi>{name}</bdi>
        </h2>
        {here.length > 0 && (
          <span class={css.hits} title={t('board_found_here', [exactCount(here.length)])}>
            {exactCount(here.length)}
          </span>
        )}
        <span class={css.count}>{exactCount(isComplete ? rows.length : group.count)}</span>
        <IconButton
          icon="more"
          label={t('row_more')}
          menu
          onClick={(button) => onMenu(button, null)}
        />
      </header>
      {short !== null && (
        <p class={css.short} data-alone={rows.length === 0}>
          {short}
        </p>
      )}
      {rows.length > 0 && (
        <VirtualList
          items={rows}
          label={name}
          heightOf={heightOf}
          keyOf={keyOf}
          render={render}
          atFirst={AT_FIRST}
          onStep={step}
          reveal={reveal}
        />
      )}
    </section>
  );
}
