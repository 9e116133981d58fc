import { useEffect, useMemo } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import { endText } from '@/src/ui/panels/end-text.ts';
import type { ExtraProps } from '@/src/ui/panels/extra-parts.ts';
import css from './RelationLine.module.css';
import { createUnblockModel } from './unblock-model.ts';

/** Takes somebody off the black list; the same button takes that back, so the focus stays on it. */
export function UnblockExtra({ parts }: ExtraProps) {
  const model = useMemo(() => createUnblockModel(parts), [parts]);
  useEffect(model.open, [model]);
  const isBlocked = model.relation.value.value?.mine === 'blocked';
  const end = model.order.end.value;
  const isBusy = model.order.busy.value;
  return (
    <>
      {(isBlocked || end?.undoable != null) && (
        <button
          type="button"
          class={css.retry}
          aria-busy={isBusy}
          aria-disabled={isBusy}
          onClick={model.toggle}
        >
          {t(isBlocked ? 'kind_unblock' : 'action_undo')}
        </button>
      )}
      {model.order.behind.value && <span>{model.order.behind.value}</span>}
      {end && !isBusy && (
        <span>{endText(end, t('stats_unblocked'), t('stats_blocked_again'))}</span>
      )}
    </>
  );
}
