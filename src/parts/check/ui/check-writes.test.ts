import { beforeEach, describe, expect, it } from 'vitest';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError, type BiliErrorFields } from '@/src/shared/errors.ts';
import { WRITE_STEPS, type WriteStep } from './check-write-steps.ts';
import { createCheckWrites } from './check-writes.ts';

interface Order {
  readonly kind: string;
  readonly params: { readonly tagids?: readonly number[] };
  readonly items: readonly { readonly target: Record<string, unknown> }[];
}

/** An account that does what it is told, and what it was told. */
let groups: { tagid: number; name: string; count: number }[];
let followed: { mid: number; name: string }[];
let ordered: Order[];
let undone: string[];
let refusal: BiliErrorFields | null;
let undoRefusal: BiliErrorFields | null;

const answers: Record<string, (input: never) => unknown> = {
  'groups.list': () => groups,
  'relations.followed': () => ({ people: followed, total: followed.length, more: false }),
  'toview.list': () => [{ aid: 1 }],
  'works.latest': () => ({
    list: [
      { aid: 1, title: '已在列表里' },
      { aid: 2, title: '纸飞机' },
    ],
  }),
};

function carryOut({ kind, items }: Order) {
  const { name = '', tagid } = (items[0]?.target ?? {}) as { name?: string; tagid?: number };
  if (kind === 'group-create') groups.push({ tagid: 7, name, count: 0 });
  const group = groups.find((one) => one.tagid === tagid);
  if (kind === 'group-rename' && group) group.name = name;
  if (kind === 'group-delete') groups = groups.filter((one) => one !== group);
}

const ask = (async (method: string, input: never) => {
  if (method === 'acts.order') {
    const order = input as Order;
    ordered.push(order);
    const state = refusal ? 'failed' : 'verified';
    if (!refusal) carryOut(order);
    return { id: `${ordered.length}`, state, error: refusal, note: null, undoable: true };
  }
  if (method === 'acts.undo') {
    undone.push((input as { id: string }).id);
    const state = undoRefusal ? 'failed' : 'verified';
    return { id: 'undo', state, error: undoRefusal, note: null, undoable: false };
  }
  return { value: answers[method]?.(input), learntAtMs: 1, stale: false, dropped: 0 };
}) as unknown as Background;

const stepOf = (id: string) => WRITE_STEPS.find((one) => one.id === id) as WriteStep;
const nextOnes = (model: ReturnType<typeof createCheckWrites>) =>
  WRITE_STEPS.filter((step) => model.isNext(step)).map(({ id }) => id);

beforeEach(() => {
  groups = [];
  followed = [{ mid: 42, name: '某人' }];
  ordered = [];
  undone = [];
  refusal = null;
  undoRefusal = null;
});

async function prepared() {
  const model = createCheckWrites(ask, () => 1);
  await model.prepare();
  return model;
}

