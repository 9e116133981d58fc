import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

test('a write is tried when its button is pressed, taken back, and stands in the report', async ({
  bili,
  signedIn,
}) => {
  const page = await openDashboard(signedIn, '#/check');
  await opened(page, 'check');
  const writes = page.getByRole('region', { name: '写入检查' });
  const posts = () => bili.log.filter(({ method }) => method === 'POST').length;
  const names = () => bili.state.viewer.groups.map(({ name }) => name);

  await writes.getByRole('button', { name: '选出要用的人和视频' }).click();
  const step = (id: string) => writes.locator(`[data-step="${id}"]`);
  await expect(step('create')).toContainText('新建分组「Bilideck 自检」；撤销会删掉它');
  await expect(step('add')).toContainText('加入这个分组');
  await expect(step('rename').getByRole('button')).toHaveCount(0);
  expect(posts()).toBe(0);

  await step('create').getByRole('button', { name: '执行' }).click();
  await expect(step('create')).toContainText('已完成，读回一致');
  expect(names()).toContain('Bilideck 自检');
  await expect(step('rename').getByRole('button', { name: '执行' })).toBeEnabled();
  await isAccessibleInBoth(page, 'one write done');

  await step('create').getByRole('button', { name: '撤销' }).click();
  await expect(step('create')).toContainText('已撤销');
  expect(names()).not.toContain('Bilideck 自检');
  await expect(page.locator('tbody tr')).toHaveText([
    /groupCreate\s*正常/,
    /groupCreate undo\s*正常/,
  ]);
});
