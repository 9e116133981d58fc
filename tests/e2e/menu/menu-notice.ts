import type { Page } from '@playwright/test';
import type { FakeBili } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';

export const noticeIn = (page: Page) => page.locator('bilideck-notice').locator('[data-state]');

export const nameOf = (bili: FakeBili, mid: number) => {
  const person = bili.state.people.get(mid);
  if (!person) throw new Error(`the seed has ${mid}`);
  return person.name;
};

export async function openHome({ context }: Opened): Promise<Page> {
  const page = await context.newPage();
  await page.goto('https://www.bilibili.com/');
  await page.locator('main').waitFor();
  return page;
}

export const badge = async ({ worker }: Opened) =>
  (await worker()).evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { action: { getBadgeText(of: object): Promise<string> } };
    };
    return chrome.action.getBadgeText({});
  });

export function fail(): never {
  throw new Error('the seed has it');
}
