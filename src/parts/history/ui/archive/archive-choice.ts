import type { ArchivedView } from '@/src/parts/history/shared/archive.ts';
import { viewName } from '@/src/parts/history/shared/view-block.ts';
import type { Background } from '@/src/rpc/client.ts';
import { createListOrders, type PlannedOrder } from '@/src/ui/list-orders.ts';
import { createPicked } from '@/src/ui/picked.ts';

/** Where something is to be deleted. */
export type Where = 'here' | 'site' | 'both';

/** What is chosen in the archive, and what is ordered of it. */
export function createArchiveChoice(ask: Background) {
  const picked = createPicked<string>();
  /** To be deleted here as well, once they are gone on the site: said for this deletion alone. */
  const alsoHere = new Map<string, ArchivedView>();
  const orders = createListOrders(ask, {
    kinds: ['archive-remove', 'archive-restore', 'history-remove', 'toview-add'],
    done({ kind }, ids) {
      if (kind !== 'history-remove') {
        if (kind === 'archive-remove') picked.drop(ids);
        return;
      }
      const views = ids.flatMap((id) => alsoHere.get(id) ?? []);
      for (const id of ids) alsoHere.delete(id);
      if (views.length > 0) void orders.begin(hereOrder(views));
    },
  });

  function remove(views: readonly ArchivedView[], where: Where) {
    if (views.length === 0) return;
    alsoHere.clear();
    if (where === 'both') for (const view of views) alsoHere.set(viewName(view), view);
    const order = where === 'here' ? hereOrder(views) : siteOrder(views);
    if (views.length === 1) void orders.act(order);
    else void orders.propose(order);
  }

  return {
    picked,
    orders,
    remove,
    watchLater({ oid, title }: ArchivedView) {
      const item = { id: String(oid), title, target: { aid: oid } };
      void orders.act({ kind: 'toview-add', params: {}, items: [item] });
    },
    dispose: orders.dispose,
  };
}

const hereOrder = (views: readonly ArchivedView[]): PlannedOrder => ({
  kind: 'archive-remove',
  params: {},
  items: views.map((view) => ({
    id: viewName(view),
    title: view.title,
    target: { viewedSeconds: view.viewedSeconds, key: view.key },
  })),
});

/** The service knows a work once, however often it was watched. */
function siteOrder(views: readonly ArchivedView[]): PlannedOrder {
  const latest = new Map(views.map((view) => [view.key, view]));
  return {
    kind: 'history-remove',
    params: {},
    items: [...latest.values()].map((view) => ({
      id: viewName(view),
      title: view.title,
      target: { kid: view.key, viewedSeconds: view.viewedSeconds },
    })),
  };
}
