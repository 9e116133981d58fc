import { expect, test } from '../fixtures.ts';
import { chooseByKeys } from '../pages/space.ts';
import { openWorks } from './works.ts';

test('a collection opens, in both orders, and leads back', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  const { drawer, view } = await openWorks(page);
  await drawer.getByRole('tab', { name: '合集' }).click();
  await view.getByRole('button', { name: /合集·潮汐锁定/ }).click();
  await expect(drawer.getByRole('heading', { name: '合集·潮汐锁定' })).toBeVisible();
  const first = view.getByRole('listitem').first();
  await expect(first).toHaveAttribute('aria-setsize', '40');
  const before = await first.innerText();
  await chooseByKeys(drawer.getByRole('combobox', { name: '排序' }), '倒序');
  await expect.poll(() => first.innerText()).not.toBe(before);
  await drawer.getByRole('button', { name: '返回合集' }).click();
  await expect(view.getByRole('button', { name: /合集·潮汐锁定/ })).toBeVisible();
});
