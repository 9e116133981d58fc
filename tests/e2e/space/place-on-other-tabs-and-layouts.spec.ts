import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openSpace } from '../pages/space.ts';
import { host, standing } from './places.ts';

test('panels have their place on other tabs, and a round button where no layout is known', async ({
  signedIn,
}) => {
  await test.step('the column of 动态 is one too', async () => {
    const page = await openSpace(signedIn, PEOPLE.upA, '/dynamic');
    await expect(host(page)).toHaveAttribute('data-placement', 'column');
    expect((await standing(page)).in).toBe('column');
  });
  await test.step('the old page has its bar under the navigation on tabs without a column', async () => {
    const page = await openSpace(signedIn, PEOPLE.upA, '/video?layout=old');
    await expect(host(page)).toHaveAttribute('data-placement', 'bar');
    await expect(host(page)).toHaveAttribute('data-layout', 'old');
    expect((await standing(page)).after).toBe('nav');
  });
  await test.step('unknown layout: a round button opens the panels', async () => {
    const page = await openSpace(signedIn, PEOPLE.upA, '?layout=unknown');
    await expect(host(page)).toHaveAttribute('data-placement', 'button');
    await host(page).getByRole('button').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page.getByRole('region', { name: '数据' })).toHaveAttribute('data-state', 'ready');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});
