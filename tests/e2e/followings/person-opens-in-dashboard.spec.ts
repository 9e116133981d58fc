import { expect, test } from '../fixtures.ts';
import { openShared } from './shared-panel.ts';

test('a shared person opens in the dashboard', async ({ signedIn }) => {
  const panel = await openShared(signedIn);
  const row = panel.getByRole('listitem').first();
  const mid = /\d+$/.exec((await row.getByRole('link').getAttribute('href')) ?? '')?.[0];
  await row.hover();
  const opened = signedIn.context.waitForEvent('page');
  await row.getByRole('button', { name: /在 Bilideck 中查看/ }).click();
  await expect.poll(async () => (await opened).url()).toContain(`dashboard.html#/user/${mid}`);
});
