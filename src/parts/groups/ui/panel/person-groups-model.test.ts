import { describe, expect, it } from 'vitest';
import type { Act } from '@/src/engine/shared/act.ts';
import type { Relation } from '@/src/parts/followings/shared/relation.ts';
import { BiliError } from '@/src/shared/errors.ts';
import type { Ask } from '@/src/ui/person-parts.ts';
import { makeGroup } from './make-group.ts';
import { createPersonGroupsModel } from './person-groups-model.ts';

const MID = 39281746;
const GROUPS = [
  { tagid: -10, name: '特别关注', count: 1 },
  { tagid: 0, name: '默认分组', count: 4 },
  { tagid: 11, name: '美食', count: 2 },
  { tagid: 12, name: '音乐', count: 3 },
];
const FOLLOWED: Relation = {
  mine: 'following',
  theirs: 'none',
  sinceSeconds: 1_700_000_000,
  special: false,
  tagids: [11],
};
const STRANGER: Relation = { ...FOLLOWED, mine: 'none', sinceSeconds: null, tagids: [] };
/** The account is no more. */
const GONE: Relation = { ...STRANGER };

type Answer = Partial<Act> | Error | Promise<Partial<Act>>;

/** A model over a background that answers orders with `answers`, one after the other. */
async function createModel(relation: Relation, ...answers: Answer[]) {
  const asked: { method: string; input: unknown }[] = [];
  let groups = GROUPS;
  const ask = (async (method: string, input: { kind?: string; items?: { id: string }[] }) => {
    const value =
      method === 'groups.list'
        ? groups
        : method === 'followings.relation'
          ? relation
          : method === 'person.userCard'
            ? relation === GONE
              ? new BiliError({ kind: 'not-found', operation: 'userCard' })
              : { banned: false }
            : undefined;
    if (value instanceof Error) throw value;
    if (method === 'groups.lastUsed') return [12];
    if (method === 'runs.behind') return null;
    if (value) return { value, learntAtMs: 0, stale: false, dropped: 0 };
    asked.push({ method, input });
    const answer = (await answers.shift()) ?? {};
    if (answer instanceof Error) throw answer;
    // One that the service does not list at once.
    if (input.kind === 'group-create' && input.items?.[0]?.id !== '不在列表里') {
      groups = [...groups, { tagid: 13, name: input.items?.[0]?.id ?? '', count: 0 }];
    }
    const undoable = (answer.state ?? 'verified') === 'verified' && answer.note !== 'already';
    const end = { state: 'verified', error: null, note: null, undoable };
    return { id: `act${asked.length}`, ...end, ...answer };
  }) as unknown as Ask;
  const { signal } = new AbortController();
  const parts = { ask, mid: MID, signal };
  const model = createPersonGroupsModel(parts);
  model.open();
  await expect.poll(() => model.state.value).toBe('ready');
  return { model, asked, create: (name: string) => makeGroup(model, parts, name) };
}

const chip = (tagid: number) => ({ tagid, name: `分组 ${tagid}`, count: 0 });
const kinds = (asked: readonly { input: unknown }[]) =>
  asked.map(({ input }) => (input as { kind?: string }).kind);

