import type { Page } from '@playwright/test';
import type { FakeBili } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';
import { expect } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';

export type Tab = 'special' | 'whisper' | 'mutual' | 'fans' | 'blacks';

const hashOf = (tab: Tab) => (tab === 'special' ? '#/relations' : `#/relations?tab=${tab}`);

export const inState = (page: Page, state: string) =>
  expect(page.locator(`main[data-view="relations"][data-state="${state}"]`)).toHaveCount(1);

export async function openRelations(browser: Opened, tab: Tab, state = 'ready'): Promise<Page> {
  const page = await openDashboard(browser, hashOf(tab));
  await inState(page, state);
  return page;
}

export const rows = (page: Page) => page.getByRole('tabpanel').locator('li[data-index]');

export const row = (page: Page, name: string) =>
  rows(page).filter({ has: page.getByRole('checkbox', { name, exact: true }) });

export const expectRows = (page: Page, count: number) =>
  expect(rows(page).first()).toHaveAttribute('aria-setsize', String(count));

export const outcome = (page: Page, state: string) =>
  page.locator(`[data-outcome="${state}"]`).last();

export const nameOf = (bili: FakeBili, mid: number) => bili.state.people.get(mid)?.name ?? '';

/** What was asked of the service for lists and people, in the order of asking. */
export const askedFor = (bili: FakeBili) =>
  bili.log
    .map(({ operation }) => operation)
    .filter((id) => id !== null && !id.startsWith('site.') && id !== 'groups' && id !== 'nav');

export async function fileOf(page: Page, save: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download'), save()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString() };
}

/** Gives the viewer so many fans; those beyond the table of people are counted and never shown. */
export function fillFans(bili: FakeBili, count: number): void {
  const { viewer, people } = bili.state;
  for (let index = 0; viewer.fans.size < count; index += 1) {
    const mid = people.midAt(people.count - 1 - index) ?? 9_000_000_000_000 + index;
    if (mid !== viewer.mid) viewer.fans.set(mid, 1_600_000_000 - index * 1_000);
  }
}

/** Blocks so many people; gives them newest first. */
export function fillBlacks(bili: FakeBili, count: number): readonly number[] {
  const { viewer, people } = bili.state;
  viewer.blacks.clear();
  for (let index = 0; viewer.blacks.size < count; index += 1) {
    const mid = people.midAt(people.count - 1 - index);
    if (mid === undefined) throw new Error('there are not so many people');
    if (!viewer.followings.has(mid) && mid !== viewer.mid) {
      viewer.blacks.set(mid, 1_700_000_000 - index * 1_000);
    }
  }
  return [...viewer.blacks.keys()];
}
