import { duration, t, timeOfDay } from '@/src/i18n.ts';
import type { HistoryItem } from '@/src/parts/history/shared/history-item.ts';
import css from '@/src/ui/Columns.module.css';
import { personWay } from '@/src/ui/person-way.ts';
import { Marked } from './archive/Marked.tsx';
import { deviceName } from './device-name.ts';
import { placeLeft } from './place-left.ts';

const NONE: readonly string[] = [];

interface Props {
  readonly item: HistoryItem;
  /** A run has still to take it out: said in the place of how far it was seen. */
  readonly waits?: boolean;
  /** What was looked for, in lower case: marked in the category, and in the name of the uploader. */
  readonly words?: readonly string[];
  readonly names?: readonly string[];
}

/** What is known of a viewing, a column for each. */
export function HistoryColumns({ item, waits = false, words = NONE, names = NONE }: Props) {
  const { author, badge, device, viewedSeconds, durationSeconds } = item;
  return (
    <span class={css.columns}>
      {author && author.mid > 0 ? (
        <a class={css.who} title={author.name} {...personWay(author.mid)}>
          <bdi>
            <Marked text={author.name} words={names} />
          </bdi>
        </a>
      ) : (
        <bdi class={css.who}>
          <Marked text={author?.name ?? ''} words={names} />
        </bdi>
      )}
      <span class={`${css.middle} ${css.least}`}>
        <Marked text={badge} words={words} />
      </span>
      <span class={css.middle}>{waits ? t('row_waits') : <Place item={item} />}</span>
      <span class={`${css.short} ${css.less}`}>
        {durationSeconds > 0 && duration(durationSeconds)}
      </span>
      <span class={`${css.short} ${css.less}`}>{deviceName(device)}</span>
      <span class={css.short}>{viewedSeconds > 0 && timeOfDay(viewedSeconds)}</span>
    </span>
  );
}

/** How far it was seen, with the way on from there. */
function Place({ item }: Pick<Props, 'item'>) {
  const left = placeLeft(item);
  if (!left) return item.progress === 'finished' ? t('toview_finished') : null;
  return (
    <a class={css.onward} href={left.href} target="_blank" rel="noopener noreferrer">
      {t('history_continue', [duration(left.seconds)])}
    </a>
  );
}
