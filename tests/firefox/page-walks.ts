import type { Page } from 'puppeteer-core';
import { ask, eventually, type Firefox, press, until } from './firefox.ts';

const POPUP = 'popup.html';
const TOVIEW = '[data-view="toview"][data-state="ready"]';

/** Every tab of the popup fills, pictures come under the policy of the manifest. */
export async function popupTabs({ open }: Firefox) {
  const page = await open(POPUP, `${TOVIEW} li`);
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll<HTMLImageElement>('img[src*=".hdslb.com/"]')].some(
        ({ naturalWidth }) => naturalWidth > 0,
      ),
    { timeout: 30_000, polling: 200 },
  );
  const views = ['history', 'follow-groups', 'toview'] as const;
  for (const view of views) {
    const tab = { history: 2, 'follow-groups': 3, toview: 1 }[view];
    await press(page, `[role="tab"]:nth-child(${tab})`, /./);
    await until(page, `[data-view="${view}"][data-state="ready"] li`);
  }
}

/** The words of the pages, whatever language the machine has. */
async function inChinese(page: Page) {
  await page.evaluate(() => {
    const { browser } = globalThis as unknown as {
      browser: { storage: { local: { set(what: object): Promise<void> } } };
    };
    return browser.storage.local.set({ language: 'zh_CN' });
  });
  await press(page, '[role="tab"]', /^稍后再看$/);
}

/** Several videos chosen and removed as one run after a look at its plan, and brought back. */
export async function bulkRunAndUndo({ bili, open }: Firefox) {
  const aids = () => bili.state.viewer.toview.map(({ aid }) => aid);
  const before = aids();
  const page = await open(POPUP, `${TOVIEW} li`);
  await inChinese(page);
  await press(page, `${TOVIEW} li:nth-child(1) input[type="checkbox"]`, /^/);
  await press(page, `${TOVIEW} li:nth-child(4) input[type="checkbox"]`, /^/, true);
  await press(page, `${TOVIEW} button`, /^移除$/);
  await press(page, 'dialog[open] button', /^从稍后再看移除/);
  await eventually('removed', () => aids().length === before.length - 4, 40_000);
  await press(page, `${TOVIEW} button`, /^撤销$/);
  const isAlive = (aid: number) => (bili.state.videos.get(aid)?.state ?? -1) >= 0;
  await eventually(
    'brought back',
    () => before.filter(isAlive).every((aid) => aids().includes(aid)),
    60_000,
  );
}

/** Every page of the dashboard is drawn and says something. */
export async function dashboardPages({ open }: Firefox) {
  const page = await open('dashboard.html', 'main[data-view]');
  const ids = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('nav a[href^="#/"]')].map(({ hash }) => hash),
  );
  if (ids.length < 12) throw new Error(`only ${ids.length} pages in the navigation`);
  for (const hash of ids) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await page.waitForFunction(
      () => {
        const main = document.querySelector('main');
        return /^(?:ready|empty)$/.test(main?.dataset['state'] ?? '') && main?.innerText.trim();
      },
      { timeout: 60_000, polling: 200 },
    );
  }
}

/** The site is out of reach until the person allows it; then everything comes by itself. */
export async function permissionMissing({ open }: Firefox) {
  const page = await open(POPUP, TOVIEW);
  await page.evaluate(() => {
    const { browser } = globalThis as unknown as {
      browser: { permissions: { remove(what: object): Promise<boolean> } };
    };
    return browser.permissions.remove({ origins: ['https://*.bilibili.com/*'] });
  });
  const again = await open(POPUP, '[data-told="no-access"]');
  await press(again, '[data-told="no-access"] button', /./);
  await until(again, `${TOVIEW} li`);
  await ask(again, 'account.get', { from: 'network' });
}
