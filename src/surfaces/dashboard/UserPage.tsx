import { useEffect, useMemo, useState } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import { ProtectButton } from '@/src/parts/followings/ui/ProtectButton.tsx';
import { Suggestions } from '@/src/parts/followings/ui/rules/Suggestions.tsx';
import { FindPerson } from '@/src/parts/relations/ui/FindPerson.tsx';
import { TheirLists } from '@/src/parts/relations/ui/TheirLists.tsx';
import type { WorkKind } from '@/src/parts/works/shared/upload.ts';
import type { Background } from '@/src/rpc/client.ts';
import { spaceLink } from '@/src/shared/links.ts';
import { errorText } from '@/src/ui/error-text.ts';
import css from '@/src/ui/Page.module.css';
import { Extra, ExtrasContext } from '@/src/ui/panels/Extra.tsx';
import { createResource, viewState } from '@/src/ui/resource.ts';
import { Tabs } from '@/src/ui/Tabs.tsx';
import { useTab } from '@/src/ui/use-tab.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { UserPanels } from './UserPanels.tsx';

/** Somebody's page in the dashboard: who they are, and in tabs what can be seen of them. */
export function UserPage({ ask, mid }: { ask: Background; mid: number }) {
  const card = useMemo(
    () => createResource((from, signal) => ask('person.card', { mid, from }, { signal })),
    [ask, mid],
  );
  const account = useMemo(
    () => createResource((from, signal) => ask('account.get', { from }, { signal })),
    [ask],
  );
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
  const who = (
    <ViewRoot
      name="user"
      state={viewState(state)}
      title={person?.name ?? `UID ${mid}`}
      class={css.card}
    >
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
        </div>
      </div>
      {!person && state.status === 'loading' && <p class={css.hint}>{t('state_loading')}</p>}
      {!person && state.error && (
        <p class={css.problem} role="alert">
          {errorText(state.error)}
        </p>
      )}
    </ViewRoot>
  );
  // Who is signed in decides what the panels say, so they wait for it; it is known from the cache.
  const viewer = account.state.value.data;
  return (
    <>
      <FindPerson ask={ask} />
      {who}
      {viewer && <Insides ask={ask} mid={mid} viewer={viewer.value?.mid ?? null} />}
    </>
  );
}

const loadExtras = async () => (await import('@/src/surfaces/space/extras/index.tsx')).mountExtra;

const TABS = ['overview', 'works', 'followings', 'fans'] as const;
const NAMES = {
  overview: 'user_overview',
  works: 'works_title',
  followings: 'page_followings',
  fans: 'stats_fans',
} as const;
/** Where one's own lists are kept, with more to do there. */
const OWN = {
  followings: { text: 'user_own_followings', to: '#/followings' },
  fans: { text: 'user_own_fans', to: '#/relations?tab=fans' },
} as const;

interface InsidesProps {
  readonly ask: Background;
  readonly mid: number;
  readonly viewer: number | null;
}

/** Panels, works and lists, one at a time: nothing is asked for before it is looked at. */
function Insides({ ask, mid, viewer }: InsidesProps) {
  const [tab, choose] = useTab(`#/user/${mid}`, TABS);
  const [kind, setKind] = useState<WorkKind | undefined>(undefined);
  const access = useMemo(
    () => ({
      viewer,
      load: loadExtras,
      openWorks(wanted?: WorkKind) {
        setKind(wanted);
        choose('works');
      },
    }),
    [viewer, choose],
  );
  const isOwn = viewer === mid;
  return (
    <ExtrasContext.Provider value={access}>
      <div class={css.tabs}>
        <Tabs
          name="user"
          label={t('page_user')}
          tabs={TABS.map((id) => ({ id, name: t(NAMES[id]) }))}
          current={tab}
          onChoose={choose}
        >
          {tab === 'overview' && (
            <>
              {viewer !== null && !isOwn && <ProtectButton ask={ask} mid={mid} />}
              {viewer !== null && !isOwn && <Suggestions ask={ask} mid={mid} />}
              <UserPanels ask={ask} mid={mid} viewer={viewer} />
            </>
          )}
          {tab === 'works' && (
            <section class={css.works} aria-label={t('works_title')}>
              <Extra part="works" mid={mid} kind={kind} />
            </section>
          )}
          {(tab === 'followings' || tab === 'fans') &&
            (isOwn ? (
              <p class={css.note}>
                <a class={css.link} href={OWN[tab].to}>
                  {t(OWN[tab].text)}
                </a>
              </p>
            ) : (
              <div class={css.people}>
                <TheirLists ask={ask} mid={mid} id={`their-${tab}`} />
              </div>
            ))}
        </Tabs>
      </div>
    </ExtrasContext.Provider>
  );
}
