import { useCallback, useState } from 'preact/hooks';
import { VirtualList } from '@/components/VirtualList.tsx';
import { t } from '@/src/i18n.ts';
import type { ToviewItem } from '@/src/parts/toview/shared/item.ts';
import { lazily } from '@/src/ui/lazily.tsx';
import { listForm } from '@/src/ui/list-form.ts';
import { isInDashboard } from '@/src/ui/person-way.ts';
import { ToviewRow } from './ToviewRow.tsx';
import type { ToviewModel } from './toview-model.ts';

const Card = lazily(async () => (await import('./ToviewCard.tsx')).ToviewCard);
const Above = lazily(async () => (await import('./ToviewHeads.tsx')).ToviewHeads);
const Menu = lazily(async () => (await import('./ToviewMenu.tsx')).ToviewMenu);

export const ROW_PX = 64;
const rowHeight = () => ROW_PX;
const CARD_PX = 232;
const cardHeight = () => CARD_PX;
/** No card is narrower. */
const CARD_WIDTH_PX = 196;
const keyOf = (item: ToviewItem) => item.aid;

interface Opened {
  readonly item: ToviewItem;
  readonly button: HTMLElement;
}

/** The videos that are shown, and the menu of one of them. */
export function ToviewList({ model }: { model: ToviewModel }) {
  const [menu, setMenu] = useState<Opened | null>(null);
  const isGrid = isInDashboard && listForm.value === 'grid';
  const Row = isGrid ? Card : ToviewRow;
  const ids = model.picked.ids.value;
  const acting = model.orders.acting.value;
  const waiting = model.orders.waiting.value;
  const render = useCallback(
    (item: ToviewItem) => (
      <Row
        item={item}
        picked={ids.has(item.aid)}
        busy={acting.has(String(item.aid))}
        waits={waiting.has(String(item.aid))}
        onPick={model.pick}
        onRemove={(gone) => model.remove([gone])}
        onMenu={(of, button) => setMenu({ item: of, button })}
      />
    ),
    [model, ids, acting, waiting, Row],
  );
  const step = useCallback(
    (to: ToviewItem, from: ToviewItem, withShift: boolean) => {
      if (withShift) model.pick(to, true, from);
    },
    [model],
  );
  const close = useCallback(() => setMenu(null), []);
  return (
    <>
      {isInDashboard && <Above model={model} columns={!isGrid} />}
      <VirtualList
        items={model.shown.value}
        label={t('popup_tab_toview')}
        key={isGrid ? 'grid' : 'rows'}
        heightOf={isGrid ? cardHeight : rowHeight}
        laneWidth={isGrid ? CARD_WIDTH_PX : undefined}
        keyOf={keyOf}
        topKey={[model.sort, model.filter, model.text, model.minutes, model.length, model.owner]
          .map(({ value }) => (value && typeof value === 'object' ? value.mid : value))
          .join(' ')}
        startTop={model.startTop}
        onScroll={model.scrolled}
        render={render}
        onStep={step}
      />
      {menu && <Menu model={model} item={menu.item} anchor={menu.button} onClose={close} />}
    </>
  );
}
