import type { Page } from '@playwright/test';
import type { FakeBili } from '../fake-bili/index.ts';
import { type Opened, openChromium } from '../support/browser.ts';
import { ask, expect, test } from './fixtures.ts';

/** Unfollowing a dozen people at the real pace takes some twenty seconds. */
const COUNT = 12;

function order(bili: FakeBili) {
  const people = [...bili.state.viewer.followings.values()].filter(({ special }) => !special);
  return {
    kind: 'unfollow',
    params: {},
    items: people.slice(0, COUNT).map(({ mid }) => {
      const title = bili.state.people.get(mid)?.name ?? '';
      return { id: String(mid), title, target: { mid } };
    }),
  };
}

async function openDashboard({ context, extensionId }: Opened): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/dashboard.html`);
  return page;
}

const sent = (bili: FakeBili) =>
  bili.log.filter(({ operation }) => operation === 'modifyRelation').map(({ form }) => form['fid']);

async function latestRun(page: Page) {
  const [run] = (await ask(page, 'runs.recent', { limit: 1 })) as {
    id: string;
    state: string;
    counts: { verified: number };
  }[];
  return run;
}

async function isWhole(bili: FakeBili, page: Page, mids: readonly string[]) {
  await expect.poll(async () => (await latestRun(page))?.state, { timeout: 90_000 }).toBe('done');
  const run = await latestRun(page);
  expect(run?.counts.verified).toBe(COUNT);
  for (const mid of mids) expect(bili.state.viewer.followings.has(Number(mid))).toBe(false);
  // Nobody twice.
  expect([...sent(bili)].sort()).toEqual([...mids].sort());
  const entries = (await ask(page, 'runs.items', { id: run?.id ?? '' })) as { state: string }[];
  expect(entries.map(({ state }) => state)).toEqual(mids.map(() => 'verified'));
}

test('a run goes on after its worker was stopped again and again', async ({ bili, signedIn }) => {
  test.setTimeout(150_000);
  const { items, ...rest } = order(bili);
  const page = await openDashboard(signedIn);
  const session = await signedIn.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await ask(page, 'runs.start', { ...rest, items });
  for (const count of [2, 5, 9]) {
    await expect.poll(() => sent(bili).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(count);
    await session.send('ServiceWorker.stopAllWorkers');
    // Anything that wakes the worker will do; by itself it is the alarm.
    await ask(page, 'runs.recent', { limit: 1 });
  }
  await isWhole(
    bili,
    page,
    items.map(({ id }) => id),
  );
});

test('a run goes on after the browser was killed', async ({ bili, uncaught }) => {
  test.setTimeout(150_000);
  const { items, ...rest } = order(bili);
  const first = await openChromium({ port: bili.port });
  await first.context.addCookies(bili.cookies('viewer'));
  const before = await openDashboard(first);
  await ask(before, 'runs.start', { ...rest, items });
  await expect.poll(() => sent(bili).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(4);
  await first.crash();

  const second = await openChromium({ port: bili.port, folder: first.folder });
  second.context.on('weberror', (error) => uncaught.push(String(error.error())));
  try {
    await second.context.addCookies(bili.cookies('viewer'));
    const page = await openDashboard(second);
    await isWhole(
      bili,
      page,
      items.map(({ id }) => id),
    );
  } finally {
    await second.close();
  }
});

test('the toolbar button counts along, and is clean afterwards', async ({ bili, signedIn }) => {
  test.setTimeout(90_000);
  const { items, ...rest } = order(bili);
  const page = await openDashboard(signedIn);
  await ask(page, 'runs.start', { ...rest, items: items.slice(0, 4) });
  const badge = () =>
    page.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { action: { getBadgeText(of: object): Promise<string> } };
      };
      return chrome.action.getBadgeText({});
    });
  await expect.poll(badge).toMatch(/^\d+%$/);
  await expect.poll(badge, { timeout: 60_000 }).toBe('');
  expect((await latestRun(page))?.counts.verified).toBe(4);
});
