import { effect } from '@preact/signals';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/Icon.tsx';
import { IconButton } from '@/components/IconButton.tsx';
import { createRowSlots } from '@/components/row-slots.ts';
import { VirtualList } from '@/components/VirtualList.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import { dropChange } from '@/src/parts/groups/shared/drop.ts';
import { type FollowGroup, SPECIAL_TAGID } from '@/src/parts/groups/shared/group.ts';
import { groupName } from '@/src/ui/group-name.ts';
import { isOwn } from '../groups-model.ts';
import type { Board } from './board-model.ts';
import { shortText } from './board-words.ts';
import css from './Column.module.css';
import type { BoardColumn } from './columns.ts';
import { dragColumn, dragPeople } from './drag-on-board.ts';
import { type OnPerson, PersonTile } from './PersonTile.tsx';

const ROW_PX = 40;
/** Of a column's height what no people stand in: its head, a line under it, a row cut off. */
const OTHER_PX = 120;
/** Several columns come into view at once: a few of the people of each are there first. */
const AT_FIRST = 8;
const heightOf = () => ROW_PX;
const keyOf = ({ mid }: FollowingRow) => mid;
const NOBODY: ReadonlySet<number> = new Set();

interface Props {
  readonly model: Board;
  readonly column: BoardColumn;
  /** The same for every drawing. */
  readonly onMenu: (group: FollowGroup, button: HTMLElement, row: FollowingRow | null) => void;
}

/** One group: its head, and its people as far as they are in view. */
export function Column({ model, column, onMenu }: Props) {
  const { group, rows, unsure } = column;
  const { tagid } = group;
  const { carry, search, stage } = model;
  const name = groupName(group);
  const held = carry.carried.value;
  const people = held?.what === 'people' ? held : null;
  const isOver = people?.over === tagid && people.from !== tagid;
  const takes = people
    ? dropChange({ from: people.from, to: tagid, copy: people.isCopy }) !== null
    : true;
  const isHeld = held?.what === 'column' && held.tagid === tagid;
  const ids = model.pickedIn.value === tagid ? model.picked.ids.value : NOBODY;
  const here = useMemo(() => search.hitsIn(tagid), [search, tagid]).value;
  const current = useMemo(() => search.currentIn(tagid), [search, tagid]).value;
  const found = useMemo(
    () => (here.length > 0 ? new Set(here.map(({ mid }) => mid)) : NOBODY),
    [here],
  );
  const seen = useRef({ tagid, top: 0 });
  if (seen.current.tagid !== tagid) seen.current = { tagid, top: 0 };
  const first = (current ?? here[0])?.index;
  // To scroll somewhere takes a layout; whoever is in view already stays where they are.
  const reveal = useMemo(() => {
    const below = (first ?? 0) * ROW_PX - seen.current.top;
    const isSeen = below >= 0 && below < stage.heightPx - OTHER_PX;
    return first === undefined || isSeen ? null : { index: first };
  }, [first, here, stage]);
  // Faces are asked for where somebody looks, not of every column that is passed by.
  const [facesOf, setFacesOf] = useState<number | null>(null);
  const hasFaces = facesOf === tagid;
  useEffect(
    () =>
      effect(() => {
        if (stage.still.value) setFacesOf(tagid);
      }),
    [stage, tagid],
  );
  const away = people?.from === tagid ? people.people : null;
  const isComplete = model.local.facts.value?.completeAtMs != null;
  const short = shortText(group, rows.length, isComplete);
  const on = useMemo(
    (): OnPerson => ({
      pick: (row, how) => model.pick(row, tagid, how),
      press: (event, row) => dragPeople(event, model, row, tagid),
      menu: (button, row) => onMenu(group, button, row),
    }),
    [model, group, tagid, onMenu],
  );
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
        hasFace={hasFaces}
        on={on}
      />
    ),
    [ids, unsure, found, current, away, tagid, hasFaces, on],
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
          onClick={(button) => onMenu(group, button, null)}
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
          refills={createRowSlots}
          topKey={String(tagid)}
          onScroll={(top) => {
            seen.current.top = top;
          }}
          onStep={step}
          reveal={reveal}
        />
      )}
    </section>
  );
}
