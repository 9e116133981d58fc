import { expect, it } from 'vitest';
import { createActs } from '../../src/engine/acts.ts';
import { runStore } from '../../src/engine/run-store.ts';
import type { Run } from '../../src/engine/shared/runs.ts';
import { undoStateOf } from '../../src/engine/shared/undo-state.ts';
import type { KindId } from '../../src/shared/kind-ids.ts';
import { PEOPLE } from '../fake-bili/index.ts';
import { createLife } from './harness.ts';
import { createSetting } from './setting.ts';

/* Taking something back loses nothing, and says so where something was left as it is. */

const at = createSetting();

const stateOf = async (id: string) =>
  undoStateOf((await runStore.get(id)) as Run, await runStore.undosOf(id));

const folder = () => {
  const { folders, mid } = at.bili.state.viewer;
  return { of: folders[1], id: (folders[1]?.fid ?? 0) * 100 + (mid % 100) };
};

const inToview = () => at.bili.state.viewer.toview.map(({ aid }) => aid);

it('what was moved and finds no room in watch-later stays in the folder', async () => {
  const { engine } = createLife(at.bili, at.machine);
  const aids = inToview()
    .filter((aid) => !folder().of?.aids.includes(aid))
    .slice(0, 4);
  const items = aids.map((aid) => ({ id: `${aid}`, title: '', target: { aid } }));
  const params = { folder: folder().id, move: true };
  const run = await engine.finish(await engine.start({ kind: 'toview-to-fav', params, items }));
  const moved = aids.filter((aid) => !inToview().includes(aid));
  expect(moved.length).toBeGreaterThan(2);
  at.bili.state.options.maxToview = inToview().length + 1;
  for (const undo of await engine.undo(run.id)) await engine.finish(undo);
  const [there, here] = [inToview(), folder().of?.aids ?? []];
  expect(moved.filter((aid) => !there.includes(aid) && !here.includes(aid))).toEqual([]);
  expect(moved.filter((aid) => there.includes(aid) && !here.includes(aid))).toHaveLength(1);
  expect(await stateOf(run.id)).not.toBe('whole');
  const [back, out] = await runStore.undosOf(run.id);
  const notes = (await runStore.journalOf(out?.id ?? '')).map(({ note }) => note);
  expect(notes.filter((note) => note === 'not-back')).toHaveLength(moved.length - 1);
  // With room again, the rest comes back.
  at.bili.state.options.maxToview = 1_000;
  await engine.resume(back?.id ?? '');
  await engine.finish(back as Run);
  for (const undo of await engine.undo(run.id)) await engine.finish(undo);
  expect(moved.filter((aid) => !inToview().includes(aid))).toEqual([]);
  expect(moved.filter((aid) => folder().of?.aids.includes(aid))).toEqual([]);
  expect(await stateOf(run.id)).toBe('whole');
});

it('a group that was filled since it was made stays, and its making is not said to be undone', async () => {
  const { engine, store } = createLife(at.bili, at.machine);
  const acts = createActs(engine, store);
  const items = [{ id: '新的', title: '新的', target: { name: '新的' } }];
  const made = await acts.order({ kind: 'group-create', params: {}, items });
  const { groups, followings } = at.bili.state.viewer;
  const group = groups.find(({ name }) => name === '新的');
  const [mid = 0] = followings.keys();
  const params = { tagids: [group?.tagid ?? 0] };
  const target = { id: `${mid}`, title: '', target: { mid } };
  await acts.order({ kind: 'group-add', params, items: [target] });
  expect(await acts.undo(made.id)).toMatchObject({
    undone: false,
    state: 'failed',
    note: 'filled',
  });
  expect(at.bili.state.viewer.groups.some(({ name }) => name === '新的')).toBe(true);
  await acts.order({ kind: 'group-leave', params, items: [target] });
  expect(await acts.undo(made.id)).toMatchObject({ undone: true });
  expect(at.bili.state.viewer.groups.some(({ name }) => name === '新的')).toBe(false);
});

it('one click that failed half-way says that it can be taken back, and is', async () => {
  const { engine, store } = createLife(at.bili, at.machine);
  const acts = createActs(engine, store);
  const { viewer } = at.bili.state;
  const mid = PEOPLE.stranger;
  viewer.followings.delete(mid);
  const params = { tagids: [viewer.groups[1]?.tagid ?? 0] };
  viewer.groups.splice(1, 1);
  const items = [{ id: `${mid}`, title: '', target: { mid } }];
  const act = await acts.order({ kind: 'follow-into', params, items });
  expect(act).toMatchObject({ state: 'failed', note: 'half-way', undoable: true, undone: false });
  expect(viewer.followings.has(mid)).toBe(true);
  expect(await acts.undo(act.id)).toMatchObject({ state: 'verified', error: null, undone: true });
  expect(viewer.followings.has(mid)).toBe(false);
});

it('one click that changed nothing has nothing to take back', async () => {
  const { engine, store } = createLife(at.bili, at.machine);
  const acts = createActs(engine, store);
  const [mid = 0] = at.bili.state.viewer.followings.keys();
  const act = (kind: KindId, of: number) =>
    acts.order({ kind, params: {}, items: [{ id: `${of}`, title: '', target: { mid: of } }] });
  expect(await act('follow', mid)).toMatchObject({ note: 'already', undoable: false });
  expect(await act('follow', PEOPLE.refuser)).toMatchObject({ state: 'failed', undoable: false });
});
