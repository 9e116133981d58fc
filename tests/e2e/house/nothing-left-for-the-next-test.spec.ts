import type { Page } from '@playwright/test';
import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';
import { openSpace } from '../pages/space.ts';

interface Extension {
  chrome: {
    storage: {
      local: {
        get(key: string): Promise<Readonly<Record<string, unknown>>>;
        set(items: Readonly<Record<string, unknown>>): Promise<void>;
      };
    };
  };
}

/** What is there of an earlier turn; leaves all of it for the next. */
async function ofOurs(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { local } = (globalThis as unknown as Extension).chrome.storage;
    const found = Object.keys(await local.get('left'));
    if (localStorage.getItem('left') !== null) found.push('localStorage');
    const databases = await indexedDB.databases();
    if (databases.some(({ name }) => name === 'left')) found.push('database');
    await local.set({ left: true });
    localStorage.setItem('left', 'yes');
    await new Promise((resolve) => {
      indexedDB.open('left').onsuccess = resolve;
    });
    return found;
  });
}

const ofTheSite = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    if (localStorage.getItem('left') !== null) found.push('localStorage');
    if (document.cookie.includes('left=')) found.push('cookie');
    localStorage.setItem('left', 'yes');
    // biome-ignore lint/suspicious/noDocumentCookie: a page of the site does.
    document.cookie = 'left=yes; domain=.bilibili.com';
    return found;
  });

test.describe('tests share a browser, and nothing in it', () => {
  // One worker: the second turn comes after the first in the same browser.
  test.describe.configure({ mode: 'serial' });
  const ids: string[] = [];
  for (const turn of ['first', 'second']) {
    test(`${turn} turn`, async ({ signedIn }) => {
      expect(ids).not.toContain(signedIn.extensionId);
      ids.push(signedIn.extensionId);
      expect(await ofOurs(await openDashboard(signedIn, '#/settings'))).toEqual([]);
      expect(await ofTheSite(await openSpace(signedIn, PEOPLE.upA))).toEqual([]);
      const workers = signedIn.context.serviceWorkers().map((one) => new URL(one.url()).host);
      expect(new Set(workers)).toEqual(new Set([signedIn.extensionId]));
    });
  }
});
