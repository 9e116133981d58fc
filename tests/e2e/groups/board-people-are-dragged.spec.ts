import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { card, column, drag, dragOver, expectCount, openBoard, people } from './board.ts';
import { fillGroup, groupAt, membersOf } from './groups.ts';

test('one is dragged to another group at once, shown there meanwhile, and taken back', async ({
  bili,
  signedIn,
}) => {
  const [from, to] = [groupAt(bili, 0), groupAt(bili, 1)];
  const [mid = 0] = fillGroup(bili, from.tagid, to.tagid, 4);
  const before = membersOf(bili, to.tagid);
  const page = await openBoard(bili, signedIn);
  bili.faults.add({ match: { operation: 'groupMoveUsers' }, kind: 'slow', delayMs: 1_500 });
  bili.faults.add({ match: { operation: 'groupCopyUsers' }, kind: 'slow', delayMs: 1_500 });
  await drag(page, card(page, from.tagid, mid), column(page, to.tagid));
  await expect(card(page, from.tagid, mid)).toHaveCount(0);
  // There, and said to be under way for as long as the service has not said so.
  await expect(card(page, to.tagid, mid)).toContainText('正在处理');
  await expect(outcome(page, 'done')).toContainText(`到「${to.name}」`, { timeout: 20_000 });
  await expect(card(page, to.tagid, mid)).not.toContainText('正在处理');
  expect(membersOf(bili, to.tagid)).toEqual([...before, mid].sort((a, b) => a - b));
  expect(membersOf(bili, from.tagid)).not.toContain(mid);

  await outcome(page, 'done').getByRole('button', { name: '撤销' }).click();
  await expect(outcome(page, 'undone')).toBeVisible({ timeout: 20_000 });
  await expect(card(page, from.tagid, mid)).toBeVisible();
  expect(membersOf(bili, to.tagid)).toEqual(before);
});

test('several are copied with Ctrl held; Escape puts them back', async ({ bili, signedIn }) => {
  const [from, to] = [groupAt(bili, 0), groupAt(bili, 1)];
  const mids = fillGroup(bili, from.tagid, to.tagid, 5);
  const page = await openBoard(bili, signedIn);
  const cards = people(page, from.tagid);
  await cards.nth(0).click();
  await cards.nth(2).click({ modifiers: ['Shift'] });
  await cards.nth(4).click({ modifiers: ['ControlOrMeta'] });
  await expect(page.getByRole('region', { name: '已选的人' })).toContainText('已选 4 位');
  await dragOver(page, cards.nth(2), column(page, to.tagid));
  await expect(column(page, to.tagid).locator('section')).toHaveAttribute('data-over', 'true');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.getByRole('region', { name: '已选的人' })).toContainText('已选 4 位');
  expect(bili.log.filter(({ method }) => method === 'POST')).toEqual([]);

  await dragOver(page, cards.nth(2), column(page, to.tagid));
  await page.keyboard.down('Control');
  await expect(page.getByText(`复制到「${to.name}」`)).toBeVisible();
  await page.mouse.up();
  await page.keyboard.up('Control');
  await expect(outcome(page, 'done')).toContainText('完成 4', { timeout: 20_000 });
  const inBoth = mids.filter((mid) => membersOf(bili, to.tagid).includes(mid));
  expect(inBoth).toHaveLength(4);
  expect(membersOf(bili, from.tagid)).toEqual(mids);
});

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
