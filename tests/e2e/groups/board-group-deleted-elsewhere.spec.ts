import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { card, column, drag, openBoard } from './board.ts';
import { fillGroup, groupAt, membersOf } from './groups.ts';

test('a group deleted elsewhere takes nobody in, and those who were put there are back', async ({
  bili,
  signedIn,
}) => {
  const { viewer } = bili.state;
  const [from, to] = [groupAt(bili, 0), groupAt(bili, 1)];
  const [mid = 0] = fillGroup(bili, from.tagid, to.tagid, 3);
  const page = await openBoard(bili, signedIn);
  viewer.groups = viewer.groups.filter(({ tagid }) => tagid !== to.tagid);
  await drag(page, card(page, from.tagid, mid), column(page, to.tagid));
  await expect(outcome(page, 'failed')).toContainText('已不存在', { timeout: 20_000 });
  await expect(card(page, from.tagid, mid)).toBeVisible();
  expect(membersOf(bili, from.tagid)).toContain(mid);
  // The board has learnt that it is gone.
  await expect(column(page, to.tagid)).toHaveCount(0);
});
