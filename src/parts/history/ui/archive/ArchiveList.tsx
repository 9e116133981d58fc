import { useCallback, useMemo, useState } from 'preact/hooks';
import Menu, { type MenuItem } from '@/components/Menu.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import { day, exactCount, t, timeOfDay } from '@/src/i18n.ts';
import type { Viewing } from '@/src/parts/history/shared/archive.ts';
import type { Missed } from '@/src/parts/history/shared/archive-notes.ts';
import type { ArchiveRow } from '@/src/parts/history/shared/archive-rows.ts';
import { viewingAt } from '@/src/parts/history/shared/viewing-block.ts';
import { dayName } from '../ViewingRow.tsx';
import { ArchivedViewingRow } from './ArchivedViewingRow.tsx';
import css from './ArchiveList.module.css';
import type { ArchiveListModel } from './archive-list-model.ts';

const HEIGHTS = { viewing: 64, day: 30, gap: 32 } as const;
const heightOf = ({ type }: ArchiveRow) => HEIGHTS[type];
const keyOf = ({ id }: ArchiveRow) => id;
const isItem = ({ type }: ArchiveRow) => type === 'viewing';

interface Picked {
  readonly ids: ReadonlySet<string>;
  readonly pick: (id: string, withShift: boolean, from?: string) => void;
}

interface Props extends Picked {
  readonly model: ArchiveListModel;
  readonly menuOf: (viewing: Viewing) => readonly MenuItem[];
}

interface Opened {
  readonly viewing: Viewing;
  readonly button: HTMLElement;
}

/** Everything that is kept, or what was found of it, by day. */
export function ArchiveList({ model, ids, pick, menuOf }: Props) {
  const [menu, setMenu] = useState<Opened | null>(null);
  const { rows } = model.list.value;
  const text = model.text.value;
  const words = useMemo(() => model.words(), [model, text]);
  const render = useCallback(
    (row: ArchiveRow) => {
      if (row.type === 'day') return <DayHead seconds={row.seconds} />;
      if (row.type === 'gap') return <p class={css.gap}>{gapText(row.missed)}</p>;
      const viewing = viewingAt(row.block, row.row);
      return (
        <ArchivedViewingRow
          viewing={viewing}
          picked={ids.has(row.id)}
          words={words}
          onPick={(withShift) => pick(row.id, withShift)}
          onMenu={(button) => setMenu({ viewing, button })}
        />
      );
    },
    [ids, pick, words],
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
        topKey={model.topKey.value}
        reveal={model.reveal.value}
        onEnd={model.more}
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

function DayHead({ seconds }: { seconds: number }) {
  return <h2 class={css.day}>{seconds > 0 ? dayName(seconds) : t('archive_undated')}</h2>;
}

const moment = (seconds: number) => `${day(seconds)} ${timeOfDay(seconds)}`;

function gapText({ from, to, rows }: Missed): string {
  const ends = [moment(from), moment(to)];
  return rows === null
    ? t('archive_gap', ends)
    : t('archive_gap_rows', [...ends, exactCount(rows)]);
}
