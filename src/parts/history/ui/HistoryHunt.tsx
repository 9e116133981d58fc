import { exactCount, t } from '@/src/i18n.ts';
import later from '@/src/ui/Later.module.css';
import { StaleNotice } from '@/src/ui/Notices.tsx';
import css from '@/src/ui/Rows.module.css';
import type { HistoryModel } from './history-model.ts';

/** How far the history has been gone through for what is to be deleted. */
export function HistoryHunt({ model: { hunting } }: { model: HistoryModel }) {
  const hunt = hunting.hunt.value;
  if (!hunt) return null;
  const { label, seen, found, error } = hunt;
  if (error) return <StaleNotice error={error} retry="dismiss" onRetry={hunting.dismiss} />;
  return (
    <div class={later.paused} role="status">
      {t('history_hunting', [label, exactCount(seen), exactCount(found)])}
      <button type="button" class={css.textButton} onClick={hunting.stop}>
        {t('history_hunting_stop')}
      </button>
    </div>
  );
}
