import { useCallback, useState } from 'preact/hooks';
import Menu from '@/components/Menu.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { Viewing } from '@/src/parts/history/shared/archive.ts';
import type { Missed } from '@/src/parts/history/shared/archive-notes.ts';
import type { ArchiveRow } from '@/src/parts/history/shared/archive-rows.ts';
import { viewingId } from '@/src/parts/history/shared/history.ts';
import { viewingAt } from '@/src/parts/history/shared/viewing-block.ts';
import { whenText } from '@/src/ui/time-text.ts';
import { dayName } from '../ViewingRow.tsx';
import { ArchivedViewingRow } from './ArchivedViewingRow.tsx';
import css from './ArchiveList.module.css';
import type { ArchiveViewModel } from './archive-view-model.ts';
import { SiteEdge } from './SiteEdge.tsx';

const HEIGHTS = { viewing: 64, day: 30, gap: 32, edge: 32 } as const;
const heightOf = ({ type }: ArchiveRow) => HEIGHTS[type];
const keyOf = ({ id }: ArchiveRow) => id;
const isItem = ({ type }: ArchiveRow) => type === 'viewing';

interface Opened {
  readonly viewing: Viewing;
  readonly button: HTMLElement;
}

/** Everything that is kept and what the site has besides, or what was found of it, by day. */
export function ArchiveList({ model }: { model: ArchiveViewModel }) {
  const { list, site, pick, pickDay, menuOf } = model;
  const [menu, setMenu] = useState<Opened | null>(null);
  const ids = model.choice.picked.ids.value;
  const waiting = model.choice.orders.waiting.value;
  const { rows } = list.list.value;
  const placeOf = list.placeOf.value;
  const words = list.words.value;
  const names = list.names.value;
  const render = useCallback(
    (row: ArchiveRow) => {
      if (row.type === 'day') return <DayHead seconds={row.seconds} onPick={pickDay} />;
      if (row.type === 'gap') return <Gap missed={row.missed} />;
      if (row.type === 'edge') return <SiteEdge site={site} isLast={row.isLast} />;
      const viewing = viewingAt(row.block, row.row);
      return (
        <ArchivedViewingRow
          viewing={viewing}
          place={placeOf(row.id, viewing.viewedSeconds)}
          picked={ids.has(row.id)}
          waits={waiting.has(row.id) || waiting.has(viewingId(viewing))}
          words={words}
          names={names}
          onPick={(withShift) => pick(row.id, withShift)}
          onMenu={(button) => setMenu({ viewing, button })}
        />
      );
    },
    [ids, names, pick, pickDay, placeOf, site, waiting, words],
  );
  const step = useCallback(
    (to: ArchiveRow, from: ArchiveRow, withShift: boolean) => {
      if (withShift && to.type === 'viewing') {
        pick(to.id, true, from.type === 'viewing' ? from.id : undefined);
      }
    },
    [pick],
  );
  const close = useCallback(() => setMenu(null), []);
  return (
    <>
      <VirtualList
        items={rows}
        label={t('popup_tab_history')}
        heightOf={heightOf}
        keyOf={keyOf}
        isItem={isItem}
        render={render}
        topKey={list.topKey.value}
        reveal={list.reveal.value}
        onEnd={list.more}
        onStep={step}
      />
      {menu && (
        <Menu
          anchor={menu.button}
          label={menu.viewing.title}
          items={menuOf(menu.viewing)}
          onClose={close}
        />
      )}
    </>
  );
}

interface DayHeadProps {
  readonly seconds: number;
  readonly onPick: (seconds: number) => void;
}

function DayHead({ seconds, onPick }: DayHeadProps) {
  const id = `day-${seconds}`;
  return (
    <div class={css.dayRow}>
      <h2 class={css.day} id={id}>
        {dayName(seconds)}
      </h2>
      <button
        type="button"
        class={css.pickDay}
        aria-describedby={id}
        onClick={() => onPick(seconds)}
      >
        {t('archive_pick_day')}
      </button>
    </div>
  );
}

/** A time that may lack viewings, and where all that the site still has is read again. */
function Gap({ missed }: { missed: Missed }) {
  return (
    <p class={css.gap}>
      <span>
        {gapText(missed)}
        <a class={css.again} href="#/settings" title={t('archive_read_all_hint')}>
          {t('archive_read_all')}
        </a>
      </span>
    </p>
  );
}

function gapText({ from, to, rows }: Missed): string {
  const ends = [whenText(from * 1000), whenText(to * 1000)];
  return rows === null
    ? t('archive_gap', ends)
    : t('archive_gap_rows', [...ends, exactCount(rows)]);
}
