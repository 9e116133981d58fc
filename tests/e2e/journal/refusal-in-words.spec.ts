import { PEOPLE } from '../../fake-bili/index.ts';
import { ask, expect, test } from '../fixtures.ts';
import { openJournal, person, view } from './journal.ts';

test('a refusal is told in words, and what cannot come back offers no undo', async ({
  bili,
  signedIn,
}) => {
  const page = await openJournal(signedIn);
  const refused = [person(bili, PEOPLE.refuser)];
  await ask(page, 'acts.order', { kind: 'follow', params: {}, items: refused });
  const gone = [person(bili, PEOPLE.fan)];
  await ask(page, 'acts.order', { kind: 'remove-fan', params: {}, items: gone });
  await expect(view(page, 'ready')).toBeVisible();
  await page.getByRole('button', { name: /^关注 / }).click();
  await expect(page.locator('[data-item-state="failed"]')).toContainText(
    '因 TA 的隐私设置，无法关注',
  );
  // Nothing was changed, or nothing brings it back.
  await expect(page.getByRole('main').getByRole('button', { name: '撤销' })).toHaveCount(0);

  await page.getByRole('combobox', { name: '全部结果' }).selectOption('problems');
  await expect(page.locator('[data-run-state]')).toHaveCount(1);
  await page.getByRole('combobox', { name: '全部结果' }).selectOption('all');
  await page.getByRole('searchbox').fill(gone[0]?.title ?? '');
  await expect(page.locator('[data-run-state]')).toHaveCount(1);
  await expect(page.locator('[data-item-state]')).toContainText(gone[0]?.title ?? '');
});
