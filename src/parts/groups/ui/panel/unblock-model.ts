import { createOrder } from '@/src/ui/order.ts';
import { ensure, personResource, rereadOn, type SpaceParts } from '@/src/ui/person-parts.ts';

/** Takes somebody off the black list, and puts them back. */
export function createUnblockModel(parts: SpaceParts) {
  const relation = personResource(parts, 'followings.relation');
  const order = createOrder(parts, (how) =>
    relation.patch((now) => ({ ...now, mine: how === 'done' ? 'none' : 'blocked' })),
  );
  rereadOn([`relation:${parts.mid}`], relation, parts);
  return {
    relation,
    order,
    open: () => ensure(relation),
    toggle() {
      const isBlocked = relation.value.peek()?.mine === 'blocked';
      void (isBlocked ? order.order('unblock', { mid: parts.mid }) : order.undo());
    },
  };
}
