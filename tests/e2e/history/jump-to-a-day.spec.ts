import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { openHistory, view } from './history.ts';

const pad = (part: number) => String(part).padStart(2, '0');

const dateText = (ms: number) => {
  const date = new Date(ms);
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
};

test('a jump to a day lists it and what was before, without the pages in between', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const { history } = bili.state.viewer;
  const target = history[Math.floor(history.length * 0.7)];
  if (!target) throw new Error('the viewer has a history');
  const day = dateText(target.view_at * 1000);
  const popup = await openHistory(openPopup, signedIn);
  await popup.getByRole('button', { name: '跳到某一天' }).click();
  const input = popup.getByLabel('查看这天及更早的记录');
  await expect(input).toBeFocused();
  const from = bili.log.length;
  await input.fill(day);
  const first = history.find(({ view_at }) => dateText(view_at * 1000) <= day);
  const isThere = (page: Page) =>
    expect(view(page).locator('li[aria-posinset="1"] [id*="@"]')).toHaveAttribute(
      'id',
      `${first?.business}_${first?.kid}@${first?.view_at}`,
    );
  await isThere(popup);
  const pages = bili.log.slice(from).filter(({ operation }) => operation === 'historyCursor');
  expect(pages.length).toBeLessThanOrEqual(2);
  await popup.close({ runBeforeUnload: true });

  // The day is there when the popup opens again; Escape leaves it, and not the popup.
  const again = await openHistory(openPopup, signedIn);
  await isThere(again);
  const kept = again.getByLabel('查看这天及更早的记录');
  await expect(kept).toHaveValue(day);
  await kept.press('Escape');
  const newest = history[0];
  await expect(
    view(again).locator(`[id="${newest?.business}_${newest?.kid}@${newest?.view_at}"]`),
  ).toBeVisible();
  await expect(kept).toHaveCount(0);
});
