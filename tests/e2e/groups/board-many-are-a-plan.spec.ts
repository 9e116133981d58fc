import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { column, drag, expectCount, openBoard, people } from './board.ts';
import { fillGroup, groupAt, membersOf } from './groups.ts';

test('more than twenty are a plan first; whoever says no has changed nothing', async ({
  bili,
  signedIn,
}) => {
  test.setTimeout(60_000);
  const [from, to] = [groupAt(bili, 0), groupAt(bili, 1)];
  const mids = fillGroup(bili, from.tagid, to.tagid, 24);
  const page = await openBoard(bili, signedIn);
  await people(page, from.tagid).first().focus();
  await page.keyboard.press('Control+a');
  await drag(page, people(page, from.tagid).nth(2), column(page, to.tagid));
  const plan = page.getByRole('dialog', { name: `移动 24 人到「${to.name}」` });
  await expect(plan).toContainText('预计');
  await plan.getByRole('button', { name: '取消' }).click();
  await expectCount(page, from.tagid, 24);
  expect(membersOf(bili, from.tagid)).toEqual(mids);

  await drag(page, people(page, from.tagid).nth(2), column(page, to.tagid));
  await plan.getByRole('button', { name: `移动 24 人到「${to.name}」` }).click();
  await expectCount(page, from.tagid, 0);
  await expect(outcome(page, 'done')).toContainText('完成 24', { timeout: 40_000 });
  expect(membersOf(bili, from.tagid)).toEqual([]);
});
