import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Reader } from '../../reading/reader.ts';
import { createMenu } from './menu.ts';

const made: string[] = [];
beforeEach(() => {
  made.length = 0;
  Object.assign(browser, {
    contextMenus: {
      removeAll: async () => {
        made.length = 0;
      },
      create: ({ id }: { id: string }) => made.push(id),
    },
  });
});

const groups = (tagid: number) => ({ value: [{ tagid, name: `分组${tagid}`, count: 0 }] });

/** A menu of whoever is signed in; their groups come when the test gives them. */
function menuOfAccounts() {
  const now = { mid: 1 };
  const waiting: (readonly [mid: number, give: () => void])[] = [];
  const read = vi.fn(
    (_: unknown, __: unknown, { account }: { account: number }) =>
      new Promise((resolve) => {
        waiting.push([account, () => resolve(groups(account))]);
      }),
  );
  const menu = createMenu({
    reader: { read } as unknown as Reader,
    readSession: async () => ({ mid: now.mid, csrf: null }),
    inLanguage: async () => undefined,
    isOn: async () => true,
  });
  const isAsked = (times: number) => vi.waitFor(() => expect(read).toHaveBeenCalledTimes(times));
  const give = (mid: number) => {
    for (const [account, answer] of waiting) if (account === mid) answer();
  };
  return { menu, now, give, isAsked };
}

it('has the groups of who signed in last, though those of the one before come later', async () => {
  const { menu, now, give, isAsked } = menuOfAccounts();
  menu.refresh();
  await isAsked(1);
  now.mid = 2;
  menu.refresh();
  await isAsked(2);
  give(2);
  await vi.waitFor(() => expect(made).toContain('follow-into:2'));
  give(1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(made).toContain('follow-into:2');
  expect(made).not.toContain('follow-into:1');
});

it('is built once for two who ask at the same time', async () => {
  const removeAll = vi.spyOn(browser.contextMenus, 'removeAll');
  const { menu, give, isAsked } = menuOfAccounts();
  menu.refresh();
  await isAsked(1);
  menu.refresh();
  await isAsked(2);
  give(1);
  await vi.waitFor(() => expect(made).toContain('follow-into:1'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(removeAll).toHaveBeenCalledTimes(1);
});
