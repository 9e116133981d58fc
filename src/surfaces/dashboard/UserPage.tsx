import { useEffect, useMemo } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import { isCancelledName } from '@/src/parts/followings/shared/row.ts';
import { NoteLine } from '@/src/parts/notes/ui/index.ts';
import { FindPerson } from '@/src/parts/relations/ui/FindPerson.tsx';
import type { Background } from '@/src/rpc/client.ts';
import { spaceLink } from '@/src/shared/links.ts';
import { errorText } from '@/src/ui/error-text.ts';
import { InsteadOfList } from '@/src/ui/Notices.tsx';
import css from '@/src/ui/Page.module.css';
import { readResource } from '@/src/ui/read-resource.ts';
import { createResource, type Resource, viewState } from '@/src/ui/resource.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { UserInsides } from './UserInsides.tsx';

const isFailed = <T,>({ state }: Pick<Resource<T>, 'state'>) => viewState(state.value) === 'failed';

/** Somebody's page in the dashboard: who they are, and in tabs what can be seen of them. */
export function UserPage({ ask, mid }: { ask: Background; mid: number }) {
  const card = useMemo(
    () => createResource((from, signal) => ask('person.card', { mid, from }, { signal })),
    [ask, mid],
  );
  const account = useMemo(() => readResource(ask, 'account.get'), [ask]);
  useEffect(() => {
    void account.load();
    void card.load();
    return () => {
      account.dispose();
      card.dispose();
    };
  }, [account, card]);
  const state = card.state.value;
  const person = card.value.value;
  const view = viewState(state);
  const isGone =
    state.error?.kind === 'not-found' || (person !== null && isCancelledName(person.name));
  const viewerMid = account.value.value?.mid ?? null;
  const who = (
    <ViewRoot name="user" state={view} title={person?.name ?? `UID ${mid}`} class={css.card}>
      <div class={css.person}>
        {person?.face && (
          <img
            class={css.face}
            src={person.face}
            alt=""
            width="64"
            height="64"
            referrerpolicy="no-referrer"
          />
        )}
        <div class={css.who}>
          <h1 class={css.title}>
            <bdi>{person ? person.name : `UID ${mid}`}</bdi>
          </h1>
          {person?.sign && <p class={css.sign}>{person.sign}</p>}
          <a class={css.link} href={spaceLink(mid)} target="_blank" rel="noopener noreferrer">
            {t('dashboard_open_space')}
          </a>
          {viewerMid !== null && viewerMid !== mid && (
            <NoteLine ask={ask} mid={mid} name={person?.name ?? ''} />
          )}
        </div>
      </div>
      {!person && state.status === 'loading' && <p class={css.hint}>{t('state_loading')}</p>}
      {isGone && <p class={css.hint}>{t('code_account_gone')}</p>}
      {!person && state.error && view !== 'failed' && (
        <p class={css.problem} role="alert">
          {errorText(state.error)}
        </p>
      )}
    </ViewRoot>
  );
  // Who is signed in decides what the panels say, so they wait for it; it is known from the cache.
  const viewer = account.state.value.data;
  const failed = view === 'failed' && !isGone ? card : isFailed(account) ? account : null;
  return (
    <>
      <FindPerson ask={ask} />
      {who}
      {failed && (
        <div class={css.instead}>
          <InsteadOfList
            view="failed"
            resource={{
              state: failed.state,
              refresh: async () => {
                await Promise.all([card.refresh(), account.refresh()]);
              },
            }}
            empty=""
          />
        </div>
      )}
      {viewer && (
        <UserInsides ask={ask} mid={mid} viewer={viewer.value?.mid ?? null} isGone={isGone} />
      )}
    </>
  );
}
