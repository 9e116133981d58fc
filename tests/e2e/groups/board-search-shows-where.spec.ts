import { expect, test } from '../fixtures.ts';
import { card, column, openBoard } from './board.ts';
import { fillGroup, groupAt } from './groups.ts';

test('a search lights up where somebody is and goes there, by initials too', async ({
  bili,
  signedIn,
}) => {
  const { groups, followings } = bili.state.viewer;
  const last = groups.at(-1);
  if (!last) throw new Error('the viewer has groups');
  const first = groupAt(bili, 0);
  const mids = fillGroup(bili, last.tagid, first.tagid, 60);
  // The oldest of them stands last in its column.
  const mid = mids.sort(
    (a, b) => (followings.get(a)?.mtime ?? 0) - (followings.get(b)?.mtime ?? 0),
  )[0];
  const person = bili.state.people.get(mid ?? 0);
  if (!person) throw new Error('somebody is followed');
  person.name = '甄嬛旅行社';
  followings.get(person.mid)?.tagids.clear();
  for (const tagid of [first.tagid, last.tagid]) followings.get(person.mid)?.tagids.add(tagid);
  const page = await openBoard(bili, signedIn);
  await expect(column(page, last.tagid)).toHaveCount(0);
  await page.keyboard.press('/');
  await page.keyboard.type('zhlxs');
  await expect(page.getByRole('main')).toContainText('1 / 2 处');
  await expect(card(page, first.tagid, person.mid)).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText('2 / 2 处');
  await expect(card(page, last.tagid, person.mid)).toBeInViewport();
  await expect(card(page, last.tagid, person.mid)).toHaveCSS('font-weight', '600');
  // Faces come once the board stands still.
  await expect(card(page, last.tagid, person.mid).locator('img')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(card(page, last.tagid, person.mid)).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main')).not.toContainText('2 / 2 处');
});
