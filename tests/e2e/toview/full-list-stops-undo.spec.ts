import { expect, test } from '../fixtures.ts';
import { aids, keepLiving, LONG_MS, ready } from './toview-trouble.ts';

test('a full list stops an undo where it is and says why', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(LONG_MS);
  keepLiving(bili, 6);
  const { view, run, pick, removePicked } = await ready(await openPopup(signedIn));
  await pick(0, 1);
  await removePicked();
  await expect(view.locator('[data-outcome="done"]')).toBeVisible({ timeout: 30_000 });
  bili.state.options.maxToview = 5;
  await view.getByRole('button', { name: '撤销' }).click();
  await expect(run('paused')).toContainText('稍后再看已满', { timeout: 60_000 });
  expect(aids(bili)).toHaveLength(5);
  await expect(view.getByRole('button', { name: '继续' })).toBeVisible();
});
