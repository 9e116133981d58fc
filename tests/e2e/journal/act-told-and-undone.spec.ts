import { PEOPLE } from '../../fake-bili/index.ts';
import { ask, expect, test } from '../fixtures.ts';
import { openJournal, person, view } from './journal.ts';

test('an act is told with what was and is, and taken back from here', async ({
  bili,
  signedIn,
}) => {
  const page = await openJournal(signedIn);
  const items = [person(bili, PEOPLE.mutual)];
  await ask(page, 'acts.order', { kind: 'unfollow', params: {}, items });
  expect(bili.state.viewer.followings.has(PEOPLE.mutual)).toBe(false);
  await expect(view(page, 'ready')).toBeVisible();
  await page.getByRole('button', { name: /^取消关注 / }).click();
  const line = page.locator('[data-item-state="verified"]');
  await expect(line).toContainText(items[0]?.title ?? '');
  await expect(line).toContainText('→ 未关注');

  await page.getByRole('main').getByRole('button', { name: '撤销' }).click();
  const plan = page.getByRole('region', { name: '将要进行' });
  await expect(plan).toContainText('原来的关注时间无法恢复');
  await plan.getByRole('button', { name: /^恢复「.+」的关注与分组$/ }).click();
  await expect
    .poll(() => bili.state.viewer.followings.get(PEOPLE.mutual)?.tagids.size, { timeout: 20_000 })
    .toBe(2);
  await expect(page.getByText('已撤销')).toBeVisible();
  const undo = page.getByRole('main').locator('[data-run-state]').first();
  await expect(undo).toContainText('撤销「取消关注」');
  await expect(undo).toContainText('已重新关注，分组已恢复');
});
