import hidden from '@/components/Hidden.module.css';
import { IconButton } from '@/components/IconButton.tsx';
import { locale, t } from '@/src/i18n.ts';
import { DAY_MS } from '@/src/shared/durations.ts';
import type { InsteadProps } from './InsteadOf.tsx';
import { lazily } from './lazily.tsx';
import css from './Notices.module.css';
import type { ResourceState } from './resource.ts';

const InsteadOf = lazily(async () => (await import('./InsteadOf.tsx')).InsteadOf);
/** Above a list whose refresh failed. */
export const StaleNotice = lazily(async () => (await import('./InsteadOf.tsx')).StaleLine);

/** What stands in place of a list that is not there, each state with its own words. */
export function InsteadOfList({ view, resource, empty }: InsteadProps) {
  if (view === 'loading') return <Skeleton />;
  return <InsteadOf view={view} resource={resource} empty={empty} />;
}

function Skeleton() {
  return (
    <div class={css.skeleton}>
      <span class={hidden.text} role="status">
        {t('state_loading')}
      </span>
      {Array.from({ length: 7 }, (_, index) => (
        <div key={index} class={css.bone} />
      ))}
    </div>
  );
}

const UNITS = [
  ['day', DAY_MS],
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
