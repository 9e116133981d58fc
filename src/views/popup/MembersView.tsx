import { Avatar } from '@/components/Avatar.tsx';
import { IconButton } from '@/components/IconButton.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import type { Person } from '@/src/domain/types.ts';
import { exactCount, t } from '@/src/i18n.ts';
import type { MembersModel } from '@/src/models/popup/members-model.ts';
import { viewState } from '@/src/models/resource.ts';
import { Freshness, InsteadOfList, StaleNotice } from './Notices.tsx';
import css from './Rows.module.css';

const ROW_PX = 56;
const heightOf = () => ROW_PX;
const keyOf = (person: Person) => person.mid;
const render = (person: Person) => <Row person={person} />;

/** The people in one follow group, page by page as the list is scrolled. */
export function MembersView({ model, onBack }: { model: MembersModel; onBack: () => void }) {
  const state = model.first.state.value;
  const view = viewState(state, ({ people }) => people.length === 0);
  return (
    <section class={css.view} data-view="group-members" data-state={view}>
      <div class={css.bar}>
        <IconButton icon="back" label={t('groups_back')} focused onClick={onBack} />
        <h2 class={css.heading} title={model.group.name}>
          {model.group.name}
        </h2>
        <span class={css.count}>{exactCount(model.group.count)}</span>
      </div>
      {view === 'ready' ? (
        <>
          {state.error && <StaleNotice error={state.error} onRetry={() => void model.refresh()} />}
          <VirtualList
            items={model.items.value}
            label={model.group.name}
            heightOf={heightOf}
            keyOf={keyOf}
            render={render}
            onEnd={model.more}
          />
        </>
      ) : (
        <InsteadOfList view={view} resource={model.first} empty={t('groups_no_members')} />
      )}
      {model.error.value && <StaleNotice error={model.error.value} onRetry={model.retry} />}
      <footer class={css.footer}>
        {model.loading.value && <span role="status">{t('history_loading_more')}</span>}
        <Freshness state={state} onRefresh={() => void model.refresh()} />
      </footer>
    </section>
  );
}

function Row({ person }: { person: Person }) {
  return (
    <div class={css.row}>
      <a
        class={css.link}
        href={`https://space.bilibili.com/${person.mid}`}
        target="_blank"
        rel="noopener noreferrer"
      >
        <Avatar src={person.face} name={person.name} size={36} />
        <span class={css.body}>
          <bdi class={css.name}>{person.name}</bdi>
          <span class={css.sign} title={person.sign}>
            {person.sign}
          </span>
        </span>
      </a>
    </div>
  );
}
