import { useCallback, useState } from 'preact/hooks';
import Menu, { type MenuItem } from '@/components/Menu.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { HistoryRow } from '@/src/parts/history/shared/history.ts';
import type { HistoryItem } from '@/src/parts/history/shared/history-item.ts';
import { lazily } from '@/src/ui/lazily.tsx';
import { makerItems } from '@/src/ui/maker-items.ts';
import { openBehind } from '@/src/ui/open-tabs.ts';
import { isInDashboard } from '@/src/ui/person-way.ts';
import { deviceName } from './device-name.ts';
import type { HistoryModel } from './history-model.ts';
import { HistoryDay, ViewingRow } from './ViewingRow.tsx';

const Heads = lazily(async () => (await import('./HistoryHeads.tsx')).HistoryHeads);

const ROW_PX = 64;
const DAY_PX = 30;

const heightOf = (row: HistoryRow) => (row.type === 'day' ? DAY_PX : ROW_PX);
const keyOf = (row: HistoryRow) => row.id;
const isItem = (row: HistoryRow) => row.type === 'item';
const isDay = (row: HistoryRow) => row.type === 'day';

interface Opened {
  readonly item: HistoryItem;
  readonly button: HTMLElement;
}

/** The viewings by day, and the menu of one of them. */
export function HistoryList({ model }: { model: HistoryModel }) {
  const [menu, setMenu] = useState<Opened | null>(null);
  const wide = isInDashboard;
  const ids = model.picked.ids.value;
  const waiting = model.orders.waiting.value;
  const render = useCallback(
    (row: HistoryRow) =>
      row.type === 'day' ? (
        <HistoryDay seconds={row.seconds} onRemove={() => model.removeDay(row.seconds)} />
      ) : (
        <ViewingRow
          item={row.item}
          picked={ids.has(row.id)}
          waits={waiting.has(row.id)}
          wide={wide}
          onPick={model.pick}
          onRemove={model.remove}
          onMenu={(item, button) => setMenu({ item, button })}
        />
      ),
    [model, ids, waiting, wide],
  );
  const step = useCallback(
    (to: HistoryRow, from: HistoryRow, withShift: boolean) => {
      if (!withShift) return;
      if (to.type === 'item') {
        model.pick(to.item, true, from.type === 'item' ? from.item : undefined);
        // A day on the way takes nothing, and must not lose where the range began.
      } else if (from.type === 'item') model.pick(from.item, true);
    },
    [model],
  );
  const close = useCallback(() => setMenu(null), []);
  return (
    <>
      {wide && <Heads />}
      <VirtualList
        items={model.rows.value}
        label={t('popup_tab_history')}
        heightOf={heightOf}
        keyOf={keyOf}
        isItem={isItem}
        sticks={isDay}
        render={render}
        topKey={`${model.kind.value} ${model.before.value} ${model.text.value}`}
        startTop={model.startTop}
        onScroll={model.scrolled}
        onEnd={model.more}
        onStep={step}
      />
      {menu && (
        <Menu
          anchor={menu.button}
          label={menu.item.title}
          items={itemsFor(model, menu.item)}
          onClose={close}
        />
      )}
    </>
  );
}

function itemsFor(model: HistoryModel, item: HistoryItem): readonly MenuItem[] {
  const { url, author, device } = item;
  const where = deviceName(device);
  const hunt = (label: string, wanted: (one: HistoryItem) => boolean) => ({
    label: t('history_remove_all_of', [label]),
    danger: true,
    onChoose: () =>
      model.removeAll(label, wanted, ({ items, seen, whole }) =>
        t(whole ? 'history_found' : 'history_found_so_far', [
          exactCount(items.length),
          label,
          exactCount(seen),
        ]),
      ),
  });
  return [
    ...(url === ''
      ? []
      : [
          { label: t('row_open_behind'), onChoose: () => void openBehind(url) },
          { label: t('row_copy_link'), onChoose: () => void navigator.clipboard.writeText(url) },
        ]),
    ...(author && author.mid > 0
      ? [...makerItems(author), hunt(author.name, (one) => one.author?.mid === author.mid)]
      : []),
    ...(where === '' ? [] : [hunt(where, (one) => one.device === device)]),
    { label: t('history_remove'), danger: true, onChoose: () => model.remove(item) },
  ];
}
