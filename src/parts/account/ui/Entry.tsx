import { t } from '@/src/i18n.ts';
import type { LogEntry, LogKind } from '@/src/parts/account/shared/log-entry.ts';
import { videoLink } from '@/src/shared/links.ts';
import accountCss from './Account.module.css';
import css from './Log.module.css';
import { change, LOG_NAMES } from './words.ts';

interface Props {
  readonly kind: LogKind;
  readonly entry: LogEntry;
  readonly time: string;
  /** Which log it is from, where several stand together. */
  readonly named?: boolean;
}

/** One line of a log: when, what for, how much. */
export function Entry({ kind, entry: { delta, text, ok }, time, named = false }: Props) {
  return (
    <>
      <time class={css.time}>{time}</time>
      {named && <span class={css.kind}>{t(LOG_NAMES[kind])}</span>}
      <span class={css.text} title={text}>
        <Reason text={text || t('account_no_reason')} />
      </span>
      {kind === 'login' ? (
        <span class={css.result} data-failed={ok === false}>
          {t(ok === null ? 'account_unknown' : ok ? 'account_login_ok' : 'account_login_failed')}
        </span>
      ) : (
        <span class={css.delta} data-sign={Math.sign(delta ?? 0)}>
          {change(delta ?? 0)}
        </span>
      )}
    </>
  );
}

/** A reason names the video that a coin went to. */
function Reason({ text }: { text: string }) {
  const [, before, bvid, after] = /^(.*?)\b(BV[0-9A-Za-z]{10})\b(.*)$/s.exec(text) ?? [];
  if (!bvid) return <>{text}</>;
  return (
    <>
      {before}
      <a
        class={accountCss.link}
        href={videoLink({ bvid, aid: 0 })}
        target="_blank"
        rel="noopener noreferrer"
      >
        {bvid}
      </a>
      {after}
    </>
  );
}
