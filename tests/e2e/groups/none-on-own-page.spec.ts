import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

test('on the own page there is no such panel', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.viewer));
  await expect(page.getByRole('region', { name: '数据' })).toHaveAttribute('data-state', 'ready');
  await expect(page.getByRole('region', { name: '分组', exact: true })).toHaveCount(0);
});
