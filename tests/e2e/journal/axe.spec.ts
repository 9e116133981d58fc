import { PEOPLE } from '../../fake-bili/index.ts';
import { isAccessibleInBoth } from '../axe.ts';
import { begin, expect, test } from '../fixtures.ts';
import { openJournal, person } from './journal.ts';

test('axe finds nothing in the journal', async ({ bili, signedIn }) => {
  const page = await openJournal(signedIn);
  const items = [person(bili, PEOPLE.upB), person(bili, PEOPLE.refuser)];
  await begin(page, { kind: 'follow', params: {}, items });
  await expect(page.locator('[data-run-state="done"]')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: /^关注 2 人/ }).click();
  await expect(page.locator('[data-item-state]')).toHaveCount(2);
  await page.getByRole('main').getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('region', { name: '将要进行' })).toBeVisible();
  await isAccessibleInBoth(page);
});
