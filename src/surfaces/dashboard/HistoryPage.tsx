import { t } from '@/src/i18n.ts';
import { HistoryView } from '@/src/parts/history/ui/HistoryView.tsx';
import type { Background } from '@/src/rpc/client.ts';
import { ListPage } from './frame/ListPage.tsx';

/** 历史记录, with the same rows and actions as in the popup. */
export function HistoryPage({ ask }: { ask: Background }) {
  return (
    <ListPage title={t('popup_tab_history')}>
      <HistoryView ask={ask} />
    </ListPage>
  );
}
