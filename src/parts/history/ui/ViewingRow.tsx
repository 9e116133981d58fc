import { IconButton } from '@/components/IconButton.tsx';
import { day, duration, t, timeOfDay } from '@/src/i18n.ts';
import { viewingId } from '@/src/parts/history/shared/history.ts';
import type { HistoryItem } from '@/src/parts/history/shared/history-item.ts';
import { Cover } from '@/src/ui/Cover.tsx';
import { ItemButtons } from '@/src/ui/ItemButtons.tsx';
import { ItemTitle } from '@/src/ui/ItemTitle.tsx';
import rowCss from '@/src/ui/ListRow.module.css';
import { lazily } from '@/src/ui/lazily.tsx';
import { PersonLink } from '@/src/ui/PersonLink.tsx';
import { deviceName } from './device-name.ts';
import { placeLeft } from './place-left.ts';
import css from './ViewingRow.module.css';

const Columns = lazily(async () => (await import('./HistoryColumns.tsx')).HistoryColumns);

/** 今天, 昨天, or the date; 0: it has none. */
export function dayName(seconds: number): string {
  if (seconds === 0) return t('archive_undated');
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  const date = new Date(seconds * 1000).toDateString();
  if (date === today.toDateString()) return t('history_today');
  return date === yesterday.toDateString() ? t('history_yesterday') : day(seconds);
}

export function HistoryDay({ seconds, onRemove }: { seconds: number; onRemove: () => void }) {
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
        danger
        onClick={onRemove}
      />
    </div>
  );
}

interface Props {
  readonly item: HistoryItem;
  readonly picked: boolean;
  /** A run has still to take it out. */
  readonly waits: boolean;
  /** There is room for columns. */
  readonly wide: boolean;
  readonly onPick: (item: HistoryItem, withShift: boolean) => void;
  readonly onRemove: (item: HistoryItem) => void;
  readonly onMenu: (item: HistoryItem, button: HTMLElement) => void;
}

export function ViewingRow({ item, picked, waits, wide, onPick, onRemove, onMenu }: Props) {
  const id = viewingId(item);
  const title = item.title || t('history_gone');
  return (
    <div class={`${rowCss.row} ${picked ? rowCss.picked : ''}`}>
      <input
        type="checkbox"
        class={rowCss.check}
        aria-label={title}
        checked={picked}
        onClick={(event) => onPick(item, event.shiftKey)}
      />
      <div class={rowCss.link}>
        <Cover src={item.cover} durationSeconds={item.durationSeconds} progress={item.progress} />
        <span class={rowCss.body}>
          <ItemTitle
            class={rowCss.title}
            id={id}
            title={title}
            href={item.url === '' ? null : item.url}
          />
          {wide ? <Columns item={item} waits={waits} /> : <Meta item={item} waits={waits} />}
        </span>
      </div>
      <ItemButtons
        describedBy={id}
        remove={t('history_remove')}
        forGood
        disabled={waits}
        onMenu={(button) => onMenu(item, button)}
        onRemove={() => onRemove(item)}
      />
    </div>
  );
}

/** Who made it, where it can be gone on with, on what it was seen or that it waits, and when. */
function Meta({ item, waits }: Pick<Props, 'item' | 'waits'>) {
  const { author, badge, device, viewedSeconds } = item;
  const left = placeLeft(item);
  return (
    <span class={rowCss.meta}>
      {author && author.mid > 0 ? (
        <PersonLink class={rowCss.person} person={author} />
      ) : (
        <bdi>{author?.name ?? ''}</bdi>
      )}
      {badge !== '' && <span class={css.badge}>{badge}</span>}
      {left && (
        <a class={css.onward} href={left.href} target="_blank" rel="noopener noreferrer">
          {t('history_continue', [duration(left.seconds)])}
        </a>
      )}
      <span class={rowCss.end}>{waits ? t('row_waits') : deviceName(device)}</span>
      <span>{viewedSeconds > 0 && timeOfDay(viewedSeconds)}</span>
    </span>
  );
}
