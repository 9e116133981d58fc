import type { BiliErrorFields } from '@/src/api/errors.ts';
import { type MessageKey, t } from '@/src/i18n.ts';
import type { ViewState } from '@/src/models/resource.ts';
import { errorText } from '@/src/views/error-text.ts';
import css from './PanelNotice.module.css';

export type Words = Readonly<Record<'empty' | 'private' | 'signed-out', MessageKey>>;

export interface PanelNoticeProps {
  readonly state: ViewState;
  readonly words: Words;
  readonly error: BiliErrorFields | null;
  onRetry(): void;
}

const LOGIN = 'https://passport.bilibili.com/login';

/** What a panel says when it has no rows: its own words for each reason. */
export function PanelNotice({ state, words, error, onRetry }: PanelNoticeProps) {
  if (state === 'loading') {
    return (
      <p class={css.loading} role="status">
        <span class={css.hidden}>{t('state_loading')}</span>
      </p>
    );
  }
  if (state === 'failed') {
    return (
      <div class={css.notice} role="alert">
        <p>{error ? errorText(error) : t('error_network')}</p>
        <button type="button" class={css.button} onClick={onRetry}>
          {t('action_retry')}
        </button>
      </div>
    );
  }
  if (state === 'ready') return null;
  return (
    <div class={css.notice}>
      <p>{t(words[state])}</p>
      {state === 'signed-out' && (
        <a class={css.link} href={LOGIN} target="_blank" rel="noopener">
          {t('state_sign_in')}
        </a>
      )}
    </div>
  );
}

/** Under rows that could not be refreshed. */
export function OldData({
  error,
  text = 'panel_old_data',
  onRetry,
}: Pick<PanelNoticeProps, 'error' | 'onRetry'> & { readonly text?: MessageKey }) {
  if (!error) return null;
  return (
    <p class={css.old} title={errorText(error)}>
      {t(text)}
      <button type="button" class={css.button} onClick={onRetry}>
        {t('action_retry')}
      </button>
    </p>
  );
}
