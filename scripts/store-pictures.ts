/**
 * Pictures for the stores and the READMEs, from the simulated Bilibili: `npm run store` writes
 * store/pictures, 1280 × 800 in both themes, and the tile 440 × 280. Those that the READMEs show are
 * smaller files of the light ones.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { PEOPLE, startFakeBili } from '../tests/fake-bili/index.ts';
import { openChromium } from '../tests/support/browser.ts';

const FOLDER = join(import.meta.dirname, '../store/pictures');
const THEMES = ['light', 'dark'] as const;
const ROOM = { width: 1280, height: 800 };

mkdirSync(FOLDER, { recursive: true });
const bili = await startFakeBili({ size: 'M' });
// Names made to break pages are for tests.
const { people, viewer } = bili.state;
for (const mid of viewer.followings.keys()) {
  if (people.get(mid)?.name.includes('<')) viewer.followings.delete(mid);
}
const browser = await openChromium({ port: bili.port });
await browser.context.addCookies(bili.cookies('viewer'));
const ours = (path: string) => `chrome-extension://${browser.extensionId}/${path}`;

async function shootForReadme(page: Page, name: string) {
  await page.screenshot({ path: join(FOLDER, `${name}.jpg`), type: 'jpeg', quality: 70 });
}

async function shoot(page: Page, name: string) {
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme });
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(FOLDER, `${name}-${theme}.png`) });
    if (theme === 'light') await shootForReadme(page, name);
  }
}

/** A page of the dashboard, once it has what it shows. */
async function shootPage(view: string, name: string, ready: (page: Page) => Promise<unknown>) {
  const page = await browser.context.newPage();
  await page.setViewportSize(ROOM);
  await page.goto(ours(`dashboard.html#/${view}`));
  await page.locator(`main[data-view="${view}"][data-state="ready"]`).waitFor();
  await ready(page);
  await shoot(page, name);
  await page.close();
}

const wholeCopy = (page: Page) =>
  page.waitForFunction(() => document.body.innerText.includes('数据完整'), undefined, {
    timeout: 120_000,
  });
const soon = (page: Page) => page.waitForTimeout(2_500);

await shootPage('followings', '1-followings', wholeCopy);
await shootPage('groups', '2-groups', soon);

await shootPage('toview', '4-toview', soon);
await shootPage('account', '5-account', soon);

/** The site's own theme is a cookie, which our pages follow too: these come last. */
for (const theme of THEMES) {
  await browser.context.addCookies([
    { name: 'theme_style', value: theme, domain: '.bilibili.com', path: '/' },
  ]);
  const page = await browser.context.newPage();
  await page.setViewportSize(ROOM);
  await page.goto(`https://space.bilibili.com/${PEOPLE.rich}`);
  const host = page.locator('bilideck-panels');
  await host.waitFor({ state: 'attached' });
  await host.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top - 96));
  await page.waitForTimeout(3_000);
  await page.screenshot({ path: join(FOLDER, `3-space-${theme}.png`) });
  if (theme === 'light') await shootForReadme(page, '3-space');
  await page.close();
}

const tile = await browser.context.newPage();
await tile.setViewportSize({ width: 440, height: 280 });
const icon = readFileSync(join(import.meta.dirname, '../public/icon/128.png')).toString('base64');
await tile.setContent(
  `<style>body{margin:0;height:280px;display:grid;place-content:center;justify-items:center;gap:14px;background:#fff;font:600 30px "Noto Sans CJK SC",sans-serif;color:#18191c}p{margin:0;font-weight:400;font-size:16px;color:#61666d}</style><img width="96" src="data:image/png;base64,${icon}"><div>Bilideck</div><p>关注 · 分组 · 稍后再看 · 历史记录</p>`,
);
await tile.screenshot({ path: join(FOLDER, 'tile.png') });

await browser.close();
await bili.close();
console.log(FOLDER);
