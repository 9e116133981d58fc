import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type FakeBili, PEOPLE } from '../fake-bili/index.ts';
import type { Opened } from '../support/browser.ts';
import { ask, expect, test } from './fixtures.ts';

const person = (bili: FakeBili, mid: number) => ({
  id: String(mid),
  title: bili.state.people.get(mid)?.name ?? '',
  target: { mid },
});

async function openJournal({ context, extensionId }: Opened): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/dashboard.html#/journal`);
  return page;
}

const view = (page: Page, state: string) =>
  page.locator(`[data-view="journal"][data-state="${state}"]`);

test('nothing yet: a calm page; signed out: the invitation', async ({ browser_, bili }) => {
  const page = await openJournal(browser_);
  await expect(view(page, 'signed-out')).toBeVisible();
  await browser_.context.addCookies(bili.cookies('viewer'));
  await page.reload();
  await expect(view(page, 'empty')).toBeVisible();
});

test('an act is told with what was and is, and taken back from here', async ({
  bili,
  signedIn,
}) => {
  const page = await openJournal(signedIn);
  const items = [person(bili, PEOPLE.mutual)];
  await ask(page, 'acts.order', { kind: 'unfollow', params: {}, items });
  expect(bili.state.viewer.followings.has(PEOPLE.mutual)).toBe(false);
  await expect(view(page, 'ready')).toBeVisible();
  await page.getByRole('button', { name: /^取消关注 / }).click();
  const line = page.locator('[data-item-state="verified"]');
  await expect(line).toContainText(items[0]?.title ?? '');
  await expect(line).toContainText('→ 未关注');

  await page.getByRole('main').getByRole('button', { name: '撤销' }).click();
  const plan = page.getByRole('region', { name: '将要进行' });
  await expect(plan).toContainText('原来的关注时间无法恢复');
  await plan.getByRole('button', { name: '开始' }).click();
  await expect
    .poll(() => bili.state.viewer.followings.get(PEOPLE.mutual)?.tagids.size, { timeout: 20_000 })
    .toBe(2);
  await expect(page.getByText('已撤销')).toBeVisible();
  await expect(page.getByText('撤销：恢复关注与分组')).toBeVisible();
});

test('a refusal is told in words, and what cannot come back says so', async ({
  bili,
  signedIn,
}) => {
  const page = await openJournal(signedIn);
  const refused = [person(bili, PEOPLE.refuser)];
  await ask(page, 'acts.order', { kind: 'follow', params: {}, items: refused });
  const gone = [person(bili, PEOPLE.fan)];
  await ask(page, 'acts.order', { kind: 'remove-fan', params: {}, items: gone });
  await expect(view(page, 'ready')).toBeVisible();
  await page.getByRole('button', { name: /^关注 / }).click();
  await expect(page.locator('[data-item-state="failed"]')).toContainText('TA 不允许被关注');
  await page.getByRole('main').getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('这次操作没有可以恢复的内容')).toBeVisible();

  await page.getByRole('combobox', { name: '全部结果' }).selectOption('problems');
  await expect(page.locator('[data-run-state]')).toHaveCount(1);
  await page.getByRole('combobox', { name: '全部结果' }).selectOption('all');
  await page.getByRole('searchbox').fill(gone[0]?.title ?? '');
  await expect(page.locator('[data-run-state]')).toHaveCount(1);
  await expect(page.locator('[data-item-state]')).toContainText(gone[0]?.title ?? '');
});

test('a run is paused, goes on and is cancelled from here', async ({ bili, signedIn }) => {
  const people = [...bili.state.viewer.followings.values()].filter(({ special }) => !special);
  const items = people.slice(0, 15).map(({ mid }) => person(bili, mid));
  const sent = () => bili.log.filter(({ operation }) => operation === 'modifyRelation').length;
  const page = await openJournal(signedIn);
  await ask(page, 'runs.start', { kind: 'unfollow', params: {}, items });
  const run = page.locator('[data-run-state]');
  await expect.poll(sent).toBeGreaterThan(1);
  await run.getByRole('button', { name: '暂停' }).click();
  await expect(run).toHaveAttribute('data-run-state', 'paused');
  const before = sent();
  await run.getByRole('button', { name: '继续' }).click();
  await expect.poll(sent, { timeout: 15_000 }).toBeGreaterThan(before);
  await run.getByRole('button', { name: '取消', exact: true }).click();
  await expect(run).toHaveAttribute('data-run-state', 'cancelled', { timeout: 15_000 });
  expect(sent()).toBeLessThan(15);
  await expect(run).toContainText(/未处理 \d+/);
});

test('a block in the middle is told with its time, and the place is kept', async ({
  bili,
  signedIn,
}) => {
  bili.faults.add({ match: { operation: 'modifyRelation' }, kind: 'http-412-html', after: 2 });
  const people = [...bili.state.viewer.followings.values()].filter(({ special }) => !special);
  const items = people.slice(0, 6).map(({ mid }) => person(bili, mid));
  const page = await openJournal(signedIn);
  await ask(page, 'runs.start', { kind: 'unfollow', params: {}, items });
  await expect(page.getByRole('main').getByText(/被 B 站拦截，.+ 之后自动继续/)).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.locator('[data-run-state="waiting"]')).toBeVisible();
});

test('everything can be exported, and no token is in it', async ({ bili, signedIn }) => {
  const page = await openJournal(signedIn);
  const items = [person(bili, PEOPLE.upB)];
  await ask(page, 'acts.order', { kind: 'follow', params: {}, items });
  await expect(view(page, 'ready')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 JSON' }).click();
  const stream = await (await download).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  const { lines } = JSON.parse(text) as { lines: { id: string; state: string }[] };
  expect(lines).toMatchObject([{ id: String(PEOPLE.upB), state: 'verified' }]);
  expect(text).not.toContain(bili.state.viewer.csrf);
  expect(text).not.toContain(bili.state.viewer.sessdata);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the journal (${scheme})`, async ({ bili, signedIn }) => {
    const page = await openJournal(signedIn);
    await page.emulateMedia({ colorScheme: scheme });
    const items = [person(bili, PEOPLE.upB), person(bili, PEOPLE.refuser)];
    await ask(page, 'runs.start', { kind: 'follow', params: {}, items });
    await expect(page.locator('[data-run-state="done"]')).toBeVisible({ timeout: 20_000 });
    await page.getByRole('button', { name: /^关注 .+ 等 2 项/ }).click();
    await expect(page.locator('[data-item-state]')).toHaveCount(2);
    await page.getByRole('main').getByRole('button', { name: '撤销' }).click();
    await expect(page.getByRole('region', { name: '将要进行' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
