import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
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

it('a group that one answer lacks is told as deleted only when the next lacks it as well', async () => {
  const account = 8;
  let runs: readonly Run[] = [];
  let nowMs = 1_000;
  const item = { target: { tagid: 2, name: '科技' }, after: null } as unknown as RunItem;
  const heard = createGroupWatch({
    now: () => nowMs,
    store: { recent: async () => [...runs], items: async () => [item] },
  });
  const hear = (...names: readonly string[]) => {
    nowMs += 1_000;
    const all = groups('美食', '科技', '游戏').filter(
      ({ tagid, name }) => !tagid || names.includes(name),
    );
    return heard('groups', { account, value: all, dropped: 0 });
  };
  const told = async () =>
    (await changeLog.newest(account, 9)).map(({ became, name }) => [became, name]);
  await hear('美食', '科技', '游戏');
  await hear('美食', '科技');
  expect(await told()).toEqual([]);
  // There again: it was the answer, and nothing was made either.
  await hear('美食', '科技', '游戏');
  await hear('美食', '科技');
  expect(await told()).toEqual([]);
  await hear('美食', '科技');
  expect(await told()).toEqual([['deleted', '游戏']]);
  await hear('美食', '科技');
  expect(await told()).toHaveLength(1);
  // What was deleted from here is known to be gone.
  runs = [{ id: 'r', kind: 'group-delete', createdAtMs: nowMs, endedAtMs: nowMs + 1 } as Run];
  await hear('美食');
  expect(await told()).toEqual([
    ['deleted', '科技'],
    ['deleted', '游戏'],
  ]);
});

it('found once more, since it could not be kept as known, it is told once', async () => {
  let nowMs = 1_000;
  const heard = createGroupWatch({
    now: () => nowMs,
    store: { recent: async () => [], items: async () => [] },
  });
  const hear = (...names: readonly string[]) => {
    nowMs += 1_000;
    return heard('groups', { account: 9, value: groups(...names), dropped: 0 });
  };
  await hear('美食');
  const put = IDBObjectStore.prototype.put;
  const stopped = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    row: { readonly key?: string },
  ) {
    if (row.key === 'knownGroups') throw new Error('stopped');
    return put.call(this, row);
  });
  await hear('美食', '科技');
  stopped.mockRestore();
  await hear('美食', '科技');
  await hear('美食');
  await hear('美食');
  expect((await changeLog.newest(9, 9)).map(({ became }) => became)).toEqual(['deleted', 'made']);
});
