import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { column, dragOver, openBoard, people } from './board.ts';
import { fillGroup, groupAt, membersOf } from './groups.ts';

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
