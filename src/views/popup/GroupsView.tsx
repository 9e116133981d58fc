import { useEffect, useMemo } from 'preact/hooks';
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
    return () => {
      model.open(null);
      model.list.dispose();
    };
  }, [model]);
  const opened = model.opened.value;
  if (opened) return <MembersView model={opened} onBack={() => model.open(null)} />;
  const state = model.list.state.value;
  const view = viewState(state, (groups) => groups.length === 0);
  return (
    <section class={css.view} data-view="follow-groups" data-state={view}>
      {view === 'ready' ? (
        <>
          {model.creating.value && <CreateForm model={model} />}
          {state.error && (
            <StaleNotice error={state.error} onRetry={() => void model.list.refresh()} />
          )}
          <VirtualList
            items={model.list.value.value ?? []}
            label={t('popup_tab_groups')}
            heightOf={() => ROW_PX}
            keyOf={(group) => group.tagid}
            render={(group) => <GroupRow group={group} onOpen={() => model.open(group)} />}
          />
        </>
      ) : (
        <InsteadOfList view={view} resource={model.list} empty={t('groups_empty')} />
      )}
      <footer class={css.footer}>
        {view === 'ready' && !model.creating.value && (
          <button
            type="button"
            class={css.textButton}
            onClick={() => {
              model.creating.value = true;
            }}
          >
            {t('groups_create')}
          </button>
        )}
        <Freshness state={state} onRefresh={() => void model.list.refresh()} />
      </footer>
    </section>
  );
}

function GroupRow({ group, onOpen }: { group: FollowGroup; onOpen: () => void }) {
  return (
    <button type="button" class={css.group} onClick={onOpen}>
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
          disabled={model.saving.value}
          ref={(input) => input?.focus()}
          onInput={(event) => {
            model.name.value = event.currentTarget.value;
          }}
        />
        <button type="submit" class={css.primary} disabled={problem !== null || model.saving.value}>
          {t('groups_save')}
        </button>
        <button
          type="button"
          class={css.textButton}
          onClick={() => {
            model.creating.value = false;
          }}
        >
          {t('action_cancel')}
        </button>
      </form>
      {(words || error) && (
        <p class={css.problem} role="alert">
          {words ? t(words) : error ? refusalText(error) : ''}
        </p>
      )}
    </>
  );
}
