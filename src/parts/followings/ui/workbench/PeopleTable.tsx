import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import Menu, { type MenuItem } from '@/components/Menu.tsx';
import { createRowSlots } from '@/components/row-slots.ts';
import { VirtualList } from '@/components/VirtualList.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { ColumnId } from '@/src/parts/followings/shared/columns.ts';
import { writeQuery } from '@/src/parts/followings/shared/query.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import { NoteDialog } from '@/src/parts/notes/ui/index.ts';
import { spaceLink } from '@/src/shared/links.ts';
import parts from '@/src/ui/TableParts.module.css';
import { GroupChoice, type Target } from './GroupChoice.tsx';
import css from './PeopleTable.module.css';
import { PersonRow } from './PersonRow.tsx';
import { createPassing } from './passing.ts';
import type { WorkbenchModel } from './workbench-model.ts';

const ROW_PX = 56;
const AT_FIRST = 12;
const heightOf = () => ROW_PX;
const keyOf = ({ mid }: FollowingRow) => mid;

/** The heads and the rows; only what is in view is drawn. */
export function PeopleTable({ model }: { model: WorkbenchModel }) {
  const { rows, count } = model.drawn.value;
  const ids = model.picked.ids.value;
  const groups = model.ownGroups.value;
  const [menu, setMenu] = useState<{ row: FollowingRow; button: HTMLElement } | null>(null);
  const [target, setTarget] = useState<{ how: Target; row: FollowingRow } | null>(null);
  const [noted, setNoted] = useState<FollowingRow | null>(null);
  const passing = useMemo(createPassing, []);
  const render = useCallback(
    (row: FollowingRow) => (
      <PersonRow
        row={row}
        groups={groups}
        picked={ids.has(row.mid)}
        passing={passing}
        onPick={model.pick}
        onMenu={(of, button) => setMenu({ row: of, button })}
        onNote={setNoted}
      />
    ),
    [ids, groups, model, passing],
  );
  const step = useCallback(
    (to: FollowingRow, from: FollowingRow, withShift: boolean) => {
      if (withShift) model.pick(to, true, from);
    },
    [model],
  );
  return (
    <div class={css.table}>
      <Heads model={model} />
      <VirtualList
        items={rows}
        count={count}
        label={t('page_followings')}
        heightOf={heightOf}
        keyOf={keyOf}
        render={render}
        atFirst={AT_FIRST}
        refills={createRowSlots}
        topKey={writeQuery(model.query.value)}
        onScroll={passing.scrolled}
        onStep={step}
      />
      {menu && (
        <Menu
          anchor={menu.button}
          label={menu.row.name}
          items={itemsFor(
            model,
            menu.row,
            (how) => setTarget({ how, row: menu.row }),
            () => setNoted(menu.row),
          )}
          onClose={() => setMenu(null)}
        />
      )}
      {target && (
        <GroupChoice
          model={model}
          how={target.how}
          people={[target.row]}
          onClose={() => setTarget(null)}
        />
      )}
      {noted && (
        <NoteDialog notes={model.local.notes} person={noted} onClose={() => setNoted(null)} />
      )}
    </div>
  );
}

function itemsFor(
  model: WorkbenchModel,
  row: FollowingRow,
  choose: (how: Target) => void,
  note: () => void,
): readonly MenuItem[] {
  const { mid, special, isProtected, tagids } = row;
  const hasNote = row.note !== '';
  return [
    {
      label: t('menu_open_user'),
      onChoose: () => {
        location.hash = `#/user/${mid}`;
      },
    },
    {
      label: t('dashboard_open_space'),
      onChoose: () => void window.open(spaceLink(mid), '_blank', 'noopener'),
    },
    { label: t('kind_group_move'), onChoose: () => choose('move') },
    { label: t('kind_group_add'), onChoose: () => choose('copy') },
    ...(tagids.length > 0
      ? [{ label: t('kind_group_leave'), onChoose: () => choose('leave') }]
      : []),
    {
      label: t(special ? 'kind_special_off' : 'kind_special_on'),
      onChoose: () => model.star(!special, [row]),
    },
    {
      label: t(isProtected ? 'protect_remove' : 'protect_add'),
      onChoose: () => model.protect(!isProtected, [row]),
    },
    { label: t(hasNote ? 'notes_edit' : 'notes_write'), onChoose: note },
    { label: t('kind_block'), danger: true, onChoose: () => model.block([row]) },
    { label: t('kind_unfollow'), danger: true, onChoose: () => model.unfollow([row]) },
  ];
}

function Heads({ model }: { model: WorkbenchModel }) {
  const { shown } = model.tally.value;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = shown === 'some';
  }, [shown]);
  const count = exactCount(model.drawn.value.count);
  return (
    <div class={`${css.line} ${css.heads}`}>
      <label class={parts.tick}>
        <input
          type="checkbox"
          ref={box}
          checked={shown === 'all'}
          aria-label={t('bench_all_of', [count])}
          title={t('bench_all_of', [count])}
          onChange={model.toggleShown}
        />
      </label>
      <SortHead model={model} column="name" name={t('page_user')} />
      <SortHead model={model} column="groups" name={t('panel_groups')} />
      <SortHead model={model} column="since" name={t('bench_since')} />
      <SortHead model={model} column="activity" name={t('bench_last_upload')} />
      <span />
    </div>
  );
}

interface SortProps {
  readonly model: WorkbenchModel;
  readonly column: ColumnId;
  readonly name: string;
}

function SortHead({ model, column, name }: SortProps) {
  const { sort } = model.query.value;
  const isDefault = sort === null && column === 'since';
  const on = sort?.column === column || isDefault;
  const down = isDefault || sort?.descending === true;
  const said = t(down ? 'bench_sorted_down' : 'bench_sorted_up', [name]);
  return (
    <button
      type="button"
      class={css.sort}
      data-column={column}
      aria-pressed={on}
      aria-label={on ? said : t('bench_sort_by', [name])}
      onClick={() => model.sortBy(column)}
    >
      {name}
      <span aria-hidden="true">{on ? (down ? ' ↓' : ' ↑') : ''}</span>
    </button>
  );
}
