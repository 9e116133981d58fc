import AxeBuilder from '@axe-core/playwright';
import { PEOPLE } from '../../fake-bili/index.ts';
import { begin, expect, test } from '../fixtures.ts';
import { openJournal, person } from './journal.ts';

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the journal (${scheme})`, async ({ bili, signedIn }) => {
    const page = await openJournal(signedIn);
    await page.emulateMedia({ colorScheme: scheme });
    const items = [person(bili, PEOPLE.upB), person(bili, PEOPLE.refuser)];
    await begin(page, { kind: 'follow', params: {}, items });
    await expect(page.locator('[data-run-state="done"]')).toBeVisible({ timeout: 20_000 });
    await page.getByRole('button', { name: /^关注 2 人/ }).click();
    await expect(page.locator('[data-item-state]')).toHaveCount(2);
    await page.getByRole('main').getByRole('button', { name: '撤销' }).click();
    await expect(page.getByRole('region', { name: '将要进行' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
