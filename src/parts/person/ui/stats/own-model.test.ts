import { describe, expect, it } from 'vitest';
import type { Act } from '@/src/engine/shared/act.ts';
import type { FansRanking } from '@/src/parts/person/shared/person.ts';
import { BiliError } from '@/src/shared/errors.ts';
import type { Ask } from '@/src/ui/person-parts.ts';
import { createOwnModel } from './own-model.ts';

const MID = 2233;
const RANKING: FansRanking = {
  dynamics: [{ mid: 1, name: '甲' }],
  videos: [],
  plays: [{ mid: 2, name: '乙' }],
};

type Answer = Partial<Act> | Error;

/** A model over a background that answers orders with `answers`, one after the other. */
async function createModel(...answers: Answer[]) {
  const asked: { method: string; input: unknown }[] = [];
  const ask = (async (method: string, input: object) => {
    asked.push({ method, input });
    const values: Record<string, unknown> = {
      'account.counts': { followings: 3, fans: 4, whispers: 1, blacks: 2 },
      'account.fansRanking': RANKING,
      'person.notice': '周五更新',
    };
    if (method in values) {
      return { value: values[method], learntAtMs: 0, stale: false, dropped: 0 };
    }
    if (method === 'runs.behind') return null;
    const answer = answers.shift() ?? {};
    if (answer instanceof Error) throw answer;
    return { id: 'act1', state: 'verified', error: null, note: null, undoable: true, ...answer };
  }) as unknown as Ask;
  const { signal } = new AbortController();
  const model = createOwnModel({ ask, mid: MID, signal });
  const orders = () => asked.filter(({ method }) => method.startsWith('acts.'));
  const open = async () => {
    model.open();
    await expect.poll(() => model.notice.value.value).toBe('周五更新');
    model.edit();
  };
  return { model, asked, orders, open };
}

describe('createOwnModel', () => {
  it('asks for nothing until it is opened, then once for each part', async () => {
    const { model, asked } = await createModel();
    expect([asked.length, model.state.value]).toEqual([0, 'loading']);
    model.open();
    model.open();
    await expect.poll(() => model.ranking.value.value).toEqual(RANKING);
    expect(model.state.value).toBe('ready');
    expect(asked.map(({ method }) => method).sort()).toEqual([
      'account.counts',
      'account.fansRanking',
      'person.notice',
    ]);
  });

  it('saves what was typed, without the blanks around it, and takes it back', async () => {
    const { model, orders, open } = await createModel();
    await open();
    model.draft.value = ' 周六更新\n八点 ';
    await model.save();
    expect(orders()[0]?.input).toMatchObject({
      kind: 'notice-set',
      items: [{ target: { notice: '周六更新\n八点' } }],
    });
    expect(model.draft.value).toBeNull();
    expect(model.notice.value.value).toBe('周六更新\n八点');
    expect(model.saving.end.value).toMatchObject({ state: 'done', undoable: 'act1' });
    await model.undo();
    expect(orders()[1]).toEqual({ method: 'acts.undo', input: { id: 'act1' } });
    expect(model.saving.end.value).toMatchObject({ state: 'undone', undoable: null });
    await expect.poll(() => model.notice.value.value).toBe('周五更新');
  });

  it('clears the notice with an empty text', async () => {
    const { model, orders, open } = await createModel();
    await open();
    model.draft.value = '  ';
    await model.save();
    expect(orders()[0]?.input).toMatchObject({ items: [{ title: '—', target: { notice: '' } }] });
    expect(model.notice.value.value).toBe('');
  });

  it('sends neither what is unchanged nor what is too long', async () => {
    const { model, orders, open } = await createModel();
    await open();
    model.draft.value = '字'.repeat(150);
    await model.save();
    expect([model.length.value, model.draft.value?.length]).toEqual([150, 150]);
    model.draft.value = '周五更新 ';
    await model.save();
    expect(model.draft.value).toBeNull();
    expect(orders()).toEqual([]);
  });

  it('sends once, however often it is asked to', async () => {
    const { model, orders, open } = await createModel();
    await open();
    model.draft.value = '新的';
    await Promise.all([model.save(), model.save()]);
    expect(orders()).toHaveLength(1);
  });

  it('keeps the draft after a refusal, and while the order waits for something', async () => {
    const error = { kind: 'not-logged-in', operation: 'setSpaceNotice' } as const;
    const { model, open } = await createModel(
      { state: 'failed', undoable: false },
      { state: 'pending', error, undoable: false },
    );
    await open();
    model.draft.value = '新的';
    await model.save();
    expect(model.saving.end.value).toMatchObject({ state: 'failed', undoable: null });
    expect(model.draft.value).toBe('新的');
    await model.save();
    expect(model.saving.end.value).toMatchObject({ state: 'waiting', error });
    expect(model.notice.value.value).toBe('周五更新');
  });

  it('calls a lost answer doubtful and reads the notice again', async () => {
    const lost = new BiliError({ kind: 'timeout', operation: 'acts.order', changed: 'maybe' });
    const { model, asked, open } = await createModel(lost);
    await open();
    model.draft.value = '新的';
    await model.save();
    expect(model.saving.end.value).toMatchObject({ state: 'doubtful', undoable: null });
    expect(asked.at(-1)).toMatchObject({ method: 'person.notice', input: { from: 'network' } });
  });
});
