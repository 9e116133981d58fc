import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Icon } from '@/components/Icon.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import type { BiliErrorFields } from '@/src/api/errors.ts';
import { GROUP_NAME_MAX, type GroupNameProblem } from '@/src/domain/group-name.ts';
import type { FollowGroup } from '@/src/domain/types.ts';
import { exactCount, type MessageKey, t } from '@/src/i18n.ts';
import { createGroupsModel, type GroupsModel } from '@/src/models/popup/groups-model.ts';
import { viewState } from '@/src/models/resource.ts';
import type { Background } from '@/src/rpc/client.ts';
import { errorText } from '../error-text.ts';
import { MembersView } from './MembersView.tsx';
import { Freshness, InsteadOfList, StaleNotice } from './Notices.tsx';
import css from './Rows.module.css';

const ROW_PX = 44;

export function GroupsView({ ask }: { ask: Background }) {
  const model = useMemo(() => createGroupsModel(ask), [ask]);
  useEffect(() => {
    void model.list.load();
    return model.dispose;
  }, [model]);
  /** What the focus goes back to: the group that was open, the button that showed the form. */
  const from = useRef<number | 'form' | null>(null);
  const opened = model.opened.value;
  if (opened) from.current = opened.group.tagid;
  else if (model.creating.value) from.current = 'form';
  if (opened) return <MembersView model={opened} onBack={() => model.open(null)} />;
  const state = model.list.state.value;
  const view = viewState(state, (all) => all.length === 0);
  const groups = model.list.value.value ?? [];
  const cameFrom = groups.findIndex(({ tagid }) => tagid === from.current);
  const known = view === 'ready' || view === 'empty';
  return (
    <section class={css.view} data-view="follow-groups" data-state={view}>
      {known && model.creating.value && <CreateForm model={model} />}
      {view === 'ready' ? (
        <>
          {state.error && (
            <StaleNotice error={state.error} onRetry={() => void model.list.refresh()} />
          )}
          <VirtualList
            items={groups}
            label={t('popup_tab_groups')}
            heightOf={() => ROW_PX}
            keyOf={(group) => group.tagid}
            startAt={cameFrom > 0 ? cameFrom : undefined}
            render={(group) => (
              <GroupRow
                group={group}
                focused={group.tagid === from.current}
                onOpen={() => model.open(group)}
              />
            )}
          />
        </>
      ) : (
        <InsteadOfList view={view} resource={model.list} empty={t('groups_empty')} />
      )}
      <footer class={css.footer}>
        {known && !model.creating.value && (
          <CreateButton
            focused={from.current === 'form'}
            onClick={() => {
              model.showForm(true);
            }}
          />
        )}
        <Freshness state={state} onRefresh={() => void model.list.refresh()} />
      </footer>
    </section>
  );
}

/** Takes the focus once, when what had it before is gone. */
function useFocusAtFirst<E extends HTMLElement>(focused: boolean) {
  const element = useRef<E>(null);
  // Once: later changes must not take the focus.
  useEffect(() => {
    if (focused) element.current?.focus({ preventScroll: true });
  }, []);
  return element;
}

function CreateButton({ focused, onClick }: { focused: boolean; onClick: () => void }) {
  const button = useFocusAtFirst<HTMLButtonElement>(focused);
  return (
    <button type="button" class={css.textButton} ref={button} onClick={onClick}>
      {t('groups_create')}
    </button>
  );
}

interface GroupRowProps {
  readonly group: FollowGroup;
  readonly focused: boolean;
  readonly onOpen: () => void;
}

function GroupRow({ group, focused, onOpen }: GroupRowProps) {
  const button = useFocusAtFirst<HTMLButtonElement>(focused);
  return (
    <button type="button" class={css.group} ref={button} onClick={onOpen}>
      <span title={group.name}>{group.name}</span>
      {group.tagid === -10 && <span class={css.badge}>{t('groups_special')}</span>}
      {group.tagid === 0 && <span class={css.badge}>{t('groups_default')}</span>}
      <span class={css.count}>{exactCount(group.count)}</span>
      <Icon name="next" size={14} />
    </button>
  );
}

const PROBLEMS: Readonly<Record<GroupNameProblem, MessageKey | null>> = {
  // Nothing typed yet is no mistake.
  empty: null,
  'too-long': 'groups_name_too_long',
  exists: 'groups_name_exists',
};

/** Names that the service refuses, by its code. */
const REFUSALS: Readonly<Record<number, MessageKey>> = {
  22101: 'groups_name_forbidden',
  22102: 'groups_too_many',
  22103: 'groups_name_too_long',
  22106: 'groups_name_exists',
};

function refusalText(error: BiliErrorFields): string {
  const own = REFUSALS[error.code ?? 0];
  return own ? t(own) : errorText(error);
}

function CreateForm({ model }: { model: GroupsModel }) {
  const problem = model.problem.value;
  const words = problem ? PROBLEMS[problem] : null;
  const error = model.error.value;
  const input = useFocusAtFirst<HTMLInputElement>(true);
  const said = words ? t(words) : error ? refusalText(error) : '';
  return (
    <>
      <form
        class={css.bar}
        onSubmit={(event) => {
          event.preventDefault();
          model.create();
        }}
      >
        <input
          class={css.search}
          aria-label={t('groups_name')}
          placeholder={t('groups_name')}
          maxLength={GROUP_NAME_MAX}
          value={model.name.value}
          readOnly={model.saving.value}
          aria-invalid={said !== ''}
          aria-describedby={said === '' ? undefined : 'groups-problem'}
          ref={input}
          onInput={(event) => model.type(event.currentTarget.value)}
        />
        <button type="submit" class={css.primary} disabled={problem !== null}>
          {t('groups_save')}
        </button>
        <button type="button" class={css.textButton} onClick={() => model.showForm(false)}>
          {t('action_cancel')}
        </button>
      </form>
      {said !== '' && (
        <p class={css.problem} id="groups-problem" role="alert">
          {said}
        </p>
      )}
    </>
  );
}
