import { compactCount, day, t } from '@/src/i18n.ts';
import type { ToviewItem } from '@/src/parts/toview/shared/item.ts';
import { videoLink } from '@/src/shared/links.ts';
import { isBegun } from '@/src/shared/video-progress.ts';
import { Cover } from '@/src/ui/Cover.tsx';
import { ItemButtons } from '@/src/ui/ItemButtons.tsx';
import { ItemTitle } from '@/src/ui/ItemTitle.tsx';
import rowCss from '@/src/ui/ListRow.module.css';
import { lazily } from '@/src/ui/lazily.tsx';
import { PersonLink } from '@/src/ui/PersonLink.tsx';
import { isInDashboard } from '@/src/ui/person-way.ts';
import { addedText } from './added-text.ts';

const Columns = lazily(async () => (await import('./ToviewColumns.tsx')).ToviewColumns);

export interface ToviewRowProps {
  readonly item: ToviewItem;
  readonly picked: boolean;
  /** It is on its way out. */
  readonly busy: boolean;
  /** A run has still to do something with it. */
  readonly waits: boolean;
  readonly onPick: (item: ToviewItem, withShift: boolean) => void;
  readonly onRemove: (item: ToviewItem) => void;
  readonly onMenu: (item: ToviewItem, button: HTMLElement) => void;
}

/** A video of the list, with its box, its menu and its way out. */
export function ToviewRow(props: ToviewRowProps) {
  const { item, picked, busy, waits, onPick, onRemove, onMenu } = props;
  const titleId = `toview-${item.aid}`;
  return (
    <div class={`${rowCss.row} ${picked ? rowCss.picked : ''}`} aria-busy={busy}>
      <input
        type="checkbox"
        class={rowCss.check}
        aria-label={item.title}
        checked={picked}
        onClick={(event) => onPick(item, event.shiftKey)}
      />
      <div class={`${rowCss.link} ${item.dead ? rowCss.dead : ''}`}>
        <Cover
          src={item.cover}
          durationSeconds={item.durationSeconds}
          progress={item.progress}
          dead={item.dead}
        />
        <span class={rowCss.body}>
          <ItemTitle
            class={rowCss.title}
            id={titleId}
            title={item.title}
            href={item.dead ? null : videoLink(item)}
          />
          {/* There is room for columns. */}
          {isInDashboard ? (
            <Columns item={item} waits={waits} />
          ) : (
            <Meta item={item} waits={waits} />
          )}
        </span>
      </div>
      <ItemButtons
        describedBy={titleId}
        remove={t('toview_remove')}
        disabled={busy || waits}
        onMenu={(button) => onMenu(item, button)}
        onRemove={() => onRemove(item)}
      />
    </div>
  );
}

/** Who made it, the part, the plays; at the end that it waits or was begun, else when it was added. */
function Meta({ item, waits }: Pick<ToviewRowProps, 'item' | 'waits'>) {
  const { owner, part, parts, plays, dead } = item;
  const added = addedText(item);
  return (
    <span class={rowCss.meta}>
      {owner ? <PersonLink class={rowCss.person} person={owner} /> : <span />}
      {!dead && parts > 1 && <span>{part > 0 ? `P${part}/${parts}` : `${parts}P`}</span>}
      {!dead && plays !== null && <span>{t('row_plays', [compactCount(plays)])}</span>}
      <span class={rowCss.end} title={added}>
        {waits ? t('row_waits') : endText(item)}
      </span>
    </span>
  );
}

const endText = ({ dead, progress, addedSeconds }: ToviewItem) =>
  !dead && isBegun(progress) ? t('toview_filter_started') : shortDay(addedSeconds);

/** Without the year while it is this one. */
function shortDay(seconds: number): string {
  if (seconds === 0) return '';
  const whole = day(seconds);
  return whole.startsWith(`${new Date().getFullYear()}-`) ? whole.slice(5) : whole;
}
