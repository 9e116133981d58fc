import { useLayoutEffect, useMemo } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { lazily } from '@/src/ui/lazily.tsx';
import { SelectionBar } from '@/src/ui/SelectionBar.tsx';
import parts from '@/src/ui/TableParts.module.css';
import buttonCss from '@/src/ui/TextButton.module.css';
import css from './Comparison.module.css';
import type { ComparisonModel } from './comparison-model.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { createRestoreModel } from './restore-model.ts';

const OrdersView = lazily(async () => (await import('@/src/ui/OrdersView.tsx')).default);

interface Props {
  readonly ask: Background;
  readonly comparing: ComparisonModel;
}

/** Under a comparison: what is chosen, to be brought back, and how that goes. */
export function RestoreBar({ ask, comparing }: Props) {
  const model = useMemo(() => createRestoreModel(ask), [ask]);
  useLayoutEffect(() => {
    model.orders.load();
    return model.dispose;
  }, [model]);
  const count = comparing.picked.count.value;
  return (
    <>
      {model.orders.hasNews.value && <OrdersView orders={model.orders} />}
      {model.here.value !== null && (
        <p class={`${parts.line} ${css.here}`} role="status">
          <span>{t('snap_put_back_here', [exactCount(model.here.value)])}</span>
          <Button
            onClick={() => {
              model.here.value = null;
            }}
          >
            {t('action_dismiss')}
          </Button>
        </p>
      )}
      {count > 0 && !model.orders.run.value && (
        <SelectionBar
          said={t('snap_chosen', [exactCount(count)])}
          onAll={comparing.pickAll}
          onNone={comparing.picked.none}
        >
          <button
            type="button"
            class={buttonCss.textButton}
            disabled={model.orders.busy.value}
            onClick={() => void model.look(comparing)}
          >
            {t('snap_restore')}
          </button>
        </SelectionBar>
      )}
      <RestoreDialog model={model} comparing={comparing} />
    </>
  );
}
