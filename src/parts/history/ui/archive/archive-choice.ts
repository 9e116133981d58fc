import { t } from '@/src/i18n.ts';
import type { Viewing } from '@/src/parts/history/shared/archive.ts';
import { viewingId } from '@/src/parts/history/shared/history.ts';
import type { ViewingPlace } from '@/src/parts/history/shared/site-rows.ts';
import { viewingName } from '@/src/parts/history/shared/viewing-block.ts';
import type { Background } from '@/src/rpc/client.ts';
import { createListOrders } from '@/src/ui/list-orders.ts';
import { createPicked } from '@/src/ui/picked.ts';
import type { PlannedOrder } from '@/src/ui/proposals.ts';

/** Where something is to be deleted. */
export type Where = 'here' | 'site' | 'both';

interface Hearing {
  readonly placeOf: (viewing: Viewing) => ViewingPlace;
  /** When the site says that it was last seen, Unix seconds; null: it has not said. */
  readonly siteSeconds: (key: string) => number | null;
  /** These are gone from the site, by their keys. */
  readonly goneFromSite: (keys: readonly string[]) => void;
}

/** What goes here as well once it is gone on the site: said for one deletion, and for that alone. */
interface AlsoHere {
  readonly viewings: readonly Viewing[];
  /** Kept here alone. */
  readonly onlyHere: ReadonlySet<Viewing>;
}

/** What `viewingId` says: the history's own list calls it that as well, be it in another window. */
function viewingOf(id: string) {
  const at = id.lastIndexOf('@');
  return { key: id.slice(0, at), viewedSeconds: Number(id.slice(at + 1)) };
}

/** What is chosen in the archive, and what is ordered of it. */
export function createArchiveChoice(
  ask: Background,
  { placeOf, siteSeconds, goneFromSite }: Hearing,
) {
  const picked = createPicked<string>();
  /** Runs of other windows end here as well: what is wished belongs to one order, one run, one click. */
  const ofOrder = new WeakMap<PlannedOrder, AlsoHere>();
  const ofRun = new Map<string, AlsoHere>();
  const ofClick = new Map<string, AlsoHere>();
  const orders = createListOrders(ask, {
    kinds: [
      'archive-remove',
      'archive-restore',
      'history-remove',
      'history-clear',
      'history-pause',
      'toview-add',
    ],
    rows: 'titled',
    begun(run, order) {
      const also = ofOrder.get(order);
      if (also) ofRun.set(run.id, also);
    },
    settled({ kind }, ids) {
      if (kind === 'archive-remove') picked.drop(ids);
      if (kind !== 'history-remove') return;
      const viewings = ids.map(viewingOf);
      goneFromSite(viewings.map(({ key }) => key));
      picked.drop(viewings.map(viewingName));
    },
    done({ kind }, ids, run) {
      // Who stopped it there wants nothing more deleted, and does not lose what only the archive has now.
      if (kind !== 'history-remove' || run?.state === 'cancelled') return;
      const keys = new Set(ids.map((id) => viewingOf(id).key));
      // One of another window stands in no notice of this one.
      const isClick = run?.single && orders.outcomes.peek().some(({ id }) => id === run.id);
      const also = run === null || isClick ? ofClick.get(ids[0] ?? '') : ofRun.get(run.id);
      if (!also || ids.length === 0) return;
      const isMeant = (one: Viewing) => keys.has(one.key) || also.onlyHere.has(one);
      const viewings = also.viewings.filter(isMeant);
      if (viewings.length > 0) void orders.begin(hereOrder(viewings));
    },
  });

  /** The service knows a work once, however often it was watched: by its last time. */
  function siteOrder(viewings: readonly Viewing[]): PlannedOrder {
    const items = [...Map.groupBy(viewings, ({ key }) => key)].map(([key, all]) => {
      const latest = all.reduce((a, b) => (b.viewedSeconds > a.viewedSeconds ? b : a));
      const viewedSeconds = Math.max(latest.viewedSeconds, siteSeconds(key) ?? 0);
      return { id: viewingId(latest), title: latest.title, target: { kid: key, viewedSeconds } };
    });
    return { kind: 'history-remove', params: {}, items };
  }

  function remove(viewings: readonly Viewing[], where: Where) {
    const here = viewings.filter((viewing) => placeOf(viewing) !== 'site');
    const there = viewings.filter((viewing) => placeOf(viewing) !== 'here');
    const isHere = where === 'here' || (where === 'both' && there.length === 0);
    const some = isHere ? here : there;
    if (some.length === 0) return;
    const order = isHere ? hereOrder(some) : siteOrder(some);
    const onlyHere = new Set(here.filter((one) => !there.includes(one)));
    const also = where === 'both' && !isHere ? { viewings: here, onlyHere } : null;
    if (also) ofOrder.set(order, also);
    for (const { id } of order.items) {
      if (also) ofClick.set(id, also);
      else ofClick.delete(id);
    }
    // What is known to stand there is the row itself; anything else may be an earlier viewing of it.
    const mayBeEarlier = !isHere && there.some((viewing) => placeOf(viewing) === null);
    if (mayBeEarlier) void orders.propose(order, { note: t('archive_site_one_row') });
    else if (viewings.length === 1) void orders.act(order);
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
