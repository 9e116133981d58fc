import { describe, expect, it } from 'vitest';
import type { Act } from '@/src/engine/shared/act.ts';
import type { OwnProfile } from '@/src/parts/account/shared/profile.ts';
import type { SignReview } from '@/src/parts/account/shared/sign-review.ts';
import type { Background } from '@/src/rpc/client.ts';
import { DAY_MS } from '@/src/shared/durations.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { createProfileModel } from './profile-model.ts';

const ME = 7;

/** A background with this profile, and the orders that it had. */
function make(
  there: Partial<OwnProfile> = {},
  act: Partial<Act> = {},
  {
    fails = [],
    review = null,
  }: { readonly fails?: readonly string[]; readonly review?: SignReview | null } = {},
) {
  const profile: OwnProfile = {
    name: '自己人',
    sign: '旧',
    sex: '保密',
    birthday: '2000-01-01',
    missing: [],
    freeRename: false,
    ...there,
  };
  const orders: object[] = [];
  const sourced = <T>(value: T) => ({ value, learntAtMs: 1, stale: false, dropped: 0 });
  const asked: string[] = [];
  const ask = async (method: string, input: object) => {
    asked.push(method);
    if (fails.includes(method)) throw new BiliError({ kind: 'network', operation: method });
    if (method === 'account.profile') return sourced(profile);
    if (method === 'account.signReview') return review;
    if (method === 'account.mine') return sourced({ coins: 172.4 });
    orders.push(input);
    const ended = { id: 'r', state: 'verified', error: null, note: null, undoable: true };
    return { ...ended, ...act };
  };
  const model = createProfileModel(ask as unknown as Background, ME);
  return { model, orders, asked };
}

const targetsOf = (orders: readonly object[]) =>
  orders.map((order) => (order as { items: { target: object }[] }).items[0]?.target);

describe('looking before saving', () => {
  it('asks for the balance only where a name would cost some of it', async () => {
    const { model, asked } = make();
    await model.saved.load();
    model.type('sex', '女');
    await model.review();
    expect(asked).not.toContain('account.mine');
    model.back();
    model.type('name', '新名字');
    await model.review();
    expect(asked).toContain('account.mine');
    expect(model.account.value?.coins).toBe(172.4);
  });

  it('is not held up by a balance that cannot be had, nor by what is typed meanwhile', async () => {
    const { model } = make({}, {}, { fails: ['account.mine'] });
    await model.saved.load();
    model.type('name', '新名字');
    const looking = model.review();
    model.type('sex', '女');
    await looking;
    expect([model.step.value, model.account.value, model.error.value]).toEqual([
      'differences',
      null,
      null,
    ]);
    expect(model.changed.value).toEqual(['name', 'sex']);
  });
});

describe('saving', () => {
  it('sends only what differs', async () => {
    const { model, orders } = make();
    await model.saved.load();
    model.type('sex', '女');
    model.type('sign', '旧');
    await model.review();
    expect(model.step.value).toBe('differences');
    model.agree();
    await expect.poll(() => targetsOf(orders)).toEqual([{ sex: '女' }]);
    expect(model.end.value).toMatchObject({ state: 'done', undoable: 'r' });
  });

  it.each<[string, SignReview, object]>([
    ['goes along', { sign: '等审核', was: '旧', atMs: Date.now() }, { sex: '女', sign: '等审核' }],
    [
      'that was shown or replaced since does not',
      { sign: '等审核', was: '更旧', atMs: Date.now() },
      { sex: '女' },
    ],
    [
      'of last month does not',
      { sign: '等审核', was: '旧', atMs: Date.now() - 31 * DAY_MS },
      { sex: '女' },
    ],
  ])('a signature in review %s, where another field is saved', async (_, review, sent) => {
    const { model, orders } = make({}, {}, { review });
    await model.saved.load();
    model.type('sex', '女');
    await model.review();
    await model.save();
    expect(targetsOf(orders)).toEqual([sent]);
  });

  it('a signature in review gives way to one that was typed', async () => {
    const { model, orders } = make(
      {},
      {},
      { review: { sign: '等审核', was: '旧', atMs: Date.now() } },
    );
    await model.saved.load();
    model.type('sign', '又一句');
    model.type('sex', '女');
    await model.review();
    await model.save();
    expect(targetsOf(orders)).toEqual([{ sign: '又一句', sex: '女' }]);
  });

  it('a name that costs is asked about by itself, and may be left as it is', async () => {
    const { model, orders } = make();
    await model.saved.load();
    model.type('name', '新名字');
    model.type('sex', '女');
    await model.review();
    model.agree();
    expect([model.step.value, orders]).toEqual(['rename', []]);
    await model.save('name');
    expect(targetsOf(orders)).toEqual([{ sex: '女' }]);
  });

  it('the first name costs nothing, and nothing is asked', async () => {
    const { model, orders } = make({ freeRename: true });
    await model.saved.load();
    model.type('name', '新名字');
    await model.review();
    model.agree();
    await expect.poll(() => targetsOf(orders)).toEqual([{ name: '新名字' }]);
  });

  it('fields that were not told stop it: they would be written over', async () => {
    const { model } = make({ missing: ['birthday'] });
    await model.saved.load();
    model.type('sex', '女');
    await model.review();
    expect(model.step.value).toBe('edit');
  });
});

describe('after it', () => {
  it('what waits for its review cannot be taken back yet', async () => {
    const { model } = make({}, { note: 'review' });
    await model.saved.load();
    model.type('sign', '新');
    await model.save();
    expect(model.end.value).toMatchObject({ state: 'done', note: 'review', undoable: null });
  });

  it('what was typed while it was saved is still to be saved', async () => {
    const { model } = make();
    await model.saved.load();
    model.type('sex', '女');
    const saving = model.save();
    model.type('sign', '另一句');
    await saving;
    expect(model.values.value?.sign).toBe('另一句');
    expect(model.end.value).toMatchObject({ state: 'done', sent: { sex: '女' } });
    // Typed again after the sending: what was sent is not it.
    expect(model.changed.value).toContain('sign');
  });

  it('a refusal stays until its field is typed in again', async () => {
    const error = { kind: 'refused', operation: 'updateMyInfo', code: 40014 } as const;
    const { model } = make({}, { state: 'failed', error });
    await model.saved.load();
    model.type('name', '有人的');
    await model.save();
    expect(model.values.value?.name).toBe('有人的');
    model.type('sex', '女');
    expect(model.end.value?.error).toEqual(error);
    model.type('name', '没人的');
    expect(model.end.value).toBeNull();
  });

  it('taking a name back is asked about, anything else is not', async () => {
    const { model } = make();
    await model.saved.load();
    model.type('name', '新名字');
    await model.save();
    model.askUndo();
    expect(model.step.value).toBe('undo-rename');
  });
});
