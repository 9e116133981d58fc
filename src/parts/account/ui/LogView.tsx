import { t } from '@/src/i18n.ts';
import {
  beijingDay,
  beijingTime,
  type LogAnswer,
  type LogEntry,
  type LogKind,
} from '@/src/parts/account/shared/log-entry.ts';
import type { Background } from '@/src/rpc/client.ts';
import { Freshness } from '@/src/ui/Notices.tsx';
import accountCss from './Account.module.css';
import { Entry } from './Entry.tsx';
import css from './Log.module.css';
import { Section } from './Section.tsx';
import { useShown } from './use-shown.ts';
import { LOG_NAMES } from './words.ts';

const EMPTY = {
  exp: 'account_exp_empty',
  coins: 'account_coins_empty',
  login: 'account_login_empty',
  moral: 'account_moral_empty',
} as const;

const isEmpty = ({ entries, isWhole }: LogAnswer) => isWhole && entries.length === 0;

/** One log as the site shows it: about the last week. */
export function LogView({ ask, kind }: { ask: Background; kind: LogKind }) {
  const log = useShown(
    (from, signal) => ask('account.log', { kind, from }, { signal }),
    [ask, kind],
  );
  const name = t(LOG_NAMES[kind]);
  return (
    <Section
      id={kind}
      name={name}
      resource={log}
      isEmpty={isEmpty}
      empty={t(EMPTY[kind])}
      head={
        <div class={accountCss.sectionHead}>
          <p class={accountCss.hint}>{t('account_log_week')}</p>
          {kind === 'login' && (
            <a
              class={accountCss.link}
              href="https://account.bilibili.com/account/record?type=login"
              target="_blank"
              rel="noopener noreferrer"
            >
              {t('account_login_site')}
            </a>
          )}
          <Freshness state={log.state.value} onRefresh={() => void log.refresh()} />
        </div>
      }
    >
      {({ entries, isWhole }) => (
        <>
          {!isWhole && (
            <p class={accountCss.warning} role="status">
              {t('account_log_cut')}
            </p>
          )}
          {days(entries).map(([day, rows]) => (
            <section key={day} aria-label={day}>
              <h2 class={css.day}>{day}</h2>
              <ul class={css.rows}>
                {rows.map((entry, n) => (
                  <li key={n} class={css.row}>
                    <Entry kind={kind} entry={entry} time={beijingTime(entry.atSeconds)} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </Section>
  );
}

function days(entries: readonly LogEntry[]): readonly (readonly [string, readonly LogEntry[]])[] {
  return [...Map.groupBy(entries, ({ atSeconds }) => beijingDay(atSeconds))];
}
