import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';
import { spreadOverDays } from '../pages/spread-over-days.ts';

test('the day stays over its viewings while the history is scrolled', async ({
  bili,
  signedIn,
}) => {
  const { viewer } = bili.state;
  viewer.history = spreadOverDays(viewer.history, 20);
  const page = await openDashboard(signedIn, '#/history');
  await opened(page, 'history');
  const list = page.getByRole('main').getByRole('list', { name: '历史记录' });
  const day = list.getByRole('heading').first();
  await expect(day).not.toHaveText('');
  const newest = await day.innerText();
  const [top, heads] = [await day.boundingBox(), page.getByText('看过的内容')];
  await expect(heads).toBeVisible();
  await list.evaluate((node) => node.parentElement?.scrollTo({ top: 3_000 }));
  await expect(day).not.toHaveText(newest);
  expect((await day.boundingBox())?.y).toBe(top?.y);
});
