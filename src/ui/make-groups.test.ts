import { expect, it, vi } from 'vitest';
import type { Background } from '@/src/rpc/client.ts';
import { groupsByName } from './make-groups.ts';

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
  expect(made.mock.calls).toEqual([[1], [2]]);
});

it('stops at the first that the service has no room for: those made before it stay', async () => {
  const { door, ask, groups } = createService(['美食'], 2);
  const made = vi.fn();
  const making = groupsByName(door, ['游戏', '动画', '音乐'], { signal, made });
  await expect(making).rejects.toMatchObject(TOO_MANY);
  expect(groups.map(({ name }) => name)).toEqual(['美食', '游戏']);
  expect(made.mock.calls).toEqual([[1]]);
  expect(ask.mock.calls.filter(([method]) => method === 'acts.order')).toHaveLength(2);
});
