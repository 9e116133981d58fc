import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import { ProtectButton } from '@/src/parts/followings/ui/ProtectButton.tsx';
import type { WorkKind } from '@/src/parts/works/shared/upload.ts';
import type { Background } from '@/src/rpc/client.ts';
import { errorText } from '@/src/ui/error-text.ts';
import css from '@/src/ui/Page.module.css';
import { Extra, ExtrasContext } from '@/src/ui/panels/Extra.tsx';
import { createResource, viewState } from '@/src/ui/resource.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { UserPanels } from './UserPanels.tsx';

/** Somebody's page in the dashboard: who they are and the same panels as on their space page. */
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
          <a
            class={css.link}
            href={`https://space.bilibili.com/${mid}`}
            target="_blank"
            rel="noopener noreferrer"
          >
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
  const isOther = viewer?.value != null && viewer.value.mid !== mid;
  return (
    <>
      {who}
      {isOther && <ProtectButton ask={ask} mid={mid} />}
      {viewer && <Insides ask={ask} mid={mid} viewer={viewer.value?.mid ?? null} />}
    </>
  );
}

const loadExtras = async () => (await import('@/src/surfaces/space/extras/index.tsx')).mountExtra;

interface InsidesProps {
  readonly ask: Background;
  readonly mid: number;
  readonly viewer: number | null;
}

/** The panels, and under them the works; figures of works lead there. */
function Insides({ ask, mid, viewer }: InsidesProps) {
  const [kind, setKind] = useState<WorkKind | undefined>(undefined);
  const works = useRef<HTMLElement>(null);
  const access = useMemo(
    () => ({
      viewer,
      load: loadExtras,
      openWorks(wanted?: WorkKind) {
        setKind(wanted);
        works.current?.scrollIntoView({ behavior: 'smooth' });
      },
    }),
    [viewer],
  );
  return (
    <ExtrasContext.Provider value={access}>
      <UserPanels ask={ask} mid={mid} viewer={viewer} />
      <section class={css.works} aria-label={t('works_title')} ref={works}>
        <h2 class={css.worksTitle}>{t('works_title')}</h2>
        <Extra part="works" mid={mid} kind={kind} />
      </section>
    </ExtrasContext.Provider>
  );
}
