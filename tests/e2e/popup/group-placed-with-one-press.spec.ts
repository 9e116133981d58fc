import { expect, test } from '../fixtures.ts';
import { names, row } from '../groups/groups.ts';
import { showList } from '../pages/popup.ts';
import { countPresses } from './presses.ts';

test('a group is put in its place with one press', async ({ bili, signedIn, openPopup }) => {
  const [first = '', second = '', third = '', ...rest] = names(bili);
  const popup = await openPopup(signedIn);
  await showList(popup, '关注分组');
  const presses = await countPresses(popup);
  const grip = row(popup, third).getByTitle('按住拖动排序');
  await grip.hover();
  const to = await row(popup, first).boundingBox();
  await popup.mouse.down();
  await popup.mouse.move((to?.x ?? 0) + 8, (to?.y ?? 0) + (to?.height ?? 0) / 2, { steps: 8 });
  await popup.mouse.up();
  await expect.poll(() => names(bili)).toEqual([third, first, second, ...rest]);
  expect(await presses()).toBe(1);
});
