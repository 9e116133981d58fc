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

  it('is one look for all who ask while it has only begun', async () => {
    cookiesAre(A);
    const asked = await Promise.all(Array.from({ length: 12 }, () => readSession()));
    expect(asked).toEqual(asked.map(() => ({ mid: 7, csrf: 'ta' })));
    expect(fakeBrowser.cookies.get).toHaveBeenCalledTimes(6);
  });

  it('never answers with what was seen before it was asked', async () => {
    // Whoever asks at whatever moment of another one's reading, after the change, is told of the change.
    for (let at = 1; at <= 6; at++) {
      let jar: Jar = A;
      let reads = 0;
      let late: Promise<unknown> | null = null;
      fakeBrowser.cookies.get = vi.fn(async ({ name }: { name: string }) => {
        reads += 1;
        const value = jar[name];
        await Promise.resolve();
        if (reads >= at && !late) {
          jar = B;
          late = readSession();
        }
        return value === undefined ? null : { name, value };
      }) as never;
      await readSession();
      expect(await late, `at ${at}`).toEqual({ mid: 8, csrf: 'tb' });
    }
  });

  it('looks anew after a look that failed', async () => {
    fakeBrowser.cookies.get = vi.fn(async () => {
      throw new Error('no cookies');
    }) as never;
    await expect(readSession()).rejects.toThrow('no cookies');
    cookiesAre(A);
    expect(await readSession()).toEqual({ mid: 7, csrf: 'ta' });
  });
});
