import type { Page } from '@playwright/test';
import type { FakeBili } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';

export const person = (bili: FakeBili, mid: number) => ({
  id: String(mid),
  title: bili.state.people.get(mid)?.name ?? '',
  target: { mid },
});

export async function openJournal({ context, extensionId }: Opened): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/dashboard.html#/journal`);
  return page;
}

export const view = (page: Page, state: string) =>
  page.locator(`[data-view="journal"][data-state="${state}"]`);
