import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { AskOptions, Background } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { bumpRevisions } from '@/src/storage/items.ts';
import { readFirstPicture } from '@/src/surfaces/popup/first-picture.ts';
import { withFirstPicture } from '@/src/surfaces/popup/with-first-picture.ts';
import { accountTurn, orderRefused } from './account-turn.ts';
import { answeredAhead, askAhead } from './ask-ahead.ts';
import { keptViews } from './kept-view.ts';
import { createPageDoor } from './page-door.ts';

/* One page of ours; who is signed in changes in the cookies, and the page hears of it later or never. */

const [A, B] = [7, 8];
let signedIn: number | null;

beforeEach(() => {
  fakeBrowser.reset();
  accountTurn.value = 0;
  orderRefused.value = false;
  signedIn = A;
  fakeBrowser.cookies.get = vi.fn(async ({ name }: { name: string }) =>
    signedIn === null ? null : { name, value: name === 'DedeUserID' ? String(signedIn) : 'x' },
  ) as never;
});

/** A background that refuses what is asked in another name, as ours does; `heard`: in whose each call was let in. */
function create() {
  const heard: (number | null)[] = [];
  const held: (() => void)[] = [];
  let isSlow = false;
  const send = (async (method: string, _: unknown, { viewer }: AskOptions = {}) => {
    if (signedIn !== null && viewer !== signedIn) {
      throw new BiliError({ kind: 'account-changed', operation: method });
    }
    heard.push(signedIn);
    const value = `of ${signedIn}`;
    if (isSlow) await new Promise<void>((resolve) => held.push(resolve));
    return value;
  }) as unknown as Background;
  return {
    send,
    heard,
    slow: () => {
      isSlow = true;
    },
    release: () => {
      for (const go of held) go();
    },
  };
}

const whose = async () => signedIn;
const order = { kind: 'follow', params: {}, items: [{ id: '1', title: '', target: {} }] } as const;
const changed = { kind: 'account-changed' };

it('what was seen of one account is no order of the next, before the page is told', async () => {
  const { send, heard } = create();
  const ask = createPageDoor(whose(), send);
  await ask('runs.recent', { limit: 1 });
  signedIn = B;
  await expect(ask('acts.order', order as never)).rejects.toMatchObject(changed);
  expect(heard).toEqual([A]);
  // It is the other one's page from then on, and says what became of the click.
  expect([accountTurn.value, orderRefused.value]).toEqual([1, true]);
  expect(await ask('acts.order', order as never)).toBe('of 8');
});

it('a look that was refused says nothing of an order', async () => {
  const ask = createPageDoor(whose(), create().send);
  await ask('meter.get', {});
  signedIn = B;
  await expect(ask('runs.recent', { limit: 1 })).rejects.toMatchObject(changed);
  expect([accountTurn.value, orderRefused.value]).toEqual([1, false]);
});

it('what was asked for in one name is not told in another', async () => {
  const { send, slow, release, heard } = create();
  const ask = createPageDoor(whose(), send);
  slow();
  const late = ask('runs.recent', { limit: 1 });
  await vi.waitFor(() => expect(heard).toEqual([A]));
  signedIn = B;
  await bumpRevisions('account');
  await vi.waitFor(() => expect(accountTurn.value).toBe(1));
  release();
  await expect(late).rejects.toMatchObject(changed);
});

it('counts another one, nobody, and whoever comes after; not the same once more', async () => {
  createPageDoor(whose(), create().send);
  const turns: number[] = [];
  for (const next of [A, B, B, null, null, A]) {
    const looks = vi.mocked(fakeBrowser.cookies.get).mock.calls.length;
    signedIn = next;
    await bumpRevisions('account');
    await vi.waitFor(() =>
      expect(vi.mocked(fakeBrowser.cookies.get).mock.calls.length).toBeGreaterThan(looks + 2),
    );
    await new Promise((resolve) => setTimeout(resolve));
    turns.push(accountTurn.value);
  }
  expect(turns).toEqual([0, 1, 1, 2, 2, 3]);
});

it('what is agreed to in a name of its own keeps that name', async () => {
  const { send, heard } = create();
  const ask = createPageDoor(whose(), send);
  const of = { viewer: B };
  await expect(ask('runs.start', { plan: 'p' }, of)).rejects.toMatchObject(changed);
  // The page is of the right one: it stays, and nothing is said of a change.
  expect([heard, accountTurn.value, orderRefused.value]).toEqual([[], 0, false]);
});

it('what was asked ahead for one is not given to the next', async () => {
  const door = createPageDoor(whose(), create().send);
  const ask = answeredAhead(door);
  askAhead(ask, 'notes.list', {});
  await door('meter.get', {});
  signedIn = B;
  await bumpRevisions('account');
  await vi.waitFor(() => expect(accountTurn.value).toBe(1));
  expect(await ask('notes.list', {})).toBe('of 8');
});

it('nor is what the popup had read before its script was there', async () => {
  const kept = { value: 'of 7', learntAtMs: 1, dropped: 0, stale: true };
  const found = { 'groups.list': Promise.resolve(kept) };
  const ahead = { ...readFirstPicture(whose()), method: 'groups.list' as const, found };
  const inner = withFirstPicture(create().send, ahead, Promise.resolve());
  const ask = createPageDoor(ahead.whose, inner);
  signedIn = B;
  await ask('acts.order', order as never).catch(() => undefined);
  expect(await ask('groups.list', { from: 'cache' })).toBe('of 8');
});

it('nor is what was searched for', async () => {
  const ask = createPageDoor(whose(), create().send);
  await ask('meter.get', {});
  const fallback = { text: '' };
  keptViews.of('history', fallback).keep({ text: '猫' });
  expect(keptViews.of('history', fallback).start.text).toBe('猫');
  signedIn = B;
  await bumpRevisions('account');
  await vi.waitFor(() => expect(accountTurn.value).toBe(1));
  expect(keptViews.of('history', fallback).start.text).toBe('');
});
