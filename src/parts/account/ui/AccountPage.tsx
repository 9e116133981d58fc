import { t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { accountView } from '@/src/ui/account-view.ts';
import { InsteadOfList } from '@/src/ui/Notices.tsx';
import page from '@/src/ui/Page.module.css';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import css from './AccountPage.module.css';
import { Head } from './Head.tsx';
import { JuryView } from './JuryView.tsx';
import { LogView } from './LogView.tsx';
import { NotesView } from './NotesView.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import { ACCOUNT_PARTS, type PartId, partLink } from './parts.ts';
import { TimelineView } from './TimelineView.tsx';
import { useShown } from './use-shown.ts';

interface Props {
  readonly ask: Background;
  readonly part: string;
}

/** 账号: who one is to the site, what it wrote down of the last days, and what was kept of that. */
export function AccountPage({ ask, part }: Props) {
  const account = useShown(
    (from, signal) => ask('account.mine', { from }, { signal }),
    [ask],
    ['account'],
  );
  const [id, name] = ACCOUNT_PARTS.find(([one]) => one === part) ?? ACCOUNT_PARTS[0];
  const { value } = account.value;
  const view = accountView(account.state.value);
  return (
    <ViewRoot name="account" state={view} title={id === '' ? null : t(name)} class={css.page}>
      <h1 class={page.heading}>{t('page_account')}</h1>
      {view === 'ready' && value ? (
        <>
          <Head ask={ask} account={value} />
          <nav class={css.parts} aria-label={t('account_parts')}>
            {ACCOUNT_PARTS.map(([one, title]) => (
              <a
                key={one}
                class={css.part}
                href={partLink(one)}
                aria-current={one === id ? 'page' : undefined}
              >
                {t(title)}
              </a>
            ))}
          </nav>
          <Shown key={id} ask={ask} id={id} mid={value.mid} />
        </>
      ) : (
        <div class={page.list}>
          <InsteadOfList view={view} resource={account} empty="" />
        </div>
      )}
    </ViewRoot>
  );
}

interface ShownProps {
  readonly ask: Background;
  readonly id: PartId;
  readonly mid: number;
}

/** Only what is looked at is asked for. */
function Shown({ ask, id, mid }: ShownProps) {
  if (id === '') return <TimelineView ask={ask} mid={mid} />;
  if (id === 'profile') return <ProfileForm ask={ask} mid={mid} />;
  if (id === 'jury') return <JuryView ask={ask} />;
  if (id === 'notes' || id === 'public-notes') return <NotesView ask={ask} id={id} />;
  return <LogView ask={ask} kind={id} />;
}
