import { IconButton } from '@/components/IconButton.tsx';
import { viewId } from '@/src/domain/history.ts';
import type { HistoryItem } from '@/src/domain/types.ts';
import { day, type MessageKey, t, timeOfDay } from '@/src/i18n.ts';
import { Cover } from './Cover.tsx';
import css from './Rows.module.css';

const DEVICES: Readonly<Record<HistoryItem['device'], MessageKey | null>> = {
  phone: 'history_phone',
  web: 'history_web',
  tablet: 'history_tablet',
  tv: 'history_tv',
  other: null,
};

/** 今天, 昨天, or the date. */
function dayName(seconds: number): string {
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  const date = new Date(seconds * 1000).toDateString();
  if (date === today.toDateString()) return t('history_today');
  return date === yesterday.toDateString() ? t('history_yesterday') : day(seconds);
}

export function Day({ seconds, onRemove }: { seconds: number; onRemove: () => void }) {
  const id = `day-${seconds}`;
  return (
    <div class={css.dayRow}>
      <h2 class={css.day} id={id}>
        {dayName(seconds)}
      </h2>
      <IconButton
        icon="trash"
        label={t('history_remove_day')}
        describedBy={id}
        onClick={onRemove}
      />
    </div>
  );
}

interface Props {
  readonly item: HistoryItem;
  readonly picked: boolean;
  readonly onPick: (item: HistoryItem, withShift: boolean) => void;
  readonly onRemove: (item: HistoryItem) => void;
}

export function ViewRow({ item, picked, onPick, onRemove }: Props) {
  const device = DEVICES[item.device];
  const id = viewId(item);
  const title = item.title || t('history_gone');
  const content = (
    <>
      <Cover
        src={item.cover}
        durationSeconds={item.durationSeconds}
        progressSeconds={item.progressSeconds}
      />
      <span class={css.body}>
        <span class={css.title} title={item.title} id={id}>
          {title}
        </span>
        <span class={css.meta}>
          {item.author && <bdi>{item.author.name}</bdi>}
          {item.badge !== '' && <span class={css.badge}>{item.badge}</span>}
          <span class={css.end}>{device ? t(device) : ''}</span>
          <span>{timeOfDay(item.viewedSeconds)}</span>
        </span>
      </span>
    </>
  );
  return (
    <div class={`${css.row} ${picked ? css.picked : ''}`}>
      <input
        type="checkbox"
        class={css.check}
        aria-label={title}
        checked={picked}
        onClick={(event) => onPick(item, event.shiftKey)}
      />
      {item.url === '' ? (
        <span class={css.link}>{content}</span>
      ) : (
        <a class={css.link} href={item.url} target="_blank" rel="noopener noreferrer">
          {content}
        </a>
      )}
      <IconButton
        icon="trash"
        label={t('history_remove')}
        describedBy={id}
        onClick={() => onRemove(item)}
      />
    </div>
  );
}
