/**
 * Bilideck doing its main job, for a person to watch: a simulated Bilibili on loopback, Chromium
 * with the extension, a signed-in session. Without a display it saves a picture of each step.
 * Exits non-zero when a step did not work.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { PEOPLE, startFakeBili } from '../tests/fake-bili/index.ts';
import { clickMenu, type Opened, openChromium } from '../tests/support/browser.ts';

const PICTURES = join(import.meta.dirname, '../demo-pictures');
const WAIT_MS = 30_000;
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const headless = !hasDisplay || process.env['CI'] !== undefined;

mkdirSync(PICTURES, { recursive: true });
const bili = await startFakeBili({ size: 'S' });
const browser = await openChromium({ port: bili.port, headless });
await browser.context.addCookies(bili.cookies('viewer'));

let failures = 0;

/** Runs a step, says how it went and goes on: one broken step must not hide the others. */
async function step(what: string, run: () => Promise<string>) {
  try {
    console.log(`✓ ${what}: ${await run()}`);
  } catch (error) {
    failures++;
    console.log(`✗ ${what}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
  }
}

async function picture(page: Page, name: string): Promise<string> {
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot({ path });
  return `demo-pictures/${name}.png`;
}

async function showPanels(page: Page) {
  await page.goto(`https://space.bilibili.com/${PEOPLE.rich}`);
  for (const name of ['数据', '粉丝勋章', '共同关注']) {
    await step(`空间页面板 ${name}`, async () => {
      const panel = page.getByRole('region', { name });
      await panel.scrollIntoViewIfNeeded({ timeout: WAIT_MS });
      await panel.and(page.locator('[data-state="ready"]')).waitFor({ timeout: WAIT_MS });
      const text = (await panel.innerText()).replace(/\s+/g, ' ').slice(0, 70);
      return `${text} … (${await picture(page, `space-${name}`)})`;
    });
  }
}

async function showWorks(page: Page) {
  await step('作品', async () => {
    await page.getByRole('button', { name: '全部作品' }).click({ timeout: WAIT_MS });
    const drawer = page.getByRole('dialog', { name: '作品' });
    await drawer.locator('[data-view="works"][data-state="ready"]').waitFor({ timeout: WAIT_MS });
    const rows = await drawer.getByRole('listitem').count();
    await page.waitForTimeout(500);
    const path = await picture(page, 'space-作品');
    await page.keyboard.press('Escape');
    return `${rows} 行可见 (${path})`;
  });
}

async function showPopup({ context, extensionId }: Opened) {
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 420, height: 600 });
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  const tabs = [
    ['稍后再看', 'toview'],
    ['历史记录', 'history'],
    ['关注分组', 'follow-groups'],
  ] as const;
  for (const [name, view] of tabs) {
    await step(`弹出页 ${name}`, async () => {
      await popup.getByRole('tab', { name }).click({ timeout: WAIT_MS });
      const list = popup.locator(`[data-view="${view}"][data-state="ready"]`);
      await list.waitFor({ timeout: WAIT_MS });
      const rows = await list.getByRole('listitem').count();
      if (rows === 0) throw new Error('no rows were drawn');
      return `${rows} 行可见 (${await picture(popup, `popup-${view}`)})`;
    });
  }
  await popup.close();
}

async function followIntoGroup(opened: Opened) {
  await step('右键菜单 关注到分组', async () => {
    const group = bili.state.viewer.groups.find(({ tagid }) => tagid > 0);
    if (!group) throw new Error('the seed has no group');
    const url = `https://space.bilibili.com/${PEOPLE.upB}`;
    await clickMenu(await opened.worker(), `follow-into:${group.tagid}`, url);
    const deadline = Date.now() + WAIT_MS;
    while (!bili.state.viewer.followings.get(PEOPLE.upB)?.tagids.has(group.tagid)) {
      if (Date.now() > deadline) throw new Error(`${PEOPLE.upB} is not in ${group.name}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const popup = await opened.context.newPage();
    await popup.setViewportSize({ width: 420, height: 600 });
    await popup.goto(`chrome-extension://${opened.extensionId}/popup.html`);
    await popup.getByRole('tab', { name: '关注分组' }).click({ timeout: WAIT_MS });
    await popup.getByRole('listitem').getByText(group.name, { exact: true }).click();
    const member = popup
      .getByRole('listitem')
      .locator(`a[href="/dashboard.html#/user/${PEOPLE.upB}"]`);
    await member.waitFor({ timeout: WAIT_MS });
    const name = (await member.innerText()).split('\n')[0];
    const path = await picture(popup, 'follow-into-group');
    await popup.close();
    return `分组「${group.name}」里有了 ${name}（UID ${PEOPLE.upB}） (${path})`;
  });
}

const page = browser.context.pages()[0] ?? (await browser.context.newPage());
console.log('Bilideck demo: simulated Bilibili on loopback, nothing else is contacted');
await showPanels(page);
await step('空间页全貌', async () => {
  // The figures that are still on their way arrive one by one, at the polite pace.
  await page.getByText('关注于').waitFor({ timeout: WAIT_MS });
  await page.waitForTimeout(500);
  return picture(page, 'space');
});
await showWorks(page);
await showPopup(browser);
await followIntoGroup(browser);
await step('没有多余或错误的请求', async () => {
  const wrong = [
    ...bili.unknown.map(({ path }) => path),
    ...bili.violations.map(({ rule }) => rule),
  ];
  if (wrong.length > 0) throw new Error(wrong.join(', '));
  const api = bili.log.filter(({ host }) => host.startsWith('api.'));
  return `${api.length} 个 API 请求`;
});

if (headless || failures > 0) {
  console.log(`pictures: ${PICTURES}`);
  await browser.close();
} else {
  console.log('The browser stays open to play with; close it to end the demo.');
  await new Promise((resolve) => browser.context.once('close', resolve));
}
await bili.close();
console.log(failures === 0 ? 'demo: every step worked' : `demo: ${failures} steps failed`);
process.exit(failures === 0 ? 0 : 1);
