import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import { groupName } from './group-name.ts';
import { personItem } from './person-item.ts';
import type { PlannedOrder } from './proposals.ts';

interface Named {
  readonly mid: number;
  /** Empty: nobody here knows it. */
  readonly name: string;
}

/** Following all of these people, into a group of one's own. */
export function followIntoOrder(
  people: readonly Named[],
  tagid: number,
  groups: readonly FollowGroup[] | null,
): PlannedOrder {
  const group = groups?.find((one) => one.tagid === tagid);
  const items = people.map(personItem);
  const into = group ? groupName(group) : '';
  return { kind: 'follow-into', params: { tagids: [tagid] }, items, into };
}
