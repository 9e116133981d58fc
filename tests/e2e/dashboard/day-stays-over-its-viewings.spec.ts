import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

test('the day stays over its viewings while the history is scrolled', async ({ signedIn }) => {
  const page = await openDashboard(signedIn, '#/history');
  await opened(page, 'history');
  const list = page.getByRole('main').getByRole('list', { name: '历史记录' });
  const day = list.getByRole('heading').first();
  await expect(day).toHaveText('今天');
  const [top, heads] = [await day.boundingBox(), page.getByText('看过的内容')];
  await expect(heads).toBeVisible();
  await list.evaluate((node) => node.parentElement?.scrollTo({ top: 3_000 }));
  await expect(day).not.toHaveText('今天');
  expect((await day.boundingBox())?.y).toBe(top?.y);
});