describe('createPersonGroups', () => {
  it('shows own groups only, those last used first', async () => {
    const { model } = await createModel(FOLLOWED);
    expect(model.groups.value.map(({ tagid }) => tagid)).toEqual([12, 11]);
  });

  it('knows all of it before it is opened, where it is kept, and asks once', async () => {
    const asked: string[] = [];
    const kept: Readonly<Record<string, unknown>> = {
      'groups.list': GROUPS,
      'followings.relation': FOLLOWED,
      'person.userCard': { banned: false },
    };
    const ask = (async (method: string) => {
      asked.push(method);
      if (method === 'groups.lastUsed') return [12];
      return { value: kept[method], learntAtMs: Date.now(), stale: false, dropped: 0 };
    }) as unknown as Ask;
    const model = createPersonGroupsModel({ ask, mid: MID, signal: new AbortController().signal });
    await model.recall();
    expect(model.state.value).toBe('ready');
    expect(model.groups.value.map(({ tagid }) => tagid)).toEqual([12, 11]);
    model.open();
    await expect.poll(() => model.relation.state.value.status).toBe('ready');
    expect(asked.toSorted()).toEqual([...Object.keys(kept), 'groups.lastUsed'].toSorted());
  });

  it('adds, leaves, or follows into, by what is true', async () => {
    const followed = await createModel(FOLLOWED);
    await followed.model.toggle(chip(12));
    await followed.model.toggle(chip(11));
    expect(kinds(followed.asked)).toEqual(['group-add', 'group-leave']);
    expect(followed.model.relation.value.value?.tagids).toEqual([12]);

    const stranger = await createModel(STRANGER);
    await stranger.model.toggle(chip(12));
    expect(kinds(stranger.asked)).toEqual(['follow-into']);
    expect(stranger.model.follows.value).toBe(true);
  });

  it('orders once, however often the chip is pressed', async () => {
    const { model, asked } = await createModel(FOLLOWED);
    await Promise.all([model.toggle(chip(12)), model.toggle(chip(12))]);
    expect(asked).toHaveLength(1);
  });

  it('keeps what is true while it is sent and after a refusal', async () => {
    const error = { kind: 'refused', operation: 'modifyRelation', code: 22002 } as const;
    const { model } = await createModel(STRANGER, { state: 'failed', error });
    const sent = model.toggle(chip(12));
    expect(model.sending.value).toEqual([12]);
    expect(model.follows.value).toBe(false);
    await sent;
    expect(model.sending.value).toEqual([]);
    expect(model.follows.value).toBe(false);
    expect(model.outcome.value).toMatchObject({ state: 'failed', error, acts: [] });
  });

  it('calls a lost answer doubtful and offers no undo', async () => {
    const lost = new BiliError({ kind: 'timeout', operation: 'acts.order', changed: 'maybe' });
    const { model } = await createModel(FOLLOWED, lost);
    await model.toggleStar();
    expect(model.outcome.value).toMatchObject({ state: 'doubtful', acts: [] });
    expect(model.relation.value.value?.special).toBe(false);
  });

  it('says that nothing was to be done, and claims no change', async () => {
    const { model } = await createModel(FOLLOWED, { note: 'already' });
    await model.toggle(chip(12));
    expect(model.outcome.value).toMatchObject({ state: 'already', acts: [] });
    expect(model.relation.value.value?.tagids).toEqual([11]);
  });

  it('makes a group, adds to it, and takes both back, the place first', async () => {
    const { model, asked, create } = await createModel(FOLLOWED);
    expect(await create('深夜')).toBe(true);
    expect(kinds(asked)).toEqual(['group-create', 'group-add']);
    await model.undo();
    expect(asked.slice(2).map(({ input }) => input)).toEqual([{ id: 'act2' }, { id: 'act1' }]);
    expect(model.outcome.value?.state).toBe('undone');
  });

  it('keeps the new group and says so when the follow is refused', async () => {
    const { model, create } = await createModel(STRANGER, {}, { state: 'failed' });
    await create('深夜');
    expect(model.outcome.value).toMatchObject({ state: 'made-only', name: '深夜', acts: ['act1'] });
  });

  it('of a group that is not listed yet it does not say that somebody may be in it', async () => {
    const { model, create, asked } = await createModel(STRANGER, { id: 'act1' });
    asked.length = 0;
    await create('不在列表里');
    expect(kinds(asked)).toEqual(['group-create']);
    expect(model.outcome.value).toMatchObject({
      state: 'made-only',
      made: 'failed',
      error: { kind: 'incomplete' },
    });
  });

  it('offers to take back what was done before the rest was refused', async () => {
    const half = { state: 'failed', note: 'half-way', undoable: true } as const;
    const { model, asked } = await createModel(STRANGER, half);
    await model.toggle(chip(12));
    expect(model.outcome.value).toMatchObject({ state: 'failed', acts: ['act1'] });
    await model.undo();
    expect(asked.at(-1)).toEqual({ method: 'acts.undo', input: { id: 'act1' } });
    expect(model.outcome.value).toMatchObject({ state: 'undone', acts: [] });
  });

  it('takes back a follow as well, where the new group could not be joined', async () => {
    const half = { state: 'failed', note: 'half-way', undoable: true } as const;
    const { model, create } = await createModel(STRANGER, {}, half);
    await create('深夜');
    expect(model.outcome.value).toMatchObject({
      state: 'made-only',
      made: 'failed',
      note: 'half-way',
      acts: ['act2', 'act1'],
    });
  });

  it('says what an undo could not do, and offers it again', async () => {
    const { model } = await createModel(FOLLOWED, {}, { state: 'failed' });
    await model.toggle(chip(12));
    await model.undo();
    expect(model.outcome.value).toMatchObject({ state: 'failed', acts: ['act1'] });
  });

  it('of two on their way together, the one that failed stays in sight', async () => {
    const error = { kind: 'refused', operation: 'groupsAdd', code: 22104 } as const;
    const { model } = await createModel(FOLLOWED, { state: 'failed', error }, {});
    await Promise.all([model.toggle(chip(12)), model.toggle(chip(13))]);
    expect(model.outcome.value).toMatchObject({ state: 'failed', name: '分组 12' });
    await model.toggle(chip(13));
    expect(model.outcome.value).toMatchObject({ state: 'done', name: '分组 13' });
  });

  it('takes nothing back while something is on its way, whose end would not be told', async () => {
    const held = Promise.withResolvers<Partial<Act>>();
    const { model, asked } = await createModel(FOLLOWED, {}, held.promise);
    const both = [model.toggle(chip(12)), model.toggle(chip(13))];
    await both[0];
    await model.undo();
    expect(asked.map(({ method }) => method)).toEqual(['acts.order', 'acts.order']);
    held.resolve({ state: 'failed' });
    await both[1];
    expect(model.outcome.value).toMatchObject({ state: 'failed', name: '分组 13' });
  });

  it('makes a group that was named while an undo ran, after it', async () => {
    const { model, asked, create } = await createModel(FOLLOWED);
    await model.toggle(chip(12));
    const undone = model.undo();
    const made = create('深夜');
    await undone;
    expect(await made).toBe(true);
    expect(asked.map(({ method }) => method)).toEqual([
      'acts.order',
      'acts.undo',
      'acts.order',
      'acts.order',
    ]);
  });

  it('asks before somebody dear is let go, and only then', async () => {
    const recent = { ...FOLLOWED, sinceSeconds: Math.floor(Date.now() / 1000) - 86_400 };
    const quick = await createModel(recent);
    quick.model.unfollow();
    await expect.poll(() => kinds(quick.asked)).toEqual(['unfollow']);
    for (const dear of [{ special: true }, { mine: 'mutual' as const }, { sinceSeconds: 1 }]) {
      const { model, asked } = await createModel({ ...recent, ...dear });
      model.unfollow();
      expect([model.asking.value, asked]).toEqual([true, []]);
      model.unfollow();
      await expect.poll(() => kinds(asked)).toEqual(['unfollow']);
    }
  });

  it('knows by the card whether the account is there at all', async () => {
    const there = await createModel(STRANGER);
    expect(there.model.isGone.value).toBe(false);
    const { model } = await createModel(GONE);
    await expect.poll(() => model.isGone.value).toBe(true);
  });

  it('keeps in mind that nobody can follow them', async () => {
    const error = { kind: 'refused', operation: 'modifyRelation', code: 22002 } as const;
    const { model } = await createModel(STRANGER, { state: 'failed', error });
    await model.toggle(chip(12));
    expect(model.refusal.value).toEqual(error);
  });
});
