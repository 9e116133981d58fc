import { expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';
import { aids, ready } from './toview-trouble.ts';

test.use({ size: 'M' });

test('hundreds removed from the popup are each removed once, whatever comes between, and every figure says so', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const { viewer, second } = bili.state;
  viewer.toview.splice(250);
  const theirs = second.toview.length;
  const outside = await openDashboard(signedIn, '#/settings');
  const session = await signedIn.context.newCDPSession(outside);
  await session.send('ServiceWorker.enable');
  const popup = await openPopup(signedIn);
  const begun = await ready(popup);
  await begun.pickAll();
  await expect(begun.view.getByText(/^已选 250 个/)).toBeVisible();
  await begun.removePicked();

  // Closed, and its worker stopped; two that it has not come to are taken out elsewhere.
  await expect.poll(() => viewer.toview.length, { timeout: 30_000 }).toBeLessThan(250);
  await popup.close();
  await session.send('ServiceWorker.stopAllWorkers');
  viewer.toview.splice(-2);
  const [one, other] = [await openPopup(signedIn), await openPopup(signedIn)];
  const shown = [await ready(one), await ready(other)];
  for (const { view } of shown) {
    await expect(view.locator('[data-run-state]')).toContainText(/\d+ \/ 250/);
  }

  // Somebody else signs in: their list alone is shown, and nothing is taken out of it.
  await signedIn.context.addCookies(bili.cookies('second'));
  for (const { view } of shown) {
    const first = view.getByRole('listitem').first();
    await expect(first).toHaveAttribute('aria-setsize', String(theirs));
    await expect(view.locator('[data-run-state]')).toHaveCount(0);
  }
  const left = aids(bili).length;
  expect(left).toBeGreaterThan(0);
  await signedIn.context.addCookies(bili.cookies('viewer'));
  for (const { view } of shown) {
    await expect(view.locator('[data-outcome="done"]')).toContainText('完成 250', {
      timeout: 40_000,
    });
    await expect(view).toHaveAttribute('data-state', 'empty');
  }
  expect([aids(bili), second.toview.length]).toEqual([[], theirs]);
  const sent = bili.log
    .filter(({ operation }) => operation === 'toviewBatchDelete')
    .flatMap(({ form }) => (form['resources'] ?? '').split(','));
  expect([sent.length, new Set(sent).size]).toEqual([248, 248]);
  // Not the number of before, which nobody has asked for since.
  const nav = outside.getByRole('navigation').getByRole('link', { name: /^稍后再看/ });
  await expect(nav).toHaveText('稍后再看');
});
