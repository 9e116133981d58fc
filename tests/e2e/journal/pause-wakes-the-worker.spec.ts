import { ask, begin, expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';
import { order, type Seen, seen, sent } from './run-control.ts';

test('a pause that wakes the worker is a pause', async ({ bili, signedIn }) => {
  test.setTimeout(120_000);
  const page = await openDashboard(signedIn);
  const session = await signedIn.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const run = seen(await begin(page, order(bili, 15)));
  for (let turn = 1; turn <= 3; turn++) {
    const from = sent(bili);
    await expect.poll(() => sent(bili), { timeout: 30_000 }).toBeGreaterThan(from);
    await session.send('ServiceWorker.stopAllWorkers');
    await ask(page, 'runs.pause', { id: run.id });
    await expect
      .poll(async () => seen(((await ask(page, 'runs.recent', { limit: 1 })) as Seen[])[0]).state)
      .toBe('paused');
    const paused = sent(bili);
    // Longer than two writes are apart: what the person would see going on.
    await expect(async () => {
      expect(Date.now() - (bili.log.at(-1)?.atMs ?? 0)).toBeGreaterThan(4_500);
    }).toPass({ timeout: 15_000 });
    expect(sent(bili)).toBe(paused);
    await ask(page, 'runs.resume', { id: run.id });
  }
  await ask(page, 'runs.cancel', { id: run.id });
});
