import { describe, expect, it, vi } from 'vitest';
import type { Act } from '../../engine/shared/act.ts';
import type { RunOrder } from '../../engine/shared/runs.ts';
import type { CallContext } from '../../rpc/method.ts';
import type { KindId } from '../../shared/kind-ids.ts';
import { listKinds } from './kinds.ts';
import { assertCaller, createOrderDoor, type TabActs } from './order-door.ts';

const ME = 7;
const UP = 42;
const signal = new AbortController().signal;
const account = async () => ME;
const page: CallContext = { caller: 'page', frame: null, account, signal };
const space = (tabId = 1, mid = UP): CallContext => ({
  caller: 'content',
  frame: { tabId, frameId: 0, mids: [mid] },
  account,
  signal,
});
const order = (kind: KindId, target: object, params: object = {}): RunOrder => ({
  kind,
  params,
  items: [{ id: '1', title: '某人', target }],
});

function createDoor() {
  let kept: TabActs = {};
  let count = 0;
  const clock = { now: 1_000_000 };
  const acts = {
    order: vi.fn(async ({ kind }: RunOrder) => ({ id: `${kind} ${count++}` }) as Act),
    undo: vi.fn(async (id: string) => ({ id }) as Act),
  };
  const tabActs = {
    get: async () => kept,
    set: async (next: TabActs) => {
      kept = next;
    },
  };
  /** A worker; another one knows what was kept and nothing else. */
  const wake = () => createOrderDoor({ acts, tabActs, now: () => clock.now });
  return { acts, clock, wake, ...wake() };
}

describe('which kinds are for whom', () => {
  it('a script on the site gets what its panels order, and nothing that sweeps or empties', () => {
    const given = listKinds().filter(({ callers }) => callers.includes('content'));
    expect(given.map(({ id }) => id).sort()).toEqual([
      'follow',
      'follow-into',
      'group-add',
      'group-create',
      'group-leave',
      'notice-set',
      'reserve',
      'reserve-cancel',
      'special-off',
      'special-on',
      'unblock',
      'unfollow',
    ]);
  });

  it('what only takes another back is for nobody', () => {
    const inner = listKinds().filter(({ callers }) => callers.length === 0);
    expect(inner.map(({ id }) => id).sort()).toEqual([
      'archive-restore',
      'fav-remove',
      'folder-delete',
      'group-restore',
      'relation-restore',
      'show-unfollow',
    ]);
    for (const { id } of inner) {
      expect(() => assertCaller(id, 'page')).toThrow(expect.objectContaining({ path: 'sender' }));
    }
  });
});

describe('createOrderDoor', () => {
  it.each(listKinds().filter(({ callers }) => !callers.includes('content')))(
    '$id is refused from the site',
    async ({ id }) => {
      const door = createDoor();
      await expect(door.order(order(id, { mid: UP }), space())).rejects.toMatchObject({
        kind: 'invalid-params',
        path: 'sender',
      });
      expect(door.acts.order).not.toHaveBeenCalled();
    },
  );

  it.each([
    ['the person whose page it is', 'follow', { mid: UP }, true],
    ['somebody else', 'unfollow', { mid: 43 }, false],
    ['a reservation of somebody else', 'reserve', { sid: 1, mid: 43 }, false],
    ['the own account', 'reserve', { sid: 1, mid: ME }, true],
    ['something of the own account', 'group-create', { name: '新的' }, true],
  ])('is about %s', async (_, kind, target, allowed) => {
    const door = createDoor();
    const ended = door.order(order(kind as KindId, target), space());
    if (allowed) await expect(ended).resolves.toMatchObject({ id: `${kind} 0` });
    else await expect(ended).rejects.toMatchObject({ path: 'items[0].target.mid' });
    expect(door.acts.order).toHaveBeenCalledTimes(allowed ? 1 : 0);
  });

  it('our own pages order what they like, about whom they like', async () => {
    const door = createDoor();
    await door.order(order('remove-fan', { mid: 43 }), page);
    expect(door.acts.order).toHaveBeenCalledOnce();
  });

  it('a tab has so many a minute, undoing included, and another tab its own', async () => {
    const door = createDoor();
    const follow = (tab = 1) => door.order(order('follow', { mid: UP }), space(tab));
    const first = await follow();
    for (let n = 1; n < 19; n++) await follow();
    await door.undo(first.id, space());
    await expect(follow()).rejects.toMatchObject({ kind: 'over-budget' });
    await expect(door.undo(first.id, space())).rejects.toMatchObject({ kind: 'over-budget' });
    await follow(2);
    door.clock.now += 60_001;
    await follow();
    expect(door.acts.order).toHaveBeenCalledTimes(21);
  });

  it('a tab takes back what it ordered, also after the worker slept, and nothing else', async () => {
    const door = createDoor();
    const { id } = await door.order(order('follow', { mid: UP }), space(1));
    const ofPage = await door.order(order('unfollow', { mid: UP }), page);
    const refused = { kind: 'invalid-params', path: 'id' };
    await expect(door.undo(id, space(2))).rejects.toMatchObject(refused);
    await expect(door.undo(ofPage.id, space(1))).rejects.toMatchObject(refused);
    expect(door.acts.undo).not.toHaveBeenCalled();
    await door.wake().undo(id, space(1));
    expect(door.acts.undo).toHaveBeenCalledExactlyOnceWith(id);
    await door.undo(ofPage.id, page);
    expect(door.acts.undo).toHaveBeenCalledTimes(2);
  });
});
