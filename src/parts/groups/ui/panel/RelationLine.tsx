import { useRef } from 'preact/hooks';
import { day, type MessageKey, t } from '@/src/i18n.ts';
import type { Relation } from '@/src/parts/followings/shared/relation.ts';
import { DAY_SECONDS } from '@/src/shared/durations.ts';
import { Extra } from '@/src/ui/panels/Extra.tsx';
import type { PersonGroupsModel } from './person-groups-model.ts';
import css from './RelationLine.module.css';

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
function relationMarks({ mine, theirs, special, whisper }: Relation): MessageKey[] {
  const follows = mine === 'following' || mine === 'mutual';
  const followed = theirs === 'following' || theirs === 'mutual';
  const marks: MessageKey[] = [];
  if (theirs === 'blocked') marks.push('stats_blocked_you');
  if (mine === 'blocked') marks.push('stats_you_blocked');
  if (follows && special) marks.push('stats_special');
  if (whisper) marks.push('stats_whisper');
  else if (mine === 'mutual' || (follows && followed)) marks.push('stats_mutual');
  else if (follows) marks.push('stats_following');
  else if (mine === 'none') marks.push('stats_not_following');
  if (!follows && followed) marks.push('stats_follows_you');
  return marks;
}

/** The relation between the viewer and the person, and since when it is a follow. */
export function RelationLine({ model }: { readonly model: PersonGroupsModel }) {
  const relation = model.relation.value.value;
  const wasBlocked = useRef(false);
  // Taken off the list, they can be put back: the button stays.
  wasBlocked.current ||= relation?.mine === 'blocked';
  if (!relation) return null;
  const { sinceSeconds } = relation;
  const marks = relationMarks(relation);
  if (model.isBanned.value) marks.unshift('stats_banned');
  if (model.isGone.value) marks.unshift('stats_cancelled');
  return (
    <div class={css.relation} aria-live="polite">
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
      {wasBlocked.current && <Extra part="unblock" mid={model.mid} />}
    </div>
  );
}
