import { compactCount, day, duration, exactCount, t } from '@/src/i18n.ts';
import type { ToviewItem } from '@/src/parts/toview/shared/item.ts';
import css from '@/src/ui/Columns.module.css';
import { PersonLink } from '@/src/ui/PersonLink.tsx';
import { addedText } from './added-text.ts';

interface Props {
  readonly item: ToviewItem;
  /** A run has still to do something with it: said in the place of the day. */
  readonly waits: boolean;
}

/** What is known of a video, a column for each. */
export function ToviewColumns({ item, waits }: Props) {
  const { owner, part, parts, plays, durationSeconds, dead, addedSeconds } = item;
  return (
    <span class={css.columns}>
      {owner ? <PersonLink class={css.who} person={owner} /> : <span class={css.who} />}
      <span class={`${css.short} ${css.least}`}>
        {!dead && parts > 1 && (part > 0 ? `P${part}/${parts}` : `${parts}P`)}
      </span>
      <Plays plays={dead ? null : plays} />
      <span class={`${css.middle} ${css.less}`}>{!dead && seenText(item)}</span>
      <span class={`${css.short} ${css.less}`}>
        {durationSeconds > 0 && duration(durationSeconds)}
      </span>
      <span class={css.middle} title={addedText(item)}>
        {waits ? t('row_waits') : addedSeconds > 0 && day(addedSeconds)}
      </span>
    </span>
  );
}

/** What they count stands over the column. */
function Plays({ plays }: Pick<ToviewItem, 'plays'>) {
  const title = plays === null ? undefined : t('row_plays', [exactCount(plays)]);
  return (
    <span class={`${css.middle} ${css.least}`} title={title}>
      {plays !== null && compactCount(plays)}
    </span>
  );
}

/** How far it was watched. */
function seenText({ progress }: ToviewItem): string {
  if (progress === 'finished') return t('toview_finished');
  if (progress === 0) return t('toview_filter_unwatched');
  return t('row_seen_to', [duration(progress)]);
}
