import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ToviewItem } from '@/src/parts/toview/shared/item.ts';
import type { Background } from '@/src/rpc/client.ts';
import { bumpRevisions, runProgress } from '@/src/storage/items.ts';
import { addLinks } from './add-links.ts';
import { createToviewModel } from './toview-model.ts';

const item = (aid: number, change: Partial<ToviewItem> = {}): ToviewItem => ({
  aid,
  bvid: `BV${aid}`,
  title: `视频 ${aid}`,
  cover: '',
  durationSeconds: 60,
  progress: 0,
  addedSeconds: aid,
  owner: null,
  part: 0,
  parts: 1,
  plays: null,
  dead: false,
  ...change,
});

const VERIFIED = { id: 'a1', kind: 'toview-remove', state: 'verified', note: null, error: null };

const COUNTS = { total: 2, verified: 0, failed: 0, doubtful: 0, skipped: 0 };
const QUEUED = { id: 'r1', state: 'queued', single: false, wait: null, counts: COUNTS };

/** A watch-later list of four videos, the last one dead; `answers` are those to other questions. */
async function createModel(answers: Record<string, unknown> = {}) {
  const asked: [string, unknown][] = [];
  const value = [item(1), item(2), item(3, { progress: 'finished' }), item(4, { dead: true })];
  const ask = (async (method: string, input: unknown) => {
    if (method === 'runs.rows') return answers[method] ?? { open: [], done: [] };
    asked.push([method, input]);
    if (method === 'toview.list') return { value, learntAtMs: 0, stale: false, dropped: 0 };
    return answers[method];
  }) as unknown as Background;
  const model = createToviewModel(ask);
  await model.list.load();
  asked.length = 0;
  const names = () => asked.map(([method]) => method);
  return { model, asked, names };
}

const shownAids = ({ shown }: ReturnType<typeof createToviewModel>) =>
  shown.value.map(({ aid }) => aid);

