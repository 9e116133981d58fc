import type { Page } from '@playwright/test';
import type { FakeBili } from '../fake-bili/index.ts';
import type { Opened } from '../support/browser.ts';
import { ask, expect, test } from './fixtures.ts';

interface Seen {
  readonly id: string;
  readonly state: string;
  readonly counts: { readonly verified: number };
}

function order(bili: FakeBili, count: number) {
  const people = [...bili.state.viewer.followings.values()].filter(({ special }) => !special);
  const items = people.slice(0, count).map(({ mid }) => {
    const title = bili.state.people.get(mid)?.name ?? '';
    return { id: String(mid), title, target: { mid } };
  });
  return { kind: 'unfollow', params: {}, items };
}

async function openPage({ context, extensionId }: Opened, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  return page;
}

const sent = (bili: FakeBili) =>
  bili.log.filter(({ operation }) => operation === 'modifyRelation').length;
const seen = (run: unknown) => run as Seen;

interface Browser {
  chrome: {
    action: { getBadgeText(of: object): Promise<string> };
    alarms: { getAll(): Promise<{ name: string; periodInMinutes?: number }[]> };
  };
}
const badge = (page: Page) => () =>
  page.evaluate(() => (globalThis as unknown as Browser).chrome.action.getBadgeText({}));
const alarm = (page: Page) => async () => {
  const all = await page.evaluate(() => (globalThis as unknown as Browser).chrome.alarms.getAll());
  return all.find(({ name }) => name === 'engine-wake')?.periodInMinutes;
};

test('a pause that wakes the worker is a pause', async ({ bili, signedIn }) => {
  test.setTimeout(120_000);
  const page = await openPage(signedIn, 'dashboard.html');
  const session = await signedIn.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const run = seen(await ask(page, 'runs.start', order(bili, 15)));
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

test('an alarm stands while something is open, and none after it', async ({ bili, signedIn }) => {
  test.setTimeout(60_000);
  const page = await openPage(signedIn, 'dashboard.html');
  expect(await alarm(page)()).toBeUndefined();
  const run = seen(await ask(page, 'runs.start', order(bili, 3)));
  expect(await alarm(page)()).toBe(0.5);
  await expect.poll(() => sent(bili), { timeout: 20_000 }).toBeGreaterThan(1);
  expect(await alarm(page)()).toBe(0.5);
  await expect.poll(alarm(page), { timeout: 30_000 }).toBeUndefined();
  const [ended] = (await ask(page, 'runs.recent', { limit: 1 })) as Seen[];
  expect(ended).toMatchObject({ id: run.id, state: 'done' });
});

test('the mark of a paused run stays when the popup is opened, and is nobody else’s', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  bili.faults.add({ match: { operation: 'modifyRelation' }, kind: 'code-352', after: 1, times: 1 });
  const page = await openPage(signedIn, 'dashboard.html');
  await ask(page, 'runs.start', order(bili, 4));
  await expect.poll(badge(page), { timeout: 20_000 }).toBe('!');
  const popup = await openPopup(signedIn);
  await expect(popup.getByRole('tab').first()).toBeVisible();
  await expect.poll(badge(page)).toBe('!');
  // Somebody else signs in; then the first one is back.
  await signedIn.context.addCookies(bili.cookies('second'));
  await expect.poll(badge(page)).toBe('');
  await signedIn.context.addCookies(bili.cookies('viewer'));
  await expect.poll(badge(page)).toBe('!');
});

test('an undo that was cancelled is told as such, and the rest is offered', async ({
  bili,
  signedIn,
}) => {
  test.setTimeout(90_000);
  const page = await openPage(signedIn, 'dashboard.html#/journal');
  const { items, ...rest } = order(bili, 3);
  await ask(page, 'runs.start', { ...rest, items });
  const first = page.locator('[data-run-state]').last();
  await expect(first).toHaveAttribute('data-run-state', 'done', { timeout: 30_000 });
  bili.faults.add({ match: { operation: 'relations' }, kind: 'slow', delayMs: 3_000 });
  await first.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('button', { name: '开始' }).click();
  await expect(first).toContainText('正在撤销');
  await page
    .locator('[data-run-state]')
    .first()
    .getByRole('button', { name: '取消', exact: true })
    .click();
  await expect(page.locator('[data-run-state="cancelled"]')).toBeVisible({ timeout: 20_000 });
  await expect(first).not.toContainText('已撤销');
  bili.faults.clear();
  await first.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('button', { name: '开始' }).click();
  await expect(first).toContainText('已撤销', { timeout: 40_000 });
  for (const { id } of items) expect(bili.state.viewer.followings.has(Number(id))).toBe(true);
});
