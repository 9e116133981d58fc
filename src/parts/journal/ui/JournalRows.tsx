import { useMemo } from 'preact/hooks';
import { StateNotice } from '@/components/StateNotice.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import { hasEnded, type JournalEntry } from '@/src/engine/shared/runs.ts';
import { t } from '@/src/i18n.ts';
import { changeText, resultText } from '@/src/ui/item-words.ts';
import { linkOf } from '@/src/ui/told-words.ts';
import css from './Journal.module.css';
import type { JournalModel } from './journal-model.ts';
import type { JournalRow } from './journal-rows.ts';
import { Named, RunRow } from './RunRow.tsx';

const RUN_PX = 64;

const OPEN_RUN_PX = 104;

const ITEM_PX = 44;

function heightOf(row: JournalRow): number {
  if (row.type !== 'run') return ITEM_PX;
  return hasEnded(row.run) ? RUN_PX : OPEN_RUN_PX;
}

const keyOf = ({ key }: JournalRow) => key;

const isRun = ({ type }: JournalRow) => type === 'run';

export function JournalRows({
  model,
  nameOf,
}: {
  model: JournalModel;
  nameOf: (tagid: number) => string;
}) {
  const rows = model.rows.value;
  const render = useMemo(
    () => (row: JournalRow) => {
      if (row.type === 'run') return <RunRow run={row.run} open={row.open} model={model} />;
      if (row.type === 'item') return <ItemRow entry={row.entry} nameOf={nameOf} />;
      return <p class={css.item}>{t('state_loading')}</p>;
    },
    [model, nameOf],
  );
  if (rows.length === 0) return <StateNotice text={t('journal_none_fits')} />;
  return (
    <div class={css.list}>
      <VirtualList
        items={rows}
        label={t('journal_title')}
        heightOf={heightOf}
        keyOf={keyOf}
        render={render}
        onEnd={model.loadMore}
        isItem={isRun}
      />
    </div>
  );
}

function ItemRow({ entry, nameOf }: { entry: JournalEntry; nameOf: (tagid: number) => string }) {
  const change = changeText(entry, nameOf);
  const name = entry.title || entry.id;
  const href = linkOf(entry.kind, entry.id);
  return (
    <div class={css.item} data-item-state={entry.state}>
      {href === null ? (
        <span class={css.name} title={name}>
          {name}
        </span>
      ) : (
        <Named href={href} name={name} class={css.name} />
      )}
      {change && (
        <span class={css.change} title={change}>
          {change}
        </span>
      )}
      <span class={css.result} data-result={entry.state}>
        {resultText(entry)}
      </span>
    </div>
  );
}
