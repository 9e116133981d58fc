import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../api/client.ts';
import { BiliError, type ErrorKind } from '../../api/errors.ts';
import type { Act, Relation } from '../../domain/types.ts';
import type { Reader } from '../reader.ts';
import { createActs, type Order } from './index.ts';

/** A service with one person in it; `fail` makes the next write fail, before or after its effect. */
function createService() {
  const state = { following: false, tagids: [] as number[], special: false };
  const sent: string[] = [];
  let fail: { kind: ErrorKind; changed: 'no' | 'maybe'; applied: boolean } | null = null;

  const apply = (id: string, params: Record<string, unknown>) => {
    if (id === 'modifyRelation') {
      state.following = params['act'] === 1;
      if (!state.following) Object.assign(state, { tagids: [], special: false });
    }
    if (id === 'groupCopyUsers') {
      state.tagids = [...new Set([...state.tagids, ...(params['tagids'] as number[])])];
    }
    if (id === 'groupMoveUsers') {
      const gone = params['beforeTagids'] as number[];
      state.tagids = state.tagids.filter((tagid) => !gone.includes(tagid));
    }
    if (id === 'specialAdd') state.special = true;
    if (id === 'specialDel') state.special = false;
  };
  const call = async ({ id }: { id: string }, params: Record<string, unknown>) => {
    sent.push(id);
    const failing = fail;
    fail = null;
    if (!failing || failing.applied) apply(id, params);
    if (failing) throw new BiliError({ ...failing, operation: id });
    return { data: undefined, dropped: 0 };
  };
  const read = async () => {
    const value: Relation = {
      mine: state.following ? 'following' : 'none',
      theirs: 'none',
      sinceSeconds: null,
      special: state.special,
      tagids: [...state.tagids],
    };
    return { value, learntAtMs: 0, stale: false, dropped: 0 };
  };
  return {
    state,
    sent,
    failNext(kind: ErrorKind, changed: 'no' | 'maybe', applied: boolean) {
      fail = { kind, changed, applied };
    },
    client: { call } as unknown as Client,
    reader: { read } as unknown as Reader,
  };
}

function createStore() {
  const kept = new Map<string, Act>();
  return {
    kept,
    put: async (act: Act) => void kept.set(act.id, structuredClone(act)),
    get: async (id: string) => kept.get(id),
    recent: async () => [...kept.values()].reverse(),
  };
}

const order: Order = {
  kind: 'follow-into',
  account: 1,
  target: { mid: 42, title: '42' },
  tagids: [7],
};

describe('acts', () => {
  let service: ReturnType<typeof createService>;
  let store: ReturnType<typeof createStore>;
  let topics: string[];
  const start = () =>
    createActs({
      client: service.client,
      reader: service.reader,
      store,
      clock: { now: () => 1_000, sleep: async () => undefined },
      changed: async (...changed) => void topics.push(...changed),
    });

  beforeEach(() => {
    service = createService();
    store = createStore();
    topics = [];
  });

  it('follows, adds to the group, and tells the surfaces', async () => {
    const act = await start().order(order);
    expect(act.state).toBe('verified');
    expect(service.state).toEqual({ following: true, tagids: [7], special: false });
    expect(topics).toEqual(['groups', 'relation:42']);
  });

  it('sends nothing when what was ordered already holds', async () => {
    Object.assign(service.state, { following: true, tagids: [7] });
    expect((await start().order(order)).state).toBe('verified');
    expect(service.sent).toEqual([]);
  });

  it('keeps the groups somebody is in already', async () => {
    Object.assign(service.state, { following: true, tagids: [3] });
    await start().order(order);
    expect(service.state.tagids).toEqual([3, 7]);
  });

  it('settles a lost answer by reading, not by sending again', async () => {
    service.failNext('timeout', 'maybe', true);
    const act = await start().order(order);
    expect(act.state).toBe('verified');
    expect(service.sent).toEqual(['modifyRelation', 'groupCopyUsers']);
  });

  it('calls an act doubtful when reading shows that the write did not arrive', async () => {
    service.failNext('timeout', 'maybe', false);
    const act = await start().order(order);
    expect(act.state).toBe('doubtful');
    expect(service.sent).toEqual(['modifyRelation']);
  });

  it('a refusal ends the act with its reason and leaves the rest alone', async () => {
    service.failNext('refused', 'no', false);
    const act = await start().order(order);
    expect(act).toMatchObject({ state: 'failed', error: { kind: 'refused' } });
    expect(service.sent).toEqual(['modifyRelation']);
  });

  it('undo of a follow unfollows only who was not followed before', async () => {
    const acts = start();
    const act = await acts.order(order);
    await acts.undo(act.id);
    expect(service.state.following).toBe(false);

    Object.assign(service.state, { following: true, tagids: [3] });
    const second = await acts.order(order);
    await acts.undo(second.id);
    expect(service.state).toEqual({ following: true, tagids: [3], special: false });
  });

  it('undo of an unfollow brings groups and star back', async () => {
    Object.assign(service.state, { following: true, tagids: [3, 7], special: true });
    const acts = start();
    const act = await acts.order({ ...order, kind: 'unfollow', tagids: [] });
    expect(service.state.following).toBe(false);
    const undone = await acts.undo(act.id);
    expect(undone).toMatchObject({ state: 'verified', undone: true });
    expect(service.state).toEqual({ following: true, tagids: [3, 7], special: true });
  });

  it.each([
    ['before anything was sent', {}],
    ['after the follow', { following: true }],
    ['after everything', { following: true, tagids: [7] }],
  ])('takes up an act cut short %s', async (_, reached) => {
    const begun: Act = {
      ...order,
      id: 'a',
      before: { mine: 'none', theirs: 'none', sinceSeconds: null, special: false, tagids: [] },
      state: 'sending',
      direction: 'do',
      createdAtMs: 500,
      error: null,
      undone: false,
    };
    await store.put(begun);
    Object.assign(service.state, reached);
    await start().resume();
    expect(service.state).toMatchObject({ following: true, tagids: [7] });
    expect(store.kept.get('a')?.state).toBe('verified');
    expect(new Set(service.sent).size).toBe(service.sent.length);
  });

  it('leaves an act from long ago alone and says that it is doubtful', async () => {
    const acts = createActs({
      client: service.client,
      reader: service.reader,
      store,
      clock: { now: () => 60 * 60_000, sleep: async () => undefined },
      changed: async () => undefined,
    });
    const stale = { ...order, id: 'a', before: null, state: 'sending', direction: 'do' } as const;
    await store.put({ ...stale, createdAtMs: 0, error: null, undone: false });
    await acts.resume();
    expect(service.sent).toEqual([]);
    expect(store.kept.get('a')?.state).toBe('doubtful');
  });

  it('an act taken up by another account is doubtful, not failed: it may have been sent', async () => {
    const begun = { ...order, id: 'a', before: null, state: 'sending', direction: 'do' } as const;
    await store.put({ ...begun, createdAtMs: 900, error: null, undone: false });
    service.reader.read = async () => {
      throw new BiliError({ kind: 'account-changed', operation: 'mutualRelation' });
    };
    await start().resume();
    expect(store.kept.get('a')).toMatchObject({
      state: 'doubtful',
      error: { kind: 'account-changed' },
    });
    expect(service.sent).toEqual([]);
  });
});
