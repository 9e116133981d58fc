import { PEOPLE } from '../../fake-bili/index.ts';
import { clickMenu, menuHas } from '../../support/browser.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

test('the context menu follows somebody straight into a group', async ({ bili, signedIn }) => {
  const worker = await signedIn.worker();
  const group = bili.state.viewer.groups.find(({ tagid }) => tagid > 0);
  if (!group) throw new Error('the seed has groups');
  const item = `follow-into:${group.tagid}`;
  await expect.poll(() => menuHas(worker, item)).toBe(true);

  await clickMenu(worker, item, spaceUrl(PEOPLE.upB));

  await expect
    .poll(() => [...(bili.state.viewer.followings.get(PEOPLE.upB)?.tagids ?? [])])
    .toEqual([group.tagid]);
});
