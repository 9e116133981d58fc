import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Client } from '@/src/api/client.ts';
import { accountRead } from '@/src/parts/account/worker/reads.ts';
import { groupListRead } from '@/src/parts/groups/worker/reads.ts';
import { historyPageRead } from '@/src/parts/history/worker/reads.ts';
import { countsRead } from '@/src/parts/person/worker/reads.ts';
import { toviewListRead } from '@/src/parts/toview/worker/reads.ts';
import { createReader } from '@/src/reading/reader.ts';
import type { Background } from '@/src/rpc/client.ts';
import { cache } from '@/src/storage/cache.ts';
import { signedInMid } from '@/src/storage/session-cookies.ts';
import { readFirstPicture } from './first-picture.ts';
import { rememberTab } from './last-tab.ts';
import { TABS } from './tabs.ts';
import { firstListDrawn, withFirstPicture } from './with-first-picture.ts';

const MID = 42;

function signIn(mid: number | null) {
  fakeBrowser.cookies.get = vi.fn(async ({ name }: { name: string }) =>
    mid === null ? null : { name, value: name === 'DedeUserID' ? String(mid) : 'x' },
  ) as never;
}

const answers = new Map<string, unknown>([
  ['toviewList', { list: [], count: 0 }],
  ['groups', []],
  ['historyCursor', { list: [], cursor: { max: 0, view_at: 0, business: '', ps: 30 } }],
]);
answers.set('nav', { isLogin: true, mid: MID, uname: '观众', wbi_img: {} });
answers.set('relationStat', { mid: MID, following: 3, follower: 4 });
const client = {
  call: async ({ id }: { id: string }) => ({ data: answers.get(id), dropped: 2 }),
} as unknown as Client;
const clock = { now: () => 1_000, sleep: async () => undefined };

describe('the first picture', () => {
  beforeEach(async () => {
    localStorage.clear();
    signIn(MID);
    const reader = createReader({ client, cache, clock });
    const options = { from: 'network', account: MID } as const;
    await reader.read(toviewListRead, {}, options);
    await reader.read(groupListRead, {}, options);
    await reader.read(historyPageRead, { cursor: null }, options);
    await reader.read(accountRead, {}, options);
    await reader.read(countsRead, { mid: MID }, options);
  });

  const firstList = () => {
    const { method, found } = readFirstPicture(signedInMid());
    return found[method];
  };

  it.each(TABS)('$id is read from where the background keeps it', async ({ id }) => {
    rememberTab(id);
    expect(await firstList()).toMatchObject({ learntAtMs: 1_000, dropped: 2 });
  });

  it('has who is signed in, and their figures', async () => {
    const { found } = readFirstPicture(signedInMid());
    expect(await found['account.get']).toMatchObject({ value: { mid: MID, name: '观众' } });
    expect(await found['account.counts']).toMatchObject({ value: { followings: 3, fans: 4 } });
  });

  it.each([7, null])('shows nothing that another account has learnt (%s)', async (mid) => {
    signIn(mid);
    const { found } = readFirstPicture(signedInMid());
    for (const kept of Object.values(found)) expect(await kept).toBeNull();
  });

  it('answers the first question for that list, and no other', async () => {
    const kept = { value: [], learntAtMs: 1_000, dropped: 2, stale: true };
    const asked = vi.fn(async () => 'asked') as unknown as Background;
    const ask = withFirstPicture(asked, readFirstPicture(signedInMid()), Promise.resolve());
    expect(await ask('toview.list', { from: 'any' })).toBe('asked');
    const mine = { viewer: MID };
    expect(await ask('groups.list', { from: 'cache' }, mine)).toBe('asked');
    expect(await ask('toview.list', { from: 'cache' }, mine)).toEqual(kept);
    expect(await ask('toview.list', { from: 'cache' }, mine)).toBe('asked');
  });

  it('asks the background when nothing is kept, or nothing was read ahead', async () => {
    signIn(7);
    const asked = vi.fn(async () => 'asked') as unknown as Background;
    for (const ahead of [readFirstPicture(signedInMid()), undefined]) {
      const ask = withFirstPicture(asked, ahead, Promise.resolve());
      expect(await ask('toview.list', { from: 'cache' })).toBe('asked');
    }
  });

  it('asks nothing else before that list has been drawn', async () => {
    const drawn = Promise.withResolvers<void>();
    const asked = vi.fn(async () => 'asked') as unknown as Background;
    const answer = withFirstPicture(
      asked,
      readFirstPicture(signedInMid()),
      drawn.promise,
    )('groups.list', {
      from: 'any',
    });
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).not.toHaveBeenCalled();
    drawn.resolve();
    expect(await answer).toBe('asked');
  });

  it('is drawn once list and view are there, and waits for neither when nothing is kept', async () => {
    const view = Promise.withResolvers<void>();
    const order: string[] = [];
    const drawn = firstListDrawn(readFirstPicture(signedInMid()), view.promise).then(() =>
      order.push('drawn'),
    );
    await readFirstPicture(signedInMid()).found['toview.list'];
    order.push('view');
    view.reject(new Error('out of reach'));
    await drawn;
    expect(order).toEqual(['view', 'drawn']);
    signIn(null);
    await firstListDrawn(readFirstPicture(signedInMid()), new Promise(() => undefined));
    await firstListDrawn(undefined, new Promise(() => undefined));
  });
});
