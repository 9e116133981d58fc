import { afterEach, expect, it, vi } from 'vitest';
import type { Background } from '@/src/rpc/client.ts';
import { answeredAhead, askAhead } from './ask-ahead.ts';

afterEach(() => vi.useRealTimers());

function createDoor() {
  const asked: unknown[] = [];
  const ask = ((method: string, input: unknown) => {
    asked.push([method, input]);
    return Promise.resolve(asked.length);
  }) as unknown as Background;
  return { asked, ask, door: answeredAhead(ask) };
}

it('gives what was asked ahead to all who ask the same meanwhile, and later to one', async () => {
  const { asked, ask, door } = createDoor();
  askAhead(ask, 'groups.list', { from: 'cache' });
  expect(await door('groups.list', { from: 'any' })).toBe(2);
  expect(await door('groups.list', { from: 'cache' })).toBe(1);
  expect(await door('groups.list', { from: 'cache' })).toBe(3);
  askAhead(ask, 'groups.list', { from: 'cache' });
  const both = [door('groups.list', { from: 'cache' }), door('groups.list', { from: 'cache' })];
  expect(await Promise.all(both)).toEqual([4, 4]);
  expect(await door('groups.list', { from: 'cache' })).toBe(5);
  expect(asked).toHaveLength(5);
});

it('a refusal is told to whoever takes it', async () => {
  const gone = (() => Promise.reject(new Error('gone'))) as unknown as Background;
  askAhead(gone, 'followings.local', {});
  await expect(answeredAhead(createDoor().ask)('followings.local', {})).rejects.toThrow('gone');
});

it('what nobody took for a while is asked anew', async () => {
  vi.useFakeTimers();
  const { ask, door } = createDoor();
  askAhead(ask, 'followings.local', {});
  vi.advanceTimersByTime(10_000);
  expect(await door('followings.local', {})).toBe(2);
});
