import { describe, expect, it, vi } from 'vitest';
import { createGroupForm } from '@/src/parts/groups/ui/group-form.ts';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { createGroup, groupsByName } from './make-groups.ts';

const TOO_MANY = { kind: 'refused', operation: 'groupCreate', code: 22102 } as const;

/** A service that takes so many groups and no more. */
function createService(names: readonly string[], most: number) {
  const groups = names.map((name, n) => ({ tagid: n + 1, name, count: 0 }));
  const ask = vi.fn(async (method: string, input: { items?: readonly { id: string }[] }) => {
    if (method === 'groups.list') {
      return { value: [...groups], learntAtMs: 1, stale: false, dropped: 0 };
    }
    const act = { id: 'a', note: null, undoable: true };
    if (groups.length >= most) return { ...act, state: 'failed', error: TOO_MANY };
    const name = input.items?.[0]?.id ?? '';
    groups.push({ tagid: groups.length + 1, name, count: 0 });
    return { ...act, state: 'verified', error: null };
  });
  return { groups, ask, door: ask as unknown as Background };
}

const { signal } = new AbortController();

it('makes those that are not there, and gives all by name', async () => {
  const { door, groups } = createService(['美食'], 10);
  const made = vi.fn();
  const ids = await groupsByName(door, ['美食', '游戏'], { signal, made });
  expect([...ids]).toEqual(groups.map(({ name, tagid }) => [name, tagid]));
  expect(made.mock.calls).toEqual([
    [1, []],
    [2, ['游戏']],
  ]);
});

it('stops at the first that the service has no room for: those made before it stay', async () => {
  const { door, ask, groups } = createService(['美食'], 2);
  const made = vi.fn();
  const making = groupsByName(door, ['游戏', '动画', '音乐'], { signal, made });
  await expect(making).rejects.toMatchObject(TOO_MANY);
  expect(groups.map(({ name }) => name)).toEqual(['美食', '游戏']);
  expect(made.mock.calls).toEqual([[1, ['游戏']]]);
  expect(ask.mock.calls.filter(([method]) => method === 'acts.order')).toHaveLength(2);
});

it('of one that may have been made it is not told that it was refused', async () => {
  const error = { kind: 'intercepted', operation: 'groupsList' };
  // Its answer was lost, and reading it back was blocked.
  const ask = (async () => ({ id: 'a', state: 'doubtful', error })) as unknown as Background;
  await expect(createGroup(ask, '深夜')).rejects.toMatchObject({ ...error, changed: 'maybe' });
});

describe('a group that is made, and the list of which cannot be read', () => {
  const REFUSED = { kind: 'network', operation: 'groups.list' } as const;

  /** From the so-manieth look on, the list cannot be read. */
  function createDeaf(from: number, error = new BiliError(REFUSED)) {
    const { door, ask, groups } = createService([], 10);
    let looks = 0;
    const deaf = (async (method: string, ...asked: never[]) => {
      if (method === 'groups.list' && ++looks >= from) throw error;
      return (door as unknown as (...all: unknown[]) => Promise<unknown>)(method, ...asked);
    }) as unknown as Background;
    return { deaf, ask, groups };
  }

  it('is there, and is no refusal', async () => {
    const { deaf, groups } = createDeaf(1);
    expect(await createGroup(deaf, '深夜')).toEqual({
      tagid: null,
      name: '深夜',
      error: expect.objectContaining(REFUSED),
    });
    expect(groups.map(({ name }) => name)).toEqual(['深夜']);
  });

  it('is named among those that were made', async () => {
    const { deaf } = createDeaf(3);
    const made = vi.fn();
    const making = groupsByName(deaf, ['游戏', '动画', '音乐'], { signal, made });
    await expect(making).rejects.toMatchObject(REFUSED);
    expect(made.mock.lastCall).toEqual([2, ['游戏', '动画']]);
  });

  it('is told by the form as made, with nobody in it', async () => {
    const { deaf } = createDeaf(1);
    const form = createGroupForm(deaf, 9);
    form.name.value = '深夜';
    await form.submit();
    expect(form.state.value).toMatchObject({
      step: 'done',
      group: { name: '深夜' },
      act: { state: 'failed', error: REFUSED },
    });
  });
});
