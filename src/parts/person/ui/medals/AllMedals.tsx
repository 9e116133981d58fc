import { useSignal } from '@preact/signals';
import { t } from '@/src/i18n.ts';
import css from './AllMedals.module.css';
import { MedalChips } from './MedalChips.tsx';
import { type MedalOrder, type MedalsModel, sortMedals } from './medals-model.ts';

const ORDERS: readonly MedalOrder[] = ['level', 'intimacy'];

/** All medals, in the order that is asked for. */
export function AllMedals({ model }: { readonly model: MedalsModel }) {
  const chosen = useSignal<MedalOrder>('level');
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a box of its own. */}
      <div class={css.orders} role="group" aria-label={t('medals_order')}>
        {ORDERS.map((order) => (
          <button
            key={order}
            type="button"
            class={css.order}
            aria-pressed={chosen.value === order}
            onClick={() => {
              chosen.value = order;
            }}
          >
            {t(`medals_by_${order}`)}
          </button>
        ))}
      </div>
      <MedalChips medals={sortMedals(model.sorted.value, chosen.value)} />
    </>
  );
}
