import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { asked } from './works.ts';

test('a figure opens its list; each list is asked for when it is looked at', async ({
  bili,
  signedIn,
}) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.rich, '?layout=new'));
  const stats = page.getByRole('region', { name: '数据' });
  await stats.scrollIntoViewIfNeeded();
  const figure = stats.getByRole('button', { name: /^专栏/ });
  await figure.click();
  const drawer = page.getByRole('dialog', { name: '作品' });
  const view = drawer.locator('[data-view="works"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  await expect(drawer.getByRole('tab', { name: '专栏' })).toHaveAttribute('aria-selected', 'true');
  expect(asked(bili, 'userArticles')).toHaveLength(1);
  expect(asked(bili, 'userVideos')).toHaveLength(0);

  await drawer.getByRole('tab', { name: '专栏' }).press('ArrowRight');
  await expect(drawer.getByRole('tab', { name: '文集' })).toBeFocused();
  await expect(view.getByText('科学科普手记 第1集')).toBeVisible();
  await drawer.getByRole('tab', { name: '专栏' }).click();
  await expect(view).toHaveAttribute('data-state', 'ready');
  expect(asked(bili, 'userArticles')).toHaveLength(1);

  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(figure).toBeFocused();
});
