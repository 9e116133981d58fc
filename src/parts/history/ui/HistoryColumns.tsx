import { duration, t, timeOfDay } from '@/src/i18n.ts';
import type { HistoryItem } from '@/src/parts/history/shared/history-item.ts';
import css from '@/src/ui/Columns.module.css';
import { PersonLink } from '@/src/ui/PersonLink.tsx';
import { deviceName } from './device-name.ts';
import { placeLeft } from './place-left.ts';

/** What is known of a viewing, a column for each. */
export function HistoryColumns({ item }: { item: HistoryItem }) {
  const { author, badge, device, viewedSeconds, progress, durationSeconds } = item;
  const left = placeLeft(item);
  return (
    <span class={css.columns}>
      {author && author.mid > 0 ? (
        <PersonLink class={css.who} person={author} />
      ) : (
        <bdi class={css.who}>{author?.name ?? ''}</bdi>
      )}
      <span class={`${css.middle} ${css.least}`}>{badge}</span>
      <span class={css.middle}>
        {left ? (
          <a class={css.onward} href={left.href} target="_blank" rel="noopener noreferrer">
            {t('history_continue', [duration(left.seconds)])}
          </a>
        ) : (
          progress === 'finished' && t('toview_finished')
        )}
      </span>
      <span class={`${css.short} ${css.less}`}>
        {durationSeconds > 0 && duration(durationSeconds)}
      </span>
      <span class={`${css.short} ${css.less}`}>{deviceName(device)}</span>
      <span class={css.short}>{viewedSeconds > 0 && timeOfDay(viewedSeconds)}</span>
    </span>
  );
}
