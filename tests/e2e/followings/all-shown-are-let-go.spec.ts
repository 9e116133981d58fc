import { expect, test } from '../fixtures.ts';
import { bar, expectRows, openWorkbench, outcome, people } from './workbench.ts';

test('all that are shown are let go after a look at the plan, and come back', async ({
  bili,
  signedIn,
}) => {
  test.setTimeout(120_000);
  const { viewer } = bili.state;
  const group = viewer.groups[0];
  if (!group) throw new Error('the viewer has a group');
  for (const { tagids } of viewer.followings.values()) tagids.delete(group.tagid);
  const some = people(bili)
    .filter(({ mid, special }) => !special && !bili.state.people.get(mid)?.cancelled)
    .slice(0, 4);
  for (const { tagids } of some) tagids.add(group.tagid);
  const total = viewer.followings.size;
  const page = await openWorkbench(bili, signedIn, `?group=${group.tagid}`);
  await expectRows(page, 4);
  await page.keyboard.press('Control+a');
  await expect(bar(page)).toContainText('已选 4 位');
  await bar(page).getByRole('button', { name: '取消关注' }).click();
  const plan = page.getByRole('dialog');
  await expect(plan).toContainText('取消关注 4 人');
  await expect(plan).toContainText('原来的关注时间无法恢复');
  // A sheet as high as the window, where whom it is about is seen and can be taken out at once.
  const window = page.viewportSize();
  expect(await plan.boundingBox()).toMatchObject({ y: 0, height: window?.height });
  const one = plan.getByRole('checkbox').first();
  await one.click();
  await expect(plan).toHaveAccessibleName('取消关注 3 人');
  await one.click();
  await expect(plan).toHaveAccessibleName('取消关注 4 人');
  // A name leads to its person beside the plan, and leaves the tick alone.
  const coming = signedIn.context.waitForEvent('page');
  await plan.getByRole('link').first().click();
  const beside = await coming;
  await expect(beside).toHaveURL(/#\/user\/\d+$/);
  await beside.close();
  await expect(one).toBeChecked();
  expect(viewer.followings.size).toBe(total);
  await plan.getByRole('button', { name: '取消关注' }).click();
  await expect(outcome(page, 'done')).toContainText('完成 4', { timeout: 40_000 });
  expect(viewer.followings.size).toBe(total - 4);
  await expect(page.getByRole('main')).toContainText('没有符合条件的人');
  await expect(bar(page)).toHaveCount(0);

  await outcome(page, 'done').getByRole('button', { name: '撤销' }).click();
  await expect(outcome(page, 'undone')).toBeVisible({ timeout: 60_000 });
  expect(some.every(({ mid }) => viewer.followings.get(mid)?.tagids.has(group.tagid))).toBe(true);
  // The newest page is read again, and they are there with their group.
  await expectRows(page, 4);
});
