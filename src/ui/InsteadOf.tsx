import { StateNotice } from '@/components/StateNotice.tsx';
import { t } from '@/src/i18n.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { LOGIN_URL } from '@/src/shared/login.ts';
import { Blocked } from './Blocked.tsx';
import { errorText } from './error-text.ts';
import css from './InsteadOf.module.css';
import type { Resource, ViewState } from './resource.ts';

const CHECK_PAGE = '/dashboard.html#/check';

const UNREADABLE: BiliErrorFields = { kind: 'schema', operation: '' };

export interface InsteadProps {
  readonly view: ViewState;
  readonly resource: Pick<Resource<unknown>, 'state' | 'refresh'>;
  /** Said when the list has nothing. */
  readonly empty: string;
}

/** In place of a list that came empty or not at all; no part of the first paint. */
export function InsteadOf({ view, resource, empty }: InsteadProps) {
  if (view === 'empty') return <StateNotice text={empty} />;
  if (view === 'signed-out') {
    return (
      <StateNotice text={t('state_signed_out')}>
        <a class={css.action} href={LOGIN_URL} target="_blank" rel="noopener noreferrer">
          {t('state_sign_in')}
        </a>
      </StateNotice>
    );
  }
  const { error: told, data } = resource.state.value;
  // An answer came, and nobody could read what was in it.
  const error = told ?? (data ? UNREADABLE : null);
  const untilMs = blockedUntil(error);
  if (untilMs !== null) return <Blocked untilMs={untilMs} onOver={() => void resource.refresh()} />;
  return (
    <StateNotice text={error && errorText(error)}>
      <button type="button" class={css.action} onClick={() => void resource.refresh()}>
        {t('action_retry')}
      </button>
      <ToCheck error={error} />
    </StateNotice>
  );
}

/** Asking again will not help where the service changed; the self-check finds out what did. */
function ToCheck({ error }: { error: BiliErrorFields | null }) {
  if (error?.kind !== 'schema' && error?.kind !== 'switched-off') return null;
  return (
    <a class={css.toCheck} href={CHECK_PAGE} target="_blank" rel="noopener">
      {t('error_to_check')}
    </a>
  );
}

/** Before that, asking again is refused without a request. */
function blockedUntil(error: BiliErrorFields | null): number | null {
  const untilMs = error?.resumeAtMs ?? 0;
  return untilMs > Date.now() ? untilMs : null;
}

interface StaleProps {
  readonly error: BiliErrorFields;
  /** What the button says. */
  readonly retry?: 'retry' | 'dismiss';
  readonly onRetry: () => void;
}

/**
 * Shown above a list whose refresh failed: what is below is older than it should be. That the
 * service is let alone for a while is said by the page, once.
 */
export function StaleLine({ error, retry = 'retry', onRetry }: StaleProps) {
  if (blockedUntil(error) !== null) return null;
  return (
    <div class={css.stale} role="status">
      <span>{errorText(error)}</span>
      <ToCheck error={error} />
      <button type="button" class={css.textButton} onClick={onRetry}>
        {t(`action_${retry}`)}
      </button>
    </div>
  );
}
