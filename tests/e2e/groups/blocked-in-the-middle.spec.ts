import { ask, expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { fillGroup, groupAt, openGroups, openMembers } from './groups.ts';

test('a block in the middle keeps the place; the run is there when the popup opens again', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(90_000);
  const from = groupAt(bili, 0);
  const mids = fillGroup(bili, from.tagid, 0, 6);
  const popup = await openGroups(openPopup, signedIn);
  await openMembers(popup, from.name);
  await popup.getByRole('button', { name: '全选' }).click();
  await popup.getByRole('button', { name: '取消关注' }).click();
  bili.faults.add({
    match: { operation: 'modifyRelation' },
    after: 2,
    times: 1,
    kind: 'http-412-html',
  });
  await popup.getByRole('dialog').getByRole('button', { name: '取消关注' }).click();
  const run = popup.locator('[data-run-state="waiting"]');
  await expect(run).toContainText('被 B站拦截', { timeout: 40_000 });
  const left = mids.filter((mid) => bili.state.viewer.followings.has(mid));
  expect(left).toHaveLength(4);

  await popup.close();
  const again = await openPopup(signedIn);
  // In the group in which it was left.
  await expect(again.locator('[data-view="group-members"]')).toBeVisible();
  await expect(again.locator('[data-run-state="waiting"]')).toBeVisible();
  await again.locator('[data-run-state]').getByRole('button', { name: '取消' }).click();
  // Two were answered before the block, and cannot be read back while it lasts.
  await expect(outcome(again, 'done')).toContainText('未处理 4');
  expect(mids.filter((mid) => bili.state.viewer.followings.has(mid))).toEqual(left);
  const [kept] = (await ask(again, 'runs.recent', { limit: 1 })) as { state: string }[];
  expect(kept?.state).toBe('cancelled');
});
