import { expect, it } from 'vitest';
import { z } from '../../src/api/schema.ts';
import { parseImport } from '../../src/parts/followings/shared/import-list.ts';
import { planImport } from '../../src/parts/followings/shared/import-plan.ts';
import { listedTargets } from '../../src/parts/followings/shared/listed-targets.ts';
import { snapshotRestoreKind } from '../../src/parts/followings/worker/kinds/snapshot-restore.ts';
import {
  peopleImportKind,
  rulesRunKind,
} from '../../src/parts/followings/worker/kinds/sort-each.ts';

const TAGIDS = Array.from({ length: 120 }, (_, n) => n + 1);

it('whoever is in many groups, by UID and by name, is let in as the list was looked at', () => {
  const groups = TAGIDS.map((tagid) => ({ tagid, name: `组${tagid}` }));
  const named = (from: number, to: number) =>
    groups
      .slice(from, to)
      .map(({ name }) => name)
      .join('|');
  const list = parseImport(
    `uid,name,groups,special\n7,甲,${named(0, 60)},1\n,甲,${named(60, 120)},0\n`,
  );
  if (typeof list === 'string') throw new Error(list);
  const people = [{ mid: 7, name: '甲', tagids: [] }];
  const plan = planImport(list, { account: 1, people, isComplete: true, groups });
  const [target] = listedTargets(plan, new Map(groups.map(({ name, tagid }) => [name, tagid])));
  expect(target?.tagids).toHaveLength(121);
  expect(z.safeParse(peopleImportKind.target, target).success).toBe(true);
});

it('as many groups as rules or a snapshot may name are ordered', () => {
  const sorted = { mid: 7, tagids: [...TAGIDS, -10] };
  expect(z.safeParse(rulesRunKind.target, sorted).success).toBe(true);
  const restored = { mid: 7, exactly: TAGIDS, special: true };
  expect(z.safeParse(snapshotRestoreKind.target, restored).success).toBe(true);
});
