import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { field, goTo, openAccount, save, section } from './account-page.ts';

test('axe finds nothing in the places of the account', async ({ signedIn }) => {
  const page = await openAccount(signedIn, 'notes');
  await isAccessibleInBoth(page, 'notes');
  await goTo(page, '登录记录');
  await expect(section(page, 'login')).toHaveAttribute('data-state', 'ready');
  await isAccessibleInBoth(page, 'login');
  await goTo(page, '资料');
  await field(page, '签名').fill('字'.repeat(71));
  await field(page, '性别').selectOption('女');
  await isAccessibleInBoth(page, 'profile');
  await field(page, '签名').fill('字'.repeat(70));
  await save(page);
  await isAccessibleInBoth(page, 'differences');
});
