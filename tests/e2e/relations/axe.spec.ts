import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures.ts';
import { openRelations, rows } from './relations.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a list with people chosen and a menu open (${colorScheme})`, async ({
    signedIn,
  }) => {
    const page = await openRelations(signedIn, 'fans');
    await page.emulateMedia({ colorScheme });
    await rows(page).first().getByRole('checkbox').check();
    await rows(page).first().getByRole('button', { name: '更多操作' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}
