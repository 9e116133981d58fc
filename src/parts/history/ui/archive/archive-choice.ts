import { t } from '@/src/i18n.ts';
import type { Viewing } from '@/src/parts/history/shared/archive.ts';
import type { ViewingPlace } from '@/src/parts/history/shared/site-rows.ts';
import { viewingName } from '@/src/parts/history/shared/viewing-block.ts';
import type { Background } from '@/src/rpc/client.ts';
import { createListOrders, type PlannedOrder } from '@/src/ui/list-orders.ts';
import { createPicked } from '@/src/ui/picked.ts';

/** Where something is to be deleted. */
export type Where = 'here' | 'site' | 'both';

interface Hearing {
  readonly placeOf: (viewing: Viewing) => ViewingPlace;
  /** These are gone from the site, by their keys. */
  readonly goneFromSite: (keys: readonly string[]) => void;
}

/** What is chosen in the archive, and what is ordered of it. */
export function createArchiveChoice(ask: Background, { placeOf, goneFromSite }: Hearing) {
  const picked = createPicked<string>();
  /** To be deleted here as well, once they are gone on the site: said for this deletion alone. */
  let alsoHere = new Map<string, Viewing>();
  /** Kept here alone, and to be deleted with those. */
  let onlyHere: readonly Viewing[] = [];
  const orders = createListOrders(ask, {
    kinds: [
      'archive-remove',
      'archive-restore',
      'history-remove',
      'history-clear',
      'history-pause',
      'toview-add',
    ],
    done({ kind }, ids) {
      if (kind === 'archive-remove') picked.drop(ids);
      if (kind !== 'history-remove') return;
      goneFromSite(ids.map((id) => id.slice(id.indexOf(' ') + 1)));
      picked.drop(ids);
      const viewings = [...ids.flatMap((id) => alsoHere.get(id) ?? []), ...onlyHere];
      for (const id of ids) alsoHere.delete(id);
      onlyHere = [];
      if (viewings.length > 0) void orders.begin(hereOrder(viewings));
    },
  });

  function remove(viewings: readonly Viewing[], where: Where) {
    const here = viewings.filter((viewing) => placeOf(viewing) !== 'site');
    const there = viewings.filter((viewing) => placeOf(viewing) !== 'here');
    alsoHere = new Map(
      where === 'both' ? here.map((viewing) => [viewingName(viewing), viewing]) : [],
    );
    onlyHere =
      where === 'both' && there.length > 0 ? here.filter((one) => !there.includes(one)) : [];
    const isHere = where === 'here' || (where === 'both' && there.length === 0);
    const some = isHere ? here : there;
    if (some.length === 0) return;
    const order = isHere ? hereOrder(some) : siteOrder(some);
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
