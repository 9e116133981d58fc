import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures.ts';
import { field, goTo, openAccount, save, section } from './account-page.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the places of the account (${colorScheme})`, async ({ signedIn }) => {
    const page = await openAccount(signedIn, 'notes');
    await page.emulateMedia({ colorScheme });
    async function scan(where: string) {
      const builder = new AxeBuilder({ page });
      if (colorScheme === 'dark') builder.withRules(['color-contrast']);
      const { violations } = await builder.analyze();
      expect(violations.map(({ id, nodes }) => [where, id, nodes[0]?.html])).toEqual([]);
    }
    await scan('notes');
    await goTo(page, '登录记录');
    await expect(section(page, 'login')).toHaveAttribute('data-state', 'ready');
    await scan('login');
    await goTo(page, '资料');
    await field(page, '签名').fill('字'.repeat(71));
    await field(page, '性别').selectOption('女');
    await scan('profile');
    await field(page, '签名').fill('字'.repeat(70));
    await save(page);
    await scan('differences');
  });
}
