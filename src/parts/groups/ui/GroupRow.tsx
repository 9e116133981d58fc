import { Icon } from '@/components/Icon.tsx';
import { IconButton } from '@/components/IconButton.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import { groupName } from '@/src/ui/group-name.ts';
import { useFocusAtFirst } from '@/src/ui/use-focus-at-first.ts';
import { startDrag } from './drag-sort.ts';
import css from './GroupRow.module.css';
import { type GroupsModel, isOwn } from './groups-model.ts';

interface Props {
  readonly group: FollowGroup;
  readonly model: GroupsModel;
  readonly sorting: boolean;
  readonly focused: boolean;
  readonly onMenu: (group: FollowGroup, button: HTMLElement) => void;
}

/** A group: opened by a click, moved by its grip, the rest in its menu. */
export function GroupRow({ group, model, sorting, focused, onMenu }: Props) {
  const { tagid, count } = group;
  const name = groupName(group);
  const button = useFocusAtFirst<HTMLButtonElement>(focused);
  const nameId = `group-${tagid}`;
  const own = isOwn(group);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (!event.altKey || !by || !own) return;
    event.preventDefault();
    model.move(tagid, by);
    // The row is drawn elsewhere: the focus goes with it.
    requestAnimationFrame(() => document.getElementById(nameId)?.closest('button')?.focus());
  };
  return (
    <div class={css.groupRow} data-dragged={model.dragged.value === tagid}>
      {own ? (
        <span
          class={css.grip}
          title={t('groups_drag')}
          onPointerDown={(event) => startDrag(event, model, tagid)}
        >
          <Icon name="grip" size={14} />
        </span>
      ) : (
        <span class={css.grip} />
      )}
      <button
        type="button"
        class={css.group}
        ref={button}
        onClick={() => model.open(group)}
        onKeyDown={onKeyDown}
      >
        <span title={name} id={nameId}>
          {name}
        </span>
        <span class={css.count}>{exactCount(count)}</span>
        <Icon name="next" size={14} />
      </button>
      {own && sorting && (
        <>
          <IconButton
            icon="up"
            label={t('groups_up')}
            describedBy={nameId}
            onClick={() => model.move(tagid, -1)}
          />
          <IconButton
            icon="down"
            label={t('groups_down')}
            describedBy={nameId}
            onClick={() => model.move(tagid, 1)}
          />
        </>
      )}
      {own && !sorting && (
        <IconButton
          icon="more"
          label={t('row_more')}
          describedBy={nameId}
          menu
          onClick={(opener) => onMenu(group, opener)}
        />
      )}
      {!own && !sorting && <span class={css.noMenu} />}
    </div>
  );
}
