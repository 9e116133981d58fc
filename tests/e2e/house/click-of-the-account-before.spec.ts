import type { Locator } from '@playwright/test';
import { PEOPLE } from '../../fake-bili/index.ts';
import type { BrowserCookie } from '../../fake-bili/types.ts';
import { clickMenuIn } from '../../support/browser.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { noticeIn, openHome } from '../menu/menu-notice.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';
import { openAt } from '../pages/popup.ts';
import { writes } from './door.ts';

/**
 * Somebody else signs in, and in the same breath the button is pressed: pages are told of it a third of a second later.
 */
const signInAndPress = (button: Locator, cookies: readonly BrowserCookie[]) =>
  button.evaluate(async (pressed, jar) => {
    const { chrome } = globalThis as unknown as {
      chrome: { cookies: { set(details: object): Promise<unknown> } };
    };
    for (const { name, value, domain, path, secure, httpOnly, expires } of jar) {
      const kept = { name, value, domain, path, secure, httpOnly, expirationDate: expires };
      await chrome.cookies.set({ url: 'https://www.bilibili.com/', ...kept });
    }
    (pressed as HTMLElement).click();
  }, cookies);

test('a row of one account pressed when another has signed in: nothing is done, and that is said', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const { viewer, second } = bili.state;
  // Both have it: the next account would lose what the first was shown.
  second.toview.splice(0, Infinity, ...viewer.toview.slice(0, 3));
  const before = [viewer.toview.length, second.toview.length];
  const surfaces = [
    async () => {
      const popup = await openAt(openPopup, signedIn, '稍后再看');
      return { page: popup, list: popup.locator('[data-view="toview"]') };
    },
    async () => {
      const page = await openDashboard(signedIn, '#/toview');
      await opened(page, 'toview');
      return { page, list: page.getByRole('main') };
    },
  ];
  for (const open of surfaces) {
    await signedIn.context.addCookies(bili.cookies('viewer'));
    const { page, list } = await open();
    const rows = list.getByRole('listitem');
    await expect(rows.nth(3)).toBeVisible();
    const remove = rows.first().getByRole('button', { name: /^移除/ });
    await signInAndPress(remove, bili.cookies('second'));
    const told = page.locator('[data-told="turned"]');
    await expect(told).toContainText('刚才的操作没有执行');
    await expect(rows).toHaveCount(3);
    expect(writes(bili)).toEqual([]);
    await told.getByRole('button', { name: '知道了' }).click();
    await expect(told).toHaveCount(0);
    await page.close();
  }
  expect([viewer.toview.length, second.toview.length]).toEqual(before);

  // What is theirs can be ordered.
  const popup = await openAt(openPopup, signedIn, '稍后再看');
  const first = popup.locator('[data-view="toview"]').getByRole('listitem').first();
  await first.getByRole('button', { name: /^移除/ }).click();
  await expect.poll(() => second.toview.length).toBe(2);
  expect(viewer.toview).toHaveLength(before[0] ?? 0);
});

test('a group in the menu of one account is none of the next who signs in', async ({
  bili,
  signedIn,
}) => {
  const { viewer, second } = bili.state;
  const worker = await signedIn.worker();
  const menuOf = (mid: number | null) =>
    worker.evaluate(async (menuOf) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: Record<'get' | 'set', (of: unknown) => Promise<object>> } };
      };
      const { session } = chrome.storage;
      if (menuOf !== null) await session.set({ menuOf });
      return (await session.get('menuOf')) as { menuOf?: number };
    }, mid);
  await expect.poll(() => menuOf(null)).toEqual({ menuOf: viewer.mid });
  const page = await openHome(signedIn);
  await signedIn.context.addCookies(bili.cookies('second'));
  await expect.poll(() => menuOf(null)).toEqual({ menuOf: second.mid });
  // As it is before it was built anew.
  await menuOf(viewer.mid);
  const tagid = viewer.groups.find((one) => one.tagid > 0)?.tagid;
  const about = { linkUrl: spaceUrl(PEOPLE.upB) };
  await clickMenuIn(page, worker, `follow-into:${tagid}`, about);
  const notice = noticeIn(page);
  await expect(notice).toHaveAttribute('data-state', 'failed');
  await expect(notice).toContainText('登录的账号已切换');
  expect(writes(bili)).toEqual([]);
});
