import { PEOPLE } from '../../fake-bili/index.ts';
import { clickMenu } from '../../support/browser.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

test('a worker stopped in the middle of an act finishes it and sends nothing twice', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const group = bili.state.viewer.groups.find(({ tagid }) => tagid > 0);
  if (!group) throw new Error('the seed has groups');
  // The follow happens, but its answer is held back until the worker is gone.
  bili.faults.add({
    match: { operation: 'modifyRelation' },
    kind: 'timeout',
    when: 'after',
    times: 1,
  });
  await clickMenu(await signedIn.worker(), `follow-into:${group.tagid}`, spaceUrl(PEOPLE.upB));
  const sent = (operation: string) =>
    bili.log.filter((entry) => entry.operation === operation).length;
  await expect.poll(() => bili.state.viewer.followings.has(PEOPLE.upB)).toBe(true);

  const page = await signedIn.context.newPage();
  const session = await signedIn.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await page.goto(spaceUrl(PEOPLE.viewer));
  await session.send('ServiceWorker.stopAllWorkers');
  // Opening the popup wakes the worker, which takes the act up again.
  await openPopup(signedIn);

  await expect
    .poll(() => [...(bili.state.viewer.followings.get(PEOPLE.upB)?.tagids ?? [])], {
      timeout: 30_000,
    })
    .toEqual([group.tagid]);
  expect({ follow: sent('modifyRelation'), copy: sent('groupCopyUsers') }).toEqual({
    follow: 1,
    copy: 1,
  });
});
