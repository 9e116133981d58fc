import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { card, column, drag, openBoard } from './board.ts';
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
