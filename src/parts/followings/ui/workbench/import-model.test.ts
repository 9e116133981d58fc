import { expect, it, vi } from 'vitest';
import { groupMaker } from '../../../../../tests/support/group-maker.ts';
import { unreadableFile } from '../../../../../tests/support/unreadable-file.ts';
import { createImportModel } from './import-model.ts';

function create() {
  const ask = vi.fn();
  const model = createImportModel({
    ask: ask as never,
    orders: { propose: vi.fn() },
    facts: () => null,
    close: vi.fn(),
  });
  return { model, ask };
}

it('a folder that is dropped, or a file that was moved, is told', async () => {
  const { model, ask } = create();
  model.takeFile(unreadableFile());
  await vi.waitFor(() => expect(model.problem.value).toBe('unreadable'));
  expect([model.list.value, model.step.value.at]).toEqual([null, 'giving']);
  expect(ask).not.toHaveBeenCalled();
});

it('of a file of 500 MB no byte is read', () => {
  const { model } = create();
  const arrayBuffer = vi.fn();
  model.takeFile({ name: 'large.txt', size: 500_000_000, arrayBuffer } as unknown as File);
  expect(model.problem.value).toBe('too-large');
  expect(arrayBuffer).not.toHaveBeenCalled();
});

/** A list of one person for three groups, none of which is there; there is room for so many. */
async function createMaking(most: number) {
  const maker = groupMaker([], most);
  const ask = async (method: string, input: never) =>
    method === 'groups.list' ? maker.list() : maker.make(input);
  const propose = vi.fn();
  const model = createImportModel({
    ask: ask as never,
    orders: { propose },
    facts: () => ({ account: 7, people: [], isComplete: true, groups: maker.groups }),
    close: vi.fn(),
  });
  const list = { format: 'bilideck-followings', version: 1, account: 7 };
  const people = [{ mid: 9, name: '人', groups: ['美食', '音乐', '动画'], special: false }];
  model.take(JSON.stringify({ ...list, people }));
  await vi.waitFor(() => expect(model.plan.value?.newGroups).toHaveLength(3));
  return { model, maker, propose };
}

it('refused in the middle, the groups that are there by then are named, over every try', async () => {
  const { model, propose } = await createMaking(2);
  for (let tries = 0; tries < 2; tries += 1) {
    model.goOn();
    await vi.waitFor(() => expect(model.error.value).toMatchObject({ kind: 'refused' }));
    expect(model.anew.value).toEqual(['美食', '音乐']);
    expect(model.step.value.at).toBe('making');
    model.error.value = null;
  }
  expect(propose).not.toHaveBeenCalled();
});

it('gone back from, no further one is made, and the one on its way is named beside the list', async () => {
  const { model, maker, propose } = await createMaking(9);
  const letGo = maker.hold();
  model.goOn();
  await vi.waitFor(() => expect(maker.groups).toHaveLength(1));
  model.back();
  letGo();
  await vi.waitFor(() => expect(model.anew.value).toEqual(['美食']));
  expect([model.step.value.at, model.error.value, maker.groups.length]).toEqual([
    'giving',
    null,
    1,
  ]);
  expect(propose).not.toHaveBeenCalled();
});
