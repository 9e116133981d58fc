import type { Relation } from '@/src/domain/types.ts';
import { day, type MessageKey, t } from '@/src/i18n.ts';
import type { StatsModel } from '@/src/models/space/StatsModel.ts';
import { errorText } from '@/src/views/error-text.ts';
import { endText } from './end-text.ts';
import css from './StatsPanel.module.css';

const DAY_SECONDS = 86_400;
const MONTH_DAYS = 30.4375;

/** Whole years, else months, else days. */
function spanText(seconds: number): string {
  const days = Math.max(0, Math.floor(seconds / DAY_SECONDS));
  if (days === 0) return t('stats_span_today');
  const months = Math.floor(days / MONTH_DAYS);
  if (months === 0) return t('stats_span_days', [days]);
  if (months < 12) return t('stats_span_months', [months]);
  return t('stats_span_years', [Math.floor(months / 12)]);
}

/** What is to be said about a relation, most important first. */
function relationMarks({ mine, theirs, special }: Relation): readonly MessageKey[] {
  const follows = mine === 'following' || mine === 'mutual';
  const followed = theirs === 'following' || theirs === 'mutual';
  const marks: MessageKey[] = [];
  if (theirs === 'blocked') marks.push('stats_blocked_you');
  if (mine === 'blocked') marks.push('stats_you_blocked');
  if (follows && special) marks.push('stats_special');
  if (mine === 'mutual' || (follows && followed)) marks.push('stats_mutual');
  else if (follows) marks.push('stats_following');
  else if (mine === 'none') marks.push('stats_not_following');
  if (!follows && followed) marks.push('stats_follows_you');
  return marks;
}

/** The relation between the viewer and the person, and since when it is a follow. */
export function RelationLine({ model }: { readonly model: StatsModel }) {
  const { relation } = model;
  const { data, error } = relation.state.value;
  if (error?.kind === 'not-logged-in') return null;
  if (!data) {
    return error ? (
      <p class={css.relation} title={errorText(error)}>
        {t('stats_relation_failed')}
        <button type="button" class={css.retry} onClick={relation.load}>
          {t('action_retry')}
        </button>
      </p>
    ) : (
      <p class={css.relation} />
    );
  }
  const { sinceSeconds } = data.value;
  const marks = relationMarks(data.value);
  return (
    <p class={css.relation} aria-live="polite">
      {marks.map((mark) => (
        <span key={mark} class={css.mark} data-mark={mark.replace('stats_', '')}>
          {t(mark)}
        </span>
      ))}
      {sinceSeconds !== null && (
        <span>
          {t('stats_since', [day(sinceSeconds), spanText(Date.now() / 1000 - sinceSeconds)])}
        </span>
      )}
      <Unblock model={model} isBlocked={data.value.mine === 'blocked'} />
    </p>
  );
}

/** Takes somebody off the black list; the same button takes that back, so the focus stays on it. */
function Unblock(props: { readonly model: StatsModel; readonly isBlocked: boolean }) {
  const { unblocking, toggleBlock } = props.model;
  const end = unblocking.end.value;
  const canUndo = end?.undoable != null;
  const isBusy = unblocking.busy.value;
  return (
    <>
      {(props.isBlocked || canUndo) && (
        <button
          type="button"
          class={css.retry}
          aria-busy={isBusy}
          aria-disabled={isBusy}
          onClick={toggleBlock}
        >
          {t(props.isBlocked ? 'kind_unblock' : 'action_undo')}
        </button>
      )}
      {end && <span>{endText(end, t('stats_unblocked'), t('stats_blocked_again'))}</span>}
    </>
  );
}
