import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/Icon.tsx';
import Menu from '@/components/Menu.tsx';
import { createRowSlots } from '@/components/row-slots.ts';
import { t } from '@/src/i18n.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import { groupName } from '@/src/ui/group-name.ts';
import type { Board } from './board-model.ts';
import { Column } from './Column.tsx';
import css from './Columns.module.css';
import { groupItems, personItems } from './column-menus.ts';
import { type DropTarget, GroupTarget } from './GroupTarget.tsx';

interface Opened {
  readonly group: FollowGroup;
  readonly button: HTMLElement;
  /** Whose menu it is; null: that of the column. */
  readonly row: FollowingRow | null;
}

/** The columns beside each other; only those in view are drawn. */
export function Columns({ model }: { model: Board }) {
  const { stage, carry } = model;
  const columns = model.columns.value;
  const [menu, setMenu] = useState<Opened | null>(null);
  const openMenu = useCallback(
    (group: FollowGroup, button: HTMLElement, row: FollowingRow | null) =>
      setMenu({ group, button, row }),
    [],
  );
  const [target, setTarget] = useState<DropTarget | null>(null);
  /** The column with the focus stays drawn, however far the board is scrolled away from it. */
  const [focused, setFocused] = useState<number | null>(null);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => stage.attach(element.current), [stage]);
  const held = carry.carried.value;
  const heldIn = held?.what === 'people' ? held.from : (held?.tagid ?? null);
  const kept = [focused, heldIn].flatMap((tagid) => (tagid === null ? [] : [placeIn(tagid)]));
  function placeIn(tagid: number) {
    return columns.findIndex(({ group }) => group.tagid === tagid);
  }
  const count = columns.length + 1;
  const drawn = stage.drawn(count, kept);
  const slots = useMemo(createRowSlots, []);
  const before = useRef(columns);
  // A column that comes into view is drawn in the elements of one that went.
  const elements = slots.place(
    drawn.map((index) => ({ index, key: columns[index]?.group.tagid ?? 'new' })),
    before.current === columns ? 'asked' : 'changed',
    focused === null ? null : placeIn(focused),
  );
  before.current = columns;
  return (
    <div
      class={css.stage}
      ref={element}
      onScroll={stage.scrolled}
      onFocusIn={({ target: on }) => {
        const column = on instanceof Element ? on.closest<HTMLElement>('[data-column]') : null;
        setFocused(column ? Number(column.dataset['column']) : null);
      }}
    >
      <ol
        class={css.columns}
        aria-label={t('board_label')}
        style={{ width: `${stage.widthOf(count)}px` }}
      >
        {drawn.map((place, at) => {
          const column = columns[place];
          const style = {
            width: `${stage.columnPx}px`,
            transform: `translateX(${stage.startOf(place)}px)`,
          };
          if (!column) {
            return (
              <li key="new" class={css.place} style={style}>
                <button
                  type="button"
                  class={css.more}
                  onClick={() => model.groups.showForm('create')}
                >
                  <Icon name="plus" size={14} /> {t('groups_create')}
                </button>
              </li>
            );
          }
          const { group } = column;
          return (
            <li
              key={elements[at]}
              class={css.place}
              style={style}
              data-column={group.tagid}
              aria-setsize={columns.length}
              aria-posinset={place + 1}
            >
              <Column model={model} column={column} onMenu={openMenu} />
            </li>
          );
        })}
      </ol>
      {menu && (
        <Menu
          anchor={menu.button}
          label={menu.row?.name ?? groupName(menu.group)}
          items={
            menu.row
              ? personItems(model, menu.group, menu.row, setTarget)
              : groupItems(model, menu.group)
          }
          onClose={() => setMenu(null)}
        />
      )}
      {target && <GroupTarget model={model} target={target} onClose={() => setTarget(null)} />}
    </div>
  );
}
