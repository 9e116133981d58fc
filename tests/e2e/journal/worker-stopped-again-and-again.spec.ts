import { ask, begin, expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';
import { isWhole, order, sent } from './run-survives.ts';

test('a run goes on after its worker was stopped again and again, and another window takes it over', async ({
  bili,
  signedIn,
}) => {
  test.setTimeout(150_000);
  const { items, ...rest } = order(bili);
  const first = await openDashboard(signedIn);
  const page = await openDashboard(signedIn);
  const session = await signedIn.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await begin(first, { ...rest, items });
  const shown = page.locator('[data-status]');
  for (const count of [2, 5, 9]) {
    await expect.poll(() => sent(bili).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(count);
    await session.send('ServiceWorker.stopAllWorkers');
    // Anything that wakes the worker will do; by itself it is the alarm.
    await ask(page, 'runs.recent', { limit: 1 });
    await first.close();
    await expect(shown).toHaveAttribute('data-status', 'running');
  }
  await isWhole(
    bili,
    page,
    items.map(({ id }) => id),
  );
  await expect(shown).toHaveCount(0);
});
