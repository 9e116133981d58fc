import { type FakeBili, PEOPLE } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';
import { expect, spaceUrl } from '../fixtures.ts';

export const SLOW = { timeout: 20_000 };

export const OPERATIONS = ['topFans', 'spaceNotice'];

export async function openStats({ context }: Opened, mid: number, rest = '') {
  const page = await context.newPage();
  await page.goto(spaceUrl(mid, rest));
  const panel = page.getByRole('region', { name: '数据' });
  await expect(panel).toHaveAttribute('data-state', 'ready');
  return panel;
}

export async function openOwn(browser: Opened, rest = '') {
  const panel = await openStats(browser, PEOPLE.viewer, rest);
  await panel.getByRole('button', { name: '我的', exact: true }).click();
  await expect(panel.locator('[data-view="own"]')).toHaveAttribute('data-state', 'ready', SLOW);
  return panel;
}

export const asked = (bili: FakeBili) =>
  bili.log.map(({ operation }) => operation ?? '').filter((one) => OPERATIONS.includes(one));

export const noticeOf = (bili: FakeBili) => bili.state.people.get(PEOPLE.viewer)?.notice;
