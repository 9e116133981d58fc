import { expect, it, vi } from 'vitest';
import { bumpRevisions } from '@/src/storage/items.ts';
import { onOtherAccount } from './use-account.ts';

/** Calls counted after each word that the session changed, where these are kept of each look. */
async function turns(first: number | null, ...next: readonly (number | null)[]) {
  const looks = [first, ...next];
  const answer = vi.fn(async () => looks.shift() ?? null);
  const stop = new AbortController();
  const changed = vi.fn();
  onOtherAccount(answer, changed, stop.signal);
  const counted: number[] = [];
  for (let n = 2; n <= next.length + 1; n += 1) {
    await bumpRevisions('account');
    await vi.waitFor(() => expect(answer).toHaveBeenCalledTimes(n));
    await Promise.allSettled(answer.mock.results.map(({ value }) => value));
    await new Promise((resolve) => setTimeout(resolve));
    counted.push(changed.mock.calls.length);
  }
  stop.abort();
  return counted;
}

it('another one is a change, the same one signing in again is none', async () => {
  expect(await turns(7, 7, 8, 8, 7)).toEqual([0, 1, 1, 2]);
});

it('nobody is a change once, and so is whoever comes after', async () => {
  expect(await turns(7, null, null, 7)).toEqual([1, 1, 2]);
  expect(await turns(null, 7)).toEqual([1]);
});
