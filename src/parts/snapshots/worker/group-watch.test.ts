import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { Run, RunItem } from '../../../engine/shared/runs.ts';
import { changeLog } from '../../../storage/change-log.ts';
import { createGroupWatch } from './group-watch.ts';

const MINE = 7;
const groups = (...names: readonly string[]) => [
  { tagid: 0, name: '默认分组' },
  ...names.map((name, place) => ({ tagid: place + 1, name })),
];

it('a group is told once, with who made it so, and of a partial list nothing', async () => {
  let nowMs = 1_000;
  const run = { id: 'r', kind: 'group-rename', createdAtMs: 1_500, endedAtMs: 1_600 } as Run;
  const item = { target: { tagid: 1, name: '吃' }, after: null } as unknown as RunItem;
  const heard = createGroupWatch({
    now: () => nowMs,
    store: { recent: async () => [run], items: async () => [item] },
  });
  const hear = (value: unknown, dropped = 0) => heard('groups', { account: MINE, value, dropped });
  await hear(groups('美食', '科技'));
  nowMs = 2_000;
  await hear(groups('吃', '科技').slice(1));
  await hear(groups('吃'), 1);
  expect(await changeLog.newest(MINE, 9)).toEqual([]);
  await hear(groups('吃', '科技', '游戏'));
  await hear(groups('吃', '科技', '游戏'));
  expect(await changeLog.newest(MINE, 9)).toMatchObject([
    { became: 'made', name: '游戏', isOurs: false },
    { became: 'renamed', name: '吃', was: '美食', isOurs: true },
  ]);
});
