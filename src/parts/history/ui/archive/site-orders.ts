import { t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import type { ListOrders } from '@/src/ui/list-orders.ts';
import type { PlannedOrder } from '@/src/ui/proposals.ts';
import { readResource } from '@/src/ui/read-resource.ts';

/** What concerns the site's history as a whole: whether it is recorded, and emptying it. */
export function createSiteOrders(ask: Background, orders: ListOrders) {
  const recording = readResource(ask, 'history.recording');
  const stop = new AbortController();
  let asked = false;
  const look = () => {
    if (asked) void recording.load();
  };
  onRevision(['history'], look, stop.signal);
  return {
    /** null: not known yet. */
    recording,
    busy: orders.busy,
    /** Asked for once somebody wants to see it. */
    look() {
      asked = true;
      look();
    },
    setRecording(on: boolean) {
      const items = [{ id: 'recording', title: t('popup_tab_history'), target: {} }];
      void orders.act({ kind: 'history-pause', params: { paused: !on }, items });
    },
    clear() {
      const items = [{ id: 'all', title: t('popup_tab_history'), target: {} }];
      const order: PlannedOrder = { kind: 'history-clear', params: {}, items };
      void orders.propose(order, {
        typed: t('history_clear_word'),
        note: t('archive_clear_note'),
      });
    },
    dispose() {
      stop.abort();
      recording.dispose();
    },
  };
}

export type SiteOrders = ReturnType<typeof createSiteOrders>;
