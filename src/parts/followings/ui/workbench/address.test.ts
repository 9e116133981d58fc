import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readQuery } from '@/src/parts/followings/shared/query.ts';
import { createQueryAddress } from './address.ts';

const asked = (text: string) => readQuery(text).query;
const BY_NAME = asked('sort=name');
const BY_GROUP = asked('sort=groups');

describe('the address of a query', () => {
  let pushed: string[];
  let replaced: string[];
  let frames: (() => void)[];
  let address: ReturnType<typeof createQueryAddress>;

  /** One frame, and what waits for its end. */
  async function frame() {
    for (const then of frames.splice(0)) then();
    await vi.advanceTimersByTimeAsync(0);
  }

  beforeEach(() => {
    vi.useFakeTimers();
    location.hash = '#/followings';
    pushed = [];
    replaced = [];
    frames = [];
    const put = (into: string[]) => (_: unknown, __: string, to?: string | URL | null) => {
      into.push(String(to));
      location.hash = String(to);
    };
    vi.spyOn(history, 'pushState').mockImplementation(put(pushed));
    vi.spyOn(history, 'replaceState').mockImplementation(put(replaced));
    vi.stubGlobal('requestAnimationFrame', (then: () => void) => frames.push(then));
    address = createQueryAddress();
  });
  afterEach(() => {
    address.forget();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('a step is taken once its rows have been seen', async () => {
    address.step(BY_NAME);
    await frame();
    expect(pushed).toEqual([]);
    await frame();
    expect(pushed).toEqual(['#/followings?sort=name']);
  });

  it('a page that is not drawn takes it all the same', async () => {
    address.step(BY_NAME);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(pushed).toEqual(['#/followings?sort=name']);
  });

  it.each(['pointerdown', 'keydown', 'click', 'pagehide'])('%s finds it taken', (event) => {
    address.step(BY_NAME);
    dispatchEvent(new Event(event));
    expect(pushed).toEqual(['#/followings?sort=name']);
  });

  it('two in one frame are two steps, and no third comes of them', async () => {
    address.step(BY_NAME);
    address.step(BY_GROUP);
    expect(pushed).toEqual(['#/followings?sort=name']);
    for (let n = 0; n < 4; n += 1) await frame();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(pushed).toEqual(['#/followings?sort=name', '#/followings?sort=groups']);
  });

  it('whoever went elsewhere meanwhile is left there', async () => {
    address.step(BY_NAME);
    location.hash = '#/journal';
    await vi.advanceTimersByTimeAsync(1_000);
    dispatchEvent(new Event('keydown'));
    expect(pushed).toEqual([]);
    expect(location.hash).toBe('#/journal');
  });

  it('typing right after a step begins at that step, and is written in a pause', async () => {
    address.step(BY_NAME);
    address.typed({ ...BY_NAME, search: 'a' });
    expect(pushed).toEqual(['#/followings?sort=name']);
    dispatchEvent(new Event('keydown'));
    address.typed({ ...BY_NAME, search: 'ab' });
    expect(replaced).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(replaced).toEqual(['#/followings?q=ab&sort=name']);
    expect(pushed).toHaveLength(1);
  });

  it('a step after typing is one step, with what was typed', async () => {
    address.typed({ ...asked(''), search: 'a' });
    address.step({ ...BY_NAME, search: 'a' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(replaced).toEqual([]);
    expect(pushed).toEqual(['#/followings?q=a&sort=name']);
  });

  it('nothing is written once it is forgotten, and all once nobody waits', async () => {
    address.step(BY_NAME);
    address.forget();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(pushed).toEqual([]);
    address.step(BY_NAME);
    address.write();
    expect(pushed).toEqual(['#/followings?sort=name']);
  });
});
