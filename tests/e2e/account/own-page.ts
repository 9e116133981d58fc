import { type FakeBili, PEOPLE } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';
import { expect } from '../fixtures.ts';
import { openPanel } from '../pages/space.ts';

export const SLOW = { timeout: 20_000 };

export const OPERATIONS = ['topFans', 'spaceNotice'];

export const openStats = (browser: Opened, mid: number, rest = '') =>
  openPanel(browser, mid, '数据', rest);

export async function openOwn(browser: Opened, rest = '') {
  const panel = await openStats(browser, PEOPLE.viewer, rest);
  await panel.getByRole('button', { name: '我的', exact: true }).click();
  await expect(panel.locator('[data-view="own"]')).toHaveAttribute('data-state', 'ready', SLOW);
  return panel;
}

export const asked = (bili: FakeBili) =>
  bili.log.map(({ operation }) => operation ?? '').filter((one) => OPERATIONS.includes(one));

export const noticeOf = (bili: FakeBili) => bili.state.people.get(PEOPLE.viewer)?.notice;