describe('writes of the self-check', () => {
  it('nothing is written before its own button was pressed', async () => {
    const model = await prepared();
    expect(ordered).toEqual([]);
    expect(nextOnes(model)).toEqual(['create', 'toview-add']);
  });

  it('one by one, each an order of its own with its target', async () => {
    const model = await prepared();
    for (const step of WRITE_STEPS) {
      expect(nextOnes(model)).toContain(step.id);
      await model.run(step);
    }
    expect(ordered.map(({ kind, items }) => [kind, items[0]?.target])).toEqual([
      ['group-create', { name: 'Bilideck 自检' }],
      ['group-rename', { tagid: 7, name: 'Bilideck 自检 2' }],
      ['group-add', { mid: 42 }],
      ['group-leave', { mid: 42 }],
      ['group-delete', { tagid: 7 }],
      ['toview-add', { aid: 2 }],
      ['toview-remove', { aid: 2 }],
    ]);
    expect(ordered[2]?.params).toEqual({ tagids: [7] });
    expect(nextOnes(model)).toEqual([]);
    expect(model.rows.value.map(({ line }) => line?.verdict)).toEqual(Array(7).fill('works'));
  });

  it('what came last goes back first, and then it can be done again', async () => {
    const model = await prepared();
    await model.run(stepOf('create'));
    await model.run(stepOf('rename'));
    expect(model.canUndo(stepOf('create'))).toBe(false);
    expect(model.canUndo(stepOf('rename'))).toBe(true);
    await model.undo(stepOf('rename'));
    expect(undone).toEqual(['2']);
    expect(model.canUndo(stepOf('create'))).toBe(true);
    expect(nextOnes(model)).toContain('rename');
    expect(model.rows.value.map(({ operation }) => operation)).toEqual([
      'groupCreate',
      'groupRename',
      'groupRename undo',
    ]);
  });

  it('a group that was made anew is deleted again, and not taken apart', async () => {
    const model = await prepared();
    for (const id of ['create', 'rename', 'add', 'leave', 'delete']) await model.run(stepOf(id));
    await model.undo(stepOf('delete'));
    expect(WRITE_STEPS.filter((step) => model.canUndo(step))).toEqual([]);
    expect(nextOnes(model)).toContain('delete');
  });

  it('what stands in the account is told until it is gone, and of whatever check it was', async () => {
    const model = await prepared();
    expect(model.left.value).toEqual([]);
    await model.run(stepOf('create'));
    await model.run(stepOf('toview-add'));
    expect(model.left.value).toEqual(['Bilideck 自检', '纸飞机']);
    await model.run(stepOf('rename'));
    await model.run(stepOf('toview-remove'));
    expect(model.left.value).toEqual(['Bilideck 自检 2']);
    // An undo that was refused changes nothing of it; neither does leaving the page.
    undoRefusal = { kind: 'refused', operation: 'groupRename', code: 22102 };
    await model.undo(stepOf('rename'));
    expect(model.left.value).toEqual(['Bilideck 自检 2']);
    expect((await prepared()).left.value).toEqual(['Bilideck 自检 2']);
    await model.run(stepOf('delete'));
    expect(model.left.value).toEqual([]);
  });

  it('a refusal is a line with its code, and what needs it waits', async () => {
    const model = await prepared();
    refusal = { kind: 'refused', operation: 'groupCreate', code: 22102 };
    await model.run(stepOf('create'));
    expect(model.rows.value[0]?.line).toMatchObject({ verdict: 'refused', code: 22102 });
    expect(model.canUndo(stepOf('create'))).toBe(false);
    expect(nextOnes(model)).toEqual(['create', 'toview-add']);
  });

  it('who follows nobody has no one to add; the group goes all the same', async () => {
    followed = [];
    const model = await prepared();
    await model.run(stepOf('create'));
    await model.run(stepOf('rename'));
    expect(WRITE_STEPS.filter((step) => model.lacks(step)).map(({ id }) => id)).toEqual([
      'add',
      'leave',
      'toview-add',
      'toview-remove',
    ]);
    expect(nextOnes(model)).toEqual(['delete']);
  });

  it('uploads that are refused are no proof that there is no video', async () => {
    const failure = new BiliError({ kind: 'refused', operation: 'latestWorks', code: 53013 });
    const unread = (async (method: string, input: never) => {
      if (method === 'works.latest') throw failure;
      return ask(method as never, input);
    }) as unknown as Background;
    const model = createCheckWrites(unread, () => 1);
    await model.prepare();
    expect(model.subject.value).toMatchObject({
      person: { mid: 42 },
      video: null,
      videoRefused: { code: 53013 },
    });
    expect(model.error.value).toBeNull();
  });

  it('no line of the table names anybody or anything', async () => {
    const model = await prepared();
    for (const step of WRITE_STEPS) await model.run(step);
    expect(JSON.stringify(model.rows.value)).not.toMatch(/42|\p{Script=Han}/u);
  });
});
