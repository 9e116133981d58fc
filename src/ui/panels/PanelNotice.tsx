import { useSignal } from '@preact/signals';
import { useContext, useEffect } from 'preact/hooks';
import hidden from '@/components/Hidden.module.css';
import { type MessageKey, t } from '@/src/i18n.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { LOGIN_URL } from '@/src/shared/login.ts';
import type { ViewState } from '../resource.ts';
import { personErrorText } from './error-text.ts';
import css from './PanelNotice.module.css';
import { QuietContext } from './TroubleLine.tsx';
import { isBlock } from './trouble.ts';

export interface NoticeWords
  extends Readonly<Record<'empty' | 'private' | 'signed-out', MessageKey>> {
  /** There is nobody, or nothing, of that id any more: another try changes nothing. */
  readonly gone?: MessageKey;
}

export interface PanelNoticeProps {
  readonly state: ViewState;
  readonly words: NoticeWords;
  readonly error: BiliErrorFields | null;
  onRetry(): void;
}

/** What a panel says when it has no rows: its own words for each reason. */
export function PanelNotice({ state, words, error, onRetry }: PanelNoticeProps) {
  const isQuiet = useContext(QuietContext);
  if (state === 'loading') {
    return (
      <p class={css.loading} role="status">
        <span class={hidden.text}>{t('state_loading')}</span>
      </p>
    );
  }
  if (state === 'failed') {
    if (error && isBlock(error)) return <Blocked error={error} onRetry={onRetry} />;
    if (error?.kind === 'not-found' && words.gone) return <p class={css.notice}>{t(words.gone)}</p>;
    return <Failed error={error} onRetry={onRetry} />;
  }
  if (state === 'ready' || (state === 'signed-out' && isQuiet)) return null;
  return (
    <div class={css.notice}>
      <p>{t(words[state])}</p>
      {state === 'signed-out' && (
        <a class={css.link} href={LOGIN_URL} target="_blank" rel="noopener">
          {t('state_sign_in')}
        </a>
      )}
    </div>
  );
}

function Failed({ error, onRetry }: Pick<PanelNoticeProps, 'error' | 'onRetry'>) {
  return (
    <div class={css.notice} role="alert">
      <p>{error ? personErrorText(error) : t('error_network')}</p>
      <button type="button" class={css.button} onClick={onRetry}>
        {t('action_retry')}
      </button>
    </div>
  );
}

/** No button before asking can help; where nobody has to prove anything, it then asks by itself. */
function Blocked({ error, onRetry }: { readonly error: BiliErrorFields; onRetry(): void }) {
  const isQuiet = useContext(QuietContext);
  const { kind, resumeAtMs = 0 } = error;
  const isOver = useSignal(resumeAtMs <= Date.now());
  useEffect(() => {
    const timer = setTimeout(() => {
      isOver.value = true;
      if (kind !== 'risk-control' && document.visibilityState === 'visible') onRetry();
    }, resumeAtMs - Date.now());
    return () => clearTimeout(timer);
  }, [resumeAtMs, kind]);
  if (isOver.value) return <Failed error={error} onRetry={onRetry} />;
  return isQuiet ? null : <p class={css.notice}>{personErrorText(error)}</p>;
}

/** Under rows that could not be refreshed. */
export function OldData({
  error,
  text = 'panel_old_data',
  onRetry,
}: Pick<PanelNoticeProps, 'error' | 'onRetry'> & { readonly text?: MessageKey }) {
  const isQuiet = useContext(QuietContext);
  if (!error) return null;
  const isBlocked = isBlock(error);
  if (isQuiet && isBlocked) return null;
  return (
    <p class={css.old} title={personErrorText(error)}>
      {isBlocked ? personErrorText(error) : t(text)}
      {!isBlocked && (
        <button type="button" class={css.button} onClick={onRetry}>
          {t('action_retry')}
        </button>
      )}
    </p>
  );
}
