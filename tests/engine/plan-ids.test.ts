import { expect, it } from 'vitest';
import { runStore } from '../../src/engine/run-store.ts';
import type { RunOrder } from '../../src/engine/shared/runs.ts';
import type { OtherKind } from '../../src/shared/kind-ids.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { createLife } from './harness.ts';
import { createSetting } from './setting.ts';

/* A plan is begun by its id: exactly what it says, but for what was unticked. */

const ODD = 'of-another-version' as string as OtherKind;

const at = createSetting();

const unfollow = (): RunOrder & { items: { id: string }[] } => ({
  kind: 'unfollow',
  params: {},
  items: [...at.bili.state.viewer.followings.values()]
    .filter(({ special }) => !special)
    .slice(0, 4)
    .map(({ mid }) => ({ id: String(mid), title: `人 ${mid}`, target: { mid } })),
});
const isFollowed = ({ id }: { id: string }) => at.bili.state.viewer.followings.has(Number(id));

it('what was unticked is left alone', async () => {
  const { engine } = createLife(at.bili, at.machine);
  const order = unfollow();
  const { id } = await engine.plan(order);
  const run = await engine.finish(await engine.startPlan(id, [order.items[1]?.id ?? '']));
  expect(run.counts).toMatchObject({ total: 3, verified: 3 });
  expect(order.items.map(isFollowed)).toEqual([false, true, false, false]);
});

it('begins once, and not in another life or for another account', async () => {
  const first = createLife(at.bili, at.machine);
  const gone = { kind: 'no-plan' };
  const [begun, kept] = [await first.engine.plan(unfollow()), await first.engine.plan(unfollow())];
  await first.engine.finish(await first.engine.startPlan(begun.id));
  await expect(first.engine.startPlan(begun.id)).rejects.toMatchObject(gone);
  at.machine.account = PEOPLE.upA;
  await expect(first.engine.startPlan(kept.id)).rejects.toMatchObject(gone);
  at.machine.account = PEOPLE.viewer;
  await expect(createLife(at.bili, at.machine).engine.startPlan(kept.id)).rejects.toMatchObject(
    gone,
  );
});

it('leaves alone who came under protection after the plan was made', async () => {
  const { engine } = createLife(at.bili, at.machine);
  const order = unfollow();
  const { id } = await engine.plan(order);
  const [first] = order.items;
  at.machine.shielded.add(Number(first?.id));
  const run = await engine.finish(await engine.startPlan(id));
  expect(run.counts).toMatchObject({ verified: 3, skipped: 1 });
  expect(first && isFollowed(first)).toBe(true);
});

it('keeps what a run is told by, and not what was known to stay', async () => {
  const { engine } = createLife(at.bili, at.machine);
  const [folder] = at.bili.state.viewer.folders;
  const folderId = (folder?.fid ?? 0) * 100 + (PEOPLE.viewer % 100);
  const [one, two] = at.bili.state.viewer.toview;
  const items = [
    { id: String(one?.aid), title: '一', target: { aid: one?.aid } },
    { id: String(two?.aid), title: '二', target: { aid: two?.aid }, skip: 'gone' as const },
  ];
  const params = { folder: folderId, move: false };
  const plan = await engine.plan({ kind: 'toview-to-fav', params, into: '学习资料', items });
  expect(plan.items.map(({ skip }) => skip)).toEqual([null, 'gone']);
  const run = await engine.finish(await engine.startPlan(plan.id));
  expect(run).toMatchObject({ into: '学习资料', counts: { total: 1 } });
  const clear = [{ id: 'watched', title: '移除已看完', target: {}, size: 7 }];
  const clearing = { kind: 'toview-clear', params: { what: 'watched' }, items: clear } as const;
  const cleared = await engine.startPlan((await engine.plan(clearing)).id);
  expect(cleared).toMatchObject({ things: 7, counts: { total: 1 } });
  await engine.finish(cleared);
});

it('a kind without a way back says so with its plan, its runs, and those of older versions', async () => {
  const { engine } = createLife(at.bili, at.machine);
  const items = [{ id: 'all', title: '历史', target: {} }];
  const order = { kind: 'history-clear', params: {}, items } as const;
  expect((await engine.plan(order)).undoable).toBe(false);
  expect((await engine.plan(unfollow())).undoable).toBe(true);
  const run = await engine.act(order);
  expect(run.undoable).toBe(false);
  expect(await engine.undo(run.id)).toEqual([]);
  const { undoable: _, ...old } = run;
  const ids = { old: 'old', odd: 'odd' };
  await runStore.create([
    { run: { ...old, id: ids.old }, items: [], entries: [] },
    { run: { ...old, id: ids.odd, kind: ODD }, items: [], entries: [] },
  ]);
  expect(await engine.get(ids.old)).toMatchObject({ undoable: false });
  expect(await engine.get(ids.odd)).toMatchObject({ undoable: false });
});
