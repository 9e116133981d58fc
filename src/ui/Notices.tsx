import { IconButton } from '@/components/IconButton.tsx';
import { StateNotice } from '@/components/StateNotice.tsx';
import { exactCount, locale, t } from '@/src/i18n.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { lazily } from './lazily.tsx';
import css from './Notices.module.css';
import type { Resource, ResourceState, ViewState } from './resource.ts';

const ErrorText = lazily(async () => (await import('./ErrorText.tsx')).default);

export const LOGIN_URL = 'https://passport.bilibili.com/login';

/** What stands in place of a list that is not there, each state with its own words. */
export function InsteadOfList({
  view,
  resource,
  empty,
}: {
  view: ViewState;
  resource: Pick<Resource<unknown>, 'state' | 'refresh'>;
  empty: string;
}) {
  if (view === 'loading') return <Skeleton />;
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
  const { error } = resource.state.value;
  return (
    <StateNotice text={error && <ErrorText error={error} />}>
      <button type="button" class={css.action} onClick={() => void resource.refresh()}>
        {t('action_retry')}
      </button>
    </StateNotice>
  );
}

function Skeleton() {
  return (
    <div class={css.skeleton}>
      <span class={css.hidden} role="status">
        {t('state_loading')}
      </span>
      {Array.from({ length: 7 }, (_, index) => (
        <div key={index} class={css.bone} />
      ))}
    </div>
  );
}

interface StaleProps {
  readonly error: BiliErrorFields;
  /** What the button says. */
  readonly retry?: 'retry' | 'dismiss';
  readonly onRetry: () => void;
}

/** Shown above a list whose refresh failed: what is below is older than it should be. */
export function StaleNotice({ error, retry = 'retry', onRetry }: StaleProps) {
  return (
    <div class={css.stale} role="status">
      <span>
        <ErrorText error={error} />
      </span>
      <button type="button" class={css.textButton} onClick={onRetry}>
        {t(`action_${retry}`)}
      </button>
    </div>
  );
}

/** Rows that came in a shape nobody knows: left out, and counted. */
export function Dropped({ state }: { state: ResourceState<unknown> }) {
  const count = state.data?.dropped ?? 0;
  return count > 0 ? <span>{t('rows_dropped', [exactCount(count)])}</span> : null;
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function age(learntAtMs: number): string {
  const ms = Date.now() - learntAtMs;
  const [unit, size] = UNITS.find(([, one]) => ms >= one) ?? [];
  if (!unit || !size) return t('popup_just_now');
  const ago = new Intl.RelativeTimeFormat(locale()).format(-Math.floor(ms / size), unit);
  return t('popup_updated', [ago]);
}

/** How old the list is, and the button that asks again. */
export function Freshness({
  state,
  onRefresh,
}: {
  state: ResourceState<unknown>;
  onRefresh: () => void;
}) {
  return (
    <span class={css.freshness}>
      {state.data && <span>{age(state.data.learntAtMs)}</span>}
      <IconButton
        icon="refresh"
        label={t('popup_refresh')}
        disabled={state.refreshing}
        spinning={state.refreshing}
        onClick={onRefresh}
      />
    </span>
  );
}
