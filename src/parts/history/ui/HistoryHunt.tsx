import { exactCount, t } from '@/src/i18n.ts';
import { StaleNotice } from '@/src/ui/Notices.tsx';
import buttonCss from '@/src/ui/TextButton.module.css';
import historyCss from './HistoryView.module.css';
import type { HistoryModel } from './history-model.ts';

/** How far the history has been gone through for what is to be deleted. */
export function HistoryHunt({ model: { hunting } }: { model: HistoryModel }) {
  const hunt = hunting.hunt.value;
  if (!hunt) return null;
  const { label, seen, found, error } = hunt;
  if (error) return <StaleNotice error={error} retry="dismiss" onRetry={hunting.dismiss} />;
  return (
    <div class={historyCss.paused} role="status">
      {t('history_hunting', [label, exactCount(seen), exactCount(found)])}
      <button type="button" class={buttonCss.textButton} onClick={hunting.stop}>
        {t('history_hunting_stop')}
      </button>
    </div>
  );
}
