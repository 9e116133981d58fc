import type { Viewing } from '@/src/parts/history/shared/archive.ts';
import { viewingName } from '@/src/parts/history/shared/viewing-block.ts';
import type { Background } from '@/src/rpc/client.ts';
import { createListOrders, type PlannedOrder } from '@/src/ui/list-orders.ts';
import { createPicked } from '@/src/ui/picked.ts';

/** Where something is to be deleted. */
export type Where = 'here' | 'site' | 'both';

/** What is chosen in the archive, and what is ordered of it. */
export function createArchiveChoice(ask: Background) {
  const picked = createPicked<string>();
  /** To be deleted here as well, once they are gone on the site: said for this deletion alone. */
  const alsoHere = new Map<string, Viewing>();
  const orders = createListOrders(ask, {
    kinds: ['archive-remove', 'archive-restore', 'history-remove', 'toview-add'],
    done({ kind }, ids) {
      if (kind !== 'history-remove') {
        if (kind === 'archive-remove') picked.drop(ids);
        return;
      }
      const viewings = ids.flatMap((id) => alsoHere.get(id) ?? []);
      for (const id of ids) alsoHere.delete(id);
      if (viewings.length > 0) void orders.begin(hereOrder(viewings));
    },
  });

  function remove(viewings: readonly Viewing[], where: Where) {
    if (viewings.length === 0) return;
    alsoHere.clear();
    if (where === 'both')
      for (const viewing of viewings) alsoHere.set(viewingName(viewing), viewing);
    const order = where === 'here' ? hereOrder(viewings) : siteOrder(viewings);
    if (viewings.length === 1) void orders.act(order);
    else void orders.propose(order);
  }

  return {
    picked,
    orders,
    remove,
    watchLater({ oid, title }: Viewing) {
      const item = { id: String(oid), title, target: { aid: oid } };
      void orders.act({ kind: 'toview-add', params: {}, items: [item] });
    },
    dispose: orders.dispose,
  };
}

const hereOrder = (viewings: readonly Viewing[]): PlannedOrder => ({
  kind: 'archive-remove',
  params: {},
  items: viewings.map((viewing) => ({
    id: viewingName(viewing),
    title: viewing.title,
    target: { viewedSeconds: viewing.viewedSeconds, key: viewing.key },
  })),
});

/** The service knows a work once, however often it was watched. */
function siteOrder(viewings: readonly Viewing[]): PlannedOrder {
  const latest = new Map(viewings.map((viewing) => [viewing.key, viewing]));
  return {
    kind: 'history-remove',
    params: {},
    items: [...latest.values()].map((viewing) => ({
      id: viewingName(viewing),
      title: viewing.title,
      target: { kid: viewing.key, viewedSeconds: viewing.viewedSeconds },
    })),
  };
}
