import { compactCount, day, duration, exactCount, t } from '@/src/i18n.ts';
import type { WorkRow } from '@/src/parts/works/shared/works.ts';
import css from './Row.module.css';

interface Props {
  readonly row: WorkRow;
  /** Its views are reads, not plays. */
  readonly isRead: boolean;
  readonly onOpen: () => void;
}

/** One work: a link to it, or a button where something opens inside. */
export function Row({ row, isRead, onOpen }: Props) {
  const content = (
    <>
      <Picture row={row} />
      <span class={css.body}>
        <span class={css.title} title={row.title}>
          {row.title}
        </span>
        {row.text !== '' && (
          <span class={css.line} title={row.text}>
            {row.text}
          </span>
        )}
        <Facts row={row} isRead={isRead} />
      </span>
    </>
  );
  if (row.opens) {
    return (
      <button type="button" class={css.row} onClick={onOpen}>
        {content}
      </button>
    );
  }
  if (row.url === '') return <span class={css.row}>{content}</span>;
  return (
    <a class={css.row} href={row.url} target="_blank" rel="noopener noreferrer">
      {content}
    </a>
  );
}

function Picture({ row: { cover, durationSeconds, badge } }: { row: WorkRow }) {
  if (cover === '' && durationSeconds === null && badge === '') return null;
  return (
    <span class={css.cover}>
      {cover !== '' && (
        <img
          class={css.picture}
          src={cover}
          alt=""
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
        />
      )}
      {badge !== '' && <span class={css.badge}>{badge}</span>}
      {durationSeconds !== null && durationSeconds > 0 && (
        <span class={css.length}>{duration(durationSeconds)}</span>
      )}
    </span>
  );
}

function Facts({ row: { plays, likes, parts, atSeconds }, isRead }: Pick<Props, 'row' | 'isRead'>) {
  return (
    <span class={css.facts}>
      {plays !== null && (
        <span title={exactCount(plays)}>
          {t(isRead ? 'works_reads' : 'stats_video_plays', [compactCount(plays)])}
        </span>
      )}
      {likes !== null && (
        <span title={exactCount(likes)}>{t('works_likes', [compactCount(likes)])}</span>
      )}
      {parts !== null && <span>{t('works_parts', [exactCount(parts)])}</span>}
      {atSeconds !== null && <span class={css.date}>{day(atSeconds)}</span>}
    </span>
  );
}
