import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

test('a list without a total whose page number is ignored is asked twice, not for ever', async ({
  bili,
  signedIn,
}) => {
  bili.state.options.paging['userFavTags'] = { ignoresPage: true, withoutTotals: true };
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.rich, '?layout=new'));
  const stats = page.getByRole('region', { name: '数据' });
  await stats.scrollIntoViewIfNeeded();
  await stats.getByRole('button', { name: '全部作品' }).click();
  const drawer = page.getByRole('dialog', { name: '作品' });
  const asked = (operation: string) =>
    bili.log.filter((entry) => entry.operation === operation).length;
  const view = drawer.locator('[data-view="works"]');
  await drawer.getByRole('tab', { name: '标签' }).click();
  await expect(view.getByRole('listitem')).toHaveCount(3);
  await expect.poll(() => asked('userFavTags')).toBe(2);
  // Requests go one after another: what this tab would still ask is asked before the next one's.
  await drawer.getByRole('tab', { name: '专栏' }).click();
  await expect.poll(() => asked('userArticles')).toBe(1);
  await drawer.getByRole('tab', { name: '标签' }).click();
  await expect(view.getByRole('listitem')).toHaveCount(3);
  expect(asked('userFavTags')).toBe(2);
});
