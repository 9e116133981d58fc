import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures.ts';
import { openSettings } from './settings.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the settings (${theme})`, async ({ signedIn }) => {
    const page = await openSettings(signedIn);
    await page.emulateMedia({ colorScheme: theme });
    await page.getByRole('switch', { name: '共同关注' }).click();
    await page.getByRole('button', { name: '下移「数据」' }).click();
    await expect(page.getByRole('status')).not.toBeEmpty();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}
