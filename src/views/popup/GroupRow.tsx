import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '@/components/Icon.tsx';
import { IconButton } from '@/components/IconButton.tsx';
import type { FollowGroup } from '@/src/domain/types.ts';
import { exactCount, t } from '@/src/i18n.ts';
import { type GroupsModel, isOwn } from '@/src/models/popup/groups-model.ts';
import css from './Rows.module.css';

/** Takes the focus once, when what had it before is gone. */
export function useFocusAtFirst<E extends HTMLElement>(focused: boolean) {
  const element = useRef<E>(null);
  // Once: later changes must not take the focus.
  useEffect(() => {
    if (focused) element.current?.focus({ preventScroll: true });
  }, []);
  return element;
}

interface Props {
  readonly group: FollowGroup;
  readonly model: GroupsModel;
  readonly sorting: boolean;
  readonly focused: boolean;
}

export function GroupRow({ group, model, sorting, focused }: Props) {
  const { tagid, name, count } = group;
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
    <div class={css.groupRow}>
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
        {tagid === -10 && <span class={css.badge}>{t('groups_special')}</span>}
        {tagid === 0 && <span class={css.badge}>{t('groups_default')}</span>}
        <span class={css.count}>{exactCount(count)}</span>
        {!own && <Icon name="next" size={14} />}
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
        <>
          <IconButton
            icon="edit"
            label={t('groups_rename')}
            describedBy={nameId}
            onClick={() => model.showForm(group)}
          />
          <IconButton
            icon="trash"
            label={t('kind_group_delete')}
            describedBy={nameId}
            onClick={() => model.remove(group, t('groups_delete_note', [exactCount(count)]))}
          />
        </>
      )}
    </div>
  );
}
