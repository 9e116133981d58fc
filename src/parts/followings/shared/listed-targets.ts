import { SPECIAL_TAGID } from '../../groups/shared/group.ts';
import type { ImportPlan, PlannedPerson } from './import-plan.ts';

/** Somebody as an order names them: with ids of groups, -10 for the star. */
export interface ListedTarget {
  readonly mid: number;
  readonly name: string;
  readonly tagids: readonly number[];
  readonly isNew: boolean;
}

/**
 * What a plan orders. Lists begin with the newest follow, so strangers go from the end: the order of
 * the list comes back. Whoever is to go into the same groups stands together.
 * @param tagids Ids of groups by name; a group without one is left out.
 */
export function listedTargets(
  { toFollow, toGroup }: Pick<ImportPlan, 'toFollow' | 'toGroup'>,
  tagids: ReadonlyMap<string, number>,
): readonly ListedTarget[] {
  const target =
    (isNew: boolean) =>
    ({ mid, name, groups, special }: PlannedPerson) => ({
      mid,
      name,
      tagids: [
        ...groups.flatMap((group) => tagids.get(group) ?? []).sort((a, b) => a - b),
        ...(special ? [SPECIAL_TAGID] : []),
      ],
      isNew,
    });
  const together = Map.groupBy(toGroup.map(target(false)), (one) => one.tagids.join());
  return [...toFollow.map(target(true)).reverse(), ...[...together.values()].flat()];
}