describe('createToviewModel', () => {
  it('shows only what fits into the time, or only one uploader, until that is given back', async () => {
    const { model } = await createModel();
    model.minutes.value = 1;
    expect(shownAids(model)).toEqual([2]);
    model.minutes.value = null;
    model.onlyOf(7);
    expect(shownAids(model)).toEqual([]);
    model.onlyOf(null);
    expect(shownAids(model)).toEqual([4, 3, 2, 1]);
  });

  beforeEach(() => fakeBrowser.reset());

  it('removes one at once, without reading the list again, and puts it back', async () => {
    const { model, names } = await createModel({
      'acts.order': VERIFIED,
      'acts.undo': { ...VERIFIED, undone: true },
    });
    model.pick(item(1), false);
    model.removePicked();
    await vi.waitFor(() => expect(shownAids(model)).toEqual([4, 3, 2]));
    expect(model.picked.count.value).toBe(0);
    expect(names()).toEqual(['acts.order']);
    const [removed] = model.orders.outcomes.value;
    if (removed) model.orders.undo(removed);
    await vi.waitFor(() => expect(shownAids(model)).toEqual([4, 3, 2, 1]));
    expect(names()).toEqual(['acts.order', 'acts.undo', 'toview.list']);
  });

  it('keeps the video when the service refuses', async () => {
    const { model } = await createModel({
      'acts.order': { ...VERIFIED, state: 'failed', error: { kind: 'refused', operation: 'x' } },
    });
    model.remove([item(1)]);
    await vi.waitFor(() => expect(model.orders.outcomes.value.at(-1)?.state).toBe('failed'));
    expect(shownAids(model)).toEqual([4, 3, 2, 1]);
  });

  it('asks before it removes many, and moves none that are dead', async () => {
    const { model, asked } = await createModel({
      'runs.plan': { id: 'p1' },
      'runs.start': { ...QUEUED, kind: 'toview-to-fav' },
    });
    model.pickAll();
    model.removePicked();
    await vi.waitFor(() => expect(model.orders.proposal.value).not.toBeNull());
    expect(asked[0]).toMatchObject(['runs.plan', { kind: 'toview-remove', items: { length: 4 } }]);
    model.orders.withdraw();
    model.toFolder({ id: 77, title: '学习资料', count: 0, isPrivate: false }, true);
    await vi.waitFor(() => expect(asked).toHaveLength(3));
    expect(asked[1]).toMatchObject([
      'runs.plan',
      {
        kind: 'toview-to-fav',
        params: { folder: 77, move: true },
        into: '学习资料',
        items: [{ id: '1' }, { id: '2' }, { id: '3' }, { id: '4', skip: 'gone' }],
      },
    ]);
    expect(asked[2]).toEqual(['runs.start', { plan: 'p1' }]);
  });

  it('clears a part of the list one by one, and all of it with one call', async () => {
    const { model, asked } = await createModel({ 'runs.plan': { id: 'p1' } });
    model.clear('invalid', '移除已失效');
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    const dead = { id: '4', target: { aid: 4 } };
    expect(asked[0]).toMatchObject([
      'runs.plan',
      { kind: 'toview-remove', params: { what: 'invalid' }, items: [dead] },
    ]);
    model.clear('everything', '清空');
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]).toMatchObject([
      'runs.plan',
      { kind: 'toview-clear', params: { what: 'everything' }, items: [{ size: 4 }] },
    ]);
  });

  it('adds what is good at once, a few without a plan, and leaves the rest', async () => {
    const { model, asked } = await createModel({
      'acts.order': { ...VERIFIED, kind: 'toview-add' },
      'runs.start': { ...QUEUED, kind: 'toview-add' },
      'runs.plan': { id: 'p1' },
      'links.resolve': null,
    });
    const { signal } = new AbortController();
    const add = (text: string) => addLinks(text, model.adding(signal));
    const nowhere = 'https://b23.tv/abc';
    expect(await add(nowhere)).toEqual({ added: 0, left: [{ text: nowhere, why: 'elsewhere' }] });
    expect(asked.splice(0)).toEqual([['links.resolve', { link: nowhere }]]);

    expect(await add('BV1xx411c7mD\n今晚看')).toEqual({
      added: 1,
      left: [{ text: '今晚看', why: 'unknown' }],
    });
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[0]).toMatchObject([
      'acts.order',
      { kind: 'toview-add', items: [{ target: { bvid: 'BV1xx411c7mD' } }] },
    ]);
    expect(asked[1]?.[0]).toBe('toview.list');

    await add('av170001 av2');
    await vi.waitFor(() => expect(model.orders.run.value).not.toBeNull());
    expect(asked[2]).toMatchObject(['runs.plan', { items: [{ id: '170001' }, { id: '2' }] }]);
    expect(asked[3]).toEqual(['runs.start', { plan: 'p1' }]);

    await add(Array.from({ length: 51 }, (_, index) => `av${index + 1}`).join(' '));
    await vi.waitFor(() => expect(model.orders.proposal.value).not.toBeNull());
  });

  it('reads the list again when it was changed elsewhere, but not because of its own click', async () => {
    let answer: (act: unknown) => void = () => undefined;
    const { model, names } = await createModel({
      'acts.order': new Promise((resolve) => {
        answer = resolve;
      }),
    });
    model.remove([item(1)]);
    await bumpRevisions('toview');
    expect(names()).toEqual(['acts.order']);
    answer(VERIFIED);
    await vi.waitFor(() => expect(model.orders.acting.value.size).toBe(0));
    await bumpRevisions('toview');
    await vi.waitFor(() => expect(names()).toEqual(['acts.order', 'toview.list']));
  });

  it('plays from the first living video that is shown', async () => {
    const { model } = await createModel();
    expect(model.firstToPlay.value?.aid).toBe(3);
    model.filter.value = 'dead';
    expect(model.firstToPlay.value).toBeNull();
  });

  it('while a run stands still it shows what is gone, and what else changes the list', async () => {
    const rows = { open: ['2'], done: ['1'] };
    const { model, names } = await createModel({ 'runs.rows': rows, 'runs.recent': [] });
    model.load();
    const run = { ...QUEUED, kind: 'toview-remove', counts: { ...COUNTS, verified: 1 } };
    const tell = (state: string) =>
      runProgress.set({ run: { ...run, state } as never, settled: 1 });
    await tell('running');
    await vi.waitFor(() =>
      expect(model.list.value.value?.map(({ aid }) => aid)).toEqual([2, 3, 4]),
    );
    expect([...model.orders.waiting.value]).toEqual(['2']);
    const reads = () => names().filter((name) => name === 'toview.list').length;
    const before = reads();
    await bumpRevisions('toview');
    expect(reads()).toBe(before);
    await tell('waiting');
    await bumpRevisions('toview');
    expect(reads()).toBeGreaterThan(before);
    model.dispose();
  });
});
