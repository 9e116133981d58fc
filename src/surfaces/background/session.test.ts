import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSession } from './session.ts';

const A = { DedeUserID: '7', SESSDATA: 'sa', bili_jct: 'ta' };
const B = { DedeUserID: '8', SESSDATA: 'sb', bili_jct: 'tb' };
type Jar = Partial<Record<string, string>>;

/** Cookies that are, at each reading of one, as the next of `jars` has them. */
function cookiesAre(...jars: readonly Jar[]) {
  let reads = 0;
  fakeBrowser.cookies.get = vi.fn(async ({ name }: { name: string }) => {
    const jar = jars[Math.min(reads, jars.length - 1)];
    reads += 1;
    const value = jar?.[name];
    return value === undefined ? null : { name, value };
  }) as never;
}

describe('readSession', () => {
  it('says who is signed in, and with which token', async () => {
    cookiesAre(A);
    expect(await readSession()).toEqual({ mid: 7, csrf: 'ta' });
    cookiesAre({});
    expect(await readSession()).toEqual({ mid: null, csrf: null });
  });

  it('never mixes two accounts, wherever the change falls', async () => {
    const b = { mid: 8, csrf: 'tb' };
    for (let before = 0; before < 6; before++) {
      cookiesAre(...Array.from({ length: before }, () => A), B);
      expect(await readSession(), `after ${before}`).toEqual(b);
    }
    // Only part of it is there at the first look.
    cookiesAre(A, B, A, B);
    expect(await readSession()).toEqual(b);
  });

  it('what does not come to rest is nobody', async () => {
    cookiesAre(...Array.from({ length: 30 }, (_, n) => (n % 2 ? A : B)));
    expect(await readSession()).toEqual({ mid: null, csrf: null });
  });
});
