import { useMemo, useState } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import { ProtectButton } from '@/src/parts/followings/ui/ProtectButton.tsx';
import { Suggestions } from '@/src/parts/followings/ui/rules/Suggestions.tsx';
import { TheirLists } from '@/src/parts/relations/ui/TheirLists.tsx';
import type { WorkKind } from '@/src/parts/works/shared/upload.ts';
import type { Background } from '@/src/rpc/client.ts';
import css from '@/src/ui/Page.module.css';
import { Extra, ExtrasContext } from '@/src/ui/panels/Extra.tsx';
import { Tabs } from '@/src/ui/Tabs.tsx';
import { useTab } from '@/src/ui/use-tab.ts';
import { UserPanels } from './UserPanels.tsx';

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

interface UserInsidesProps {
  readonly ask: Background;
  readonly mid: number;
  readonly viewer: number | null;
  /** The account is no more. */
  readonly isGone: boolean;
}

/** Panels, works and lists, one at a time: nothing is asked for before it is looked at. */
export function UserInsides({ ask, mid, viewer, isGone }: UserInsidesProps) {
  const [tab, choose] = useTab(`#/user/${mid}`, TABS);
  const [kind, setKind] = useState<WorkKind | undefined>(undefined);
  const access = useMemo(
    () => ({
      viewer,
      isGone,
      load: loadExtras,
      openWorks(wanted?: WorkKind) {
        setKind(wanted);
        choose('works');
      },
    }),
    [viewer, isGone, choose],
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
