import { expect, it } from 'vitest';
import { runStore } from '../../src/engine/run-store.ts';
import { KEPT_BACKUPS } from '../../src/parts/followings/shared/followings.ts';
import { backupStore } from '../../src/parts/followings/worker/backup-store.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { accountOf, createLife } from './harness.ts';
import { createSetting } from './setting.ts';

const at = createSetting();
const { unfollow } = at;

it('a run of more than 20 people is backed up before its first write, and can be gone back to', {
  timeout: 30_000,
}, async () => {
  const before = accountOf(at.bili);
  const { engine, backups } = createLife(at.bili, at.machine);
  const run = await engine.finish(await engine.start(unfollow(25)));
  expect(run.counts.verified).toBe(25);
  const first = at.bili.log.findIndex(({ method }) => method === 'POST');
  const reads = at.bili.log.slice(0, first).map(({ operation }) => operation);
  expect(reads.filter((operation) => operation === 'followings')).toHaveLength(
    Math.ceil(Object.keys(before.followings).length / 50),
  );
  const [line] = await backups.list(PEOPLE.viewer);
  expect(line).toMatchObject({
    complete: true,
    people: Object.keys(before.followings).length,
    groups: before.groups.length,
  });
  expect((await runStore.get(run.id))?.snapshot).toBe(line?.id);

  // A group is lost as well; the backup knows who was in it.
  const [group] = at.bili.state.viewer.groups;
  await engine.act({
    kind: 'group-delete',
    params: {},
    items: [{ id: '1', title: group?.name ?? '', target: { tagid: group?.tagid } }],
  });
  for (const order of await backups.restore(PEOPLE.viewer, line?.id ?? '')) {
    await engine.finish(await engine.start(order));
  }
  expect(accountOf(at.bili)).toEqual(before);
});

it('a backup from answers that lack people says that it is not whole', async () => {
  at.bili.faults.add({ match: { operation: 'followings' }, kind: 'rows-missing', rows: 1 });
  const { engine, backups } = createLife(at.bili, at.machine);
  await engine.finish(await engine.start(unfollow(25)));
  const [line] = await backups.list(PEOPLE.viewer);
  expect(line).toMatchObject({ complete: false });
});

it('20 people and fewer are not worth a backup', async () => {
  const { engine, backups } = createLife(at.bili, at.machine);
  await engine.finish(await engine.start(unfollow(20)));
  expect(await backups.list(PEOPLE.viewer)).toEqual([]);
});

it('a backup that is refused keeps the run from beginning', async () => {
  at.bili.faults.add({ match: { operation: 'followings' }, kind: 'http-412-html', times: 1 });
  const { engine } = createLife(at.bili, at.machine);
  const run = await engine.finish(await engine.start(unfollow(25)));
  expect(run).toMatchObject({ state: 'waiting', wait: { reason: 'cool-down' } });
  expect(at.bili.log.filter(({ method }) => method === 'POST')).toEqual([]);
});

it('another account cannot see or restore it', async () => {
  const { engine, backups } = createLife(at.bili, at.machine);
  await engine.finish(await engine.start(unfollow(21)));
  const [line] = await backups.list(PEOPLE.viewer);
  expect(await backups.list(PEOPLE.second)).toEqual([]);
  await expect(backups.restore(PEOPLE.second, line?.id ?? '')).rejects.toMatchObject({
    kind: 'not-found',
  });
});

it('the newest ten are kept, for each account', async () => {
  const add = (account: number, atMs: number) =>
    backupStore.add({
      id: `${account} ${atMs}`,
      account,
      atMs,
      run: '',
      complete: true,
      groups: [],
      people: [],
    });
  for (let atMs = 1; atMs <= KEPT_BACKUPS + 3; atMs++) await add(1, atMs);
  await add(2, 1);
  const kept = (await backupStore.list(1)).map(({ atMs }) => atMs);
  expect(kept).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4]);
  expect(await backupStore.list(2)).toHaveLength(1);
  // The clock was set back since: what a run is about to rely on is not the first to go.
  await add(1, 2);
  expect((await backupStore.list(1)).map(({ atMs }) => atMs)).toEqual([
    13, 12, 11, 10, 9, 8, 7, 6, 5, 2,
  ]);
});

it('a folder that fills up stops the run for the person to decide', async () => {
  const { viewer, options } = at.bili.state;
  const [, folder] = viewer.folders;
  options.maxFolderItems = (folder?.aids.length ?? 0) + 2;
  const alive = viewer.toview.filter(
    ({ aid }) => (at.bili.state.videos.get(aid)?.state ?? -1) >= 0,
  );
  const items = alive
    .filter(({ aid }) => !folder?.aids.includes(aid))
    .slice(0, 5)
    .map(({ aid }) => ({ id: String(aid), title: String(aid), target: { aid } }));
  const { engine } = createLife(at.bili, at.machine);
  const id = (folder?.fid ?? 0) * 100 + (viewer.mid % 100);
  const params = { folder: id, move: true };
  const run = await engine.finish(await engine.start({ kind: 'toview-to-fav', params, items }));
  expect(run).toMatchObject({ state: 'paused', wait: { reason: 'limit', error: { code: 11203 } } });
  // Whatever is not in the folder is still in watch-later.
  for (const { id: aid } of items) {
    const inFolder = folder?.aids.includes(Number(aid)) ?? false;
    const inToview = at.bili.state.viewer.toview.some((one) => one.aid === Number(aid));
    expect(inFolder || inToview).toBe(true);
  }
});

it('two windows that order the same at once send it once', async () => {
  const { engine } = createLife(at.bili, at.machine);
  const order = unfollow(5);
  const [one, other] = await Promise.all([engine.start(order), engine.start(order)]);
  await Promise.all([engine.finish(one), engine.finish(other)]);
  expect(at.bili.log.filter(({ method }) => method === 'POST')).toHaveLength(5);
  const notes = await Promise.all([one, other].map(({ id }) => runStore.journalOf(id)));
  expect(notes.flat().filter(({ note }) => note === 'already')).toHaveLength(5);
});
