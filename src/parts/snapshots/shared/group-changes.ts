import type { FollowGroup } from '../../groups/shared/group.ts';
import type { ChangeEntry } from './change.ts';

export type NamedGroup = Pick<FollowGroup, 'tagid' | 'name'>;

interface Seen {
  readonly account: number;
  readonly atMs: number;
  /** Whether it was ordered here that this group became so. */
  readonly isOurs: (group: NamedGroup) => boolean;
}

/** What became of the groups themselves between two whole lists of them. */
export function groupChanges(
  was: readonly NamedGroup[],
  is: readonly NamedGroup[],
  { account, atMs, isOurs }: Seen,
): readonly ChangeEntry[] {
  const [before, after] = [was, is].map((all) => new Map(all.map((one) => [one.tagid, one.name])));
  const entry = (
    group: NamedGroup,
    became: NonNullable<ChangeEntry['became']>,
    more: Pick<ChangeEntry, 'was'> = {},
  ): ChangeEntry => ({
    account,
    kind: 'own-groups',
    mid: group.tagid,
    stamp: atMs,
    atMs,
    isOurs: isOurs(group),
    name: group.name,
    face: '',
    became,
    ...more,
  });
  return [
    ...was.filter(({ tagid }) => !after?.has(tagid)).map((group) => entry(group, 'deleted')),
    ...is.flatMap((group) => {
      const name = before?.get(group.tagid);
      if (name === undefined) return [entry(group, 'made')];
      return name === group.name ? [] : [entry(group, 'renamed', { was: name })];
    }),
  ];
}
