import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openSnapshots } from './snapshots.ts';

test('a snapshot is taken part by part, is paused, goes on and is cancelled', async ({
  bili,
  signedIn,
}) => {
  const page = await openSnapshots(bili, signedIn);
  const main = page.getByRole('main');
  await expect(main).toHaveAttribute('data-state', 'empty');
  await expect(
    main.getByRole('checkbox', { name: '把收藏夹里的内容也存进快照' }),
  ).not.toBeChecked();
  await expect(main.getByText('每份快照多发 84 次请求')).toBeVisible();
  await main.getByRole('button', { name: '存一份快照' }).click();
  const taking = main.locator('[data-taking]');
  await taking.getByRole('button', { name: '暂停' }).click();
  await expect(taking).toHaveAttribute('data-taking', 'paused');
  await isAccessibleInBoth(page);
  const asked = bili.log.length;
  await taking.getByRole('button', { name: '继续' }).click();
  await expect.poll(() => bili.log.length).toBeGreaterThan(asked);
  await taking.getByRole('button', { name: '取消' }).click();
  await expect(taking).toHaveCount(0);
  await expect(main).toHaveAttribute('data-state', 'empty');
});
