import { describe, expect, it, vi } from 'vitest';
import { BiliError, type BiliErrorFields } from '@/src/api/errors.ts';
import type { ToviewItem } from '@/src/domain/types.ts';
import type { Background } from '@/src/rpc/client.ts';
import { createToviewModel } from './toview-model.ts';

const item = (aid: number): ToviewItem => ({
  aid,
  bvid: `BV${aid}`,
  title: `视频 ${aid}`,
  cover: '',
  durationSeconds: 60,
  progressSeconds: 0,
  addedSeconds: aid,
  owner: null,
  dead: false,
});

/** A watch-later list of two videos; `acts` answers the orders. */
async function createModel(acts: (method: string) => Promise<unknown>) {
  const asked: string[] = [];
  const ask = (async (method: string) => {
    asked.push(method);
    if (method !== 'toview.list') return acts(method);
    return { value: [item(1), item(2)], learntAtMs: 0, stale: false, dropped: 0 };
  }) as unknown as Background;
  const model = createToviewModel(ask);
  await model.list.load();
  asked.length = 0;
  return { model, asked };
}

const failing = (fields: Omit<BiliErrorFields, 'operation'>) => async () => {
  throw new BiliError({ operation: 'acts.toviewRemove', ...fields });
};
const verified = async () => ({ id: 'a1', state: 'verified', error: null });

describe('createToviewModel', () => {
  it('takes a removed video out of the list and puts it back', async () => {
    const { model, asked } = await createModel(verified);
    await model.remove(item(1));
    expect(model.shown.value.map(({ aid }) => aid)).toEqual([2]);
    expect(model.removal.value).toMatchObject({ state: 'removed', actId: 'a1' });

    await model.undo();
    expect(model.removal.value?.state).toBe('restored');
    expect(model.shown.value).toHaveLength(2);
    expect(asked).toEqual(['acts.toviewRemove', 'acts.undo', 'toview.list']);
  });

  it('orders once, however often the button is pressed', async () => {
    const { model, asked } = await createModel(verified);
    await Promise.all([model.remove(item(1)), model.remove(item(1))]);
    expect(asked).toEqual(['acts.toviewRemove']);
  });

  it('keeps the video when the service refuses, and says why', async () => {
    const { model } = await createModel(async () => ({
      id: 'a1',
      state: 'failed',
      error: { kind: 'refused', operation: 'toviewDel', code: 90001 },
    }));
    await model.remove(item(1));
    expect(model.removal.value).toMatchObject({ state: 'failed', error: { code: 90001 } });
    expect(model.shown.value).toHaveLength(2);
  });

  it.each([
    ['a doubtful act', async () => ({ id: 'a1', state: 'doubtful', error: null })],
    ['a lost answer', failing({ kind: 'timeout', changed: 'maybe' })],
    ['a background out of reach', failing({ kind: 'network' })],
  ])('after %s claims nothing and reads the list again', async (_, acts) => {
    const { model, asked } = await createModel(acts);
    await model.remove(item(1));
    expect(model.removal.value?.state).toBe('doubtful');
    expect(asked).toEqual(['acts.toviewRemove', 'toview.list']);
  });

  it('tells a refused undo from a refused removal', async () => {
    const refused = { id: 'a1', state: 'failed', error: { kind: 'banned', operation: 'x' } };
    const { model } = await createModel(
      vi.fn().mockImplementationOnce(verified).mockResolvedValueOnce(refused),
    );
    await model.remove(item(1));
    await model.undo();
    expect(model.removal.value?.state).toBe('undo-failed');
  });
});
