import type { Page } from '@playwright/test';
import type { FakeBili } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';
import { openDashboard } from '../pages/dashboard.ts';

export const person = (bili: FakeBili, mid: number) => ({
  id: String(mid),
  title: bili.state.people.get(mid)?.name ?? '',
  target: { mid },
});

export const openJournal = (browser: Opened) => openDashboard(browser, '#/journal');

export const view = (page: Page, state: string) =>
  page.locator(`[data-view="journal"][data-state="${state}"]`);
