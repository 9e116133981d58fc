/**
 * What marking costs the site's own pages: a page of the simulated Bilibili that adds 500 cards while
 * it is scrolled, every second one of a video that was seen, with marks and without, in turns. Not a
 * test: the figures depend on the machine. `npm run bench:marks -- 5`; written down in docs/bench.md.
 */
import type { CDPSession, Page } from 'playwright';
import { startFakeBili } from '../tests/fake-bili/index.ts';
import { archivedViewing } from '../tests/support/archived-viewing.ts';
import { openChromium } from '../tests/support/browser.ts';
import { inventViewings, seedArchive } from '../tests/support/seed-archive.ts';
import { median } from './bench-kit.ts';

declare global {
  var benchLong: number;
}

const ROUNDS = Number(process.argv[2] ?? 5);
const KEPT = Number(process.argv[3] ?? 100_000);
const CARDS = 500;
const URL_OF_PAGE = 'https://www.bilibili.com/v/popular/rank/all';
const COVERS = '.bili-video-card__cover';
const SETTLE_MS = 1_500;
const MOST_TURNS = 200;
const SWITCH = '在站内的视频封面上标出看过的';

/** Of the page, for 100 cards, in milliseconds of the main thread's own time; what each is of stands in docs/bench.md. */
interface Cost {
  readonly script: number;
  readonly style: number;
  readonly layout: number;
  readonly thread: number;
  readonly stylePasses: number;
  readonly layoutPasses: number;
  /** Tasks over 50 ms. */
  readonly long: number;
  readonly marks: number;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Turn by turn of the wheel, until every card is there; seldom looked at, for looking costs as well. */
async function scrollThrough(page: Page) {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    await page.mouse.wheel(0, 700);
    await wait(80);
    if (turn % 10 === 9 && (await page.locator(COVERS).count()) >= CARDS) return;
  }
  throw new Error('the page ends too early');
}

async function costOf(page: Page, cdp: CDPSession): Promise<Cost> {
  await page.goto(URL_OF_PAGE);
  const covers = page.locator(COVERS);
  await covers.first().waitFor();
  await page.mouse.move(5, 400);
  await wait(SETTLE_MS);
  const first = await covers.count();
  const metrics = async () => {
    const { metrics: all } = await cdp.send('Performance.getMetrics');
    return (wanted: string) => all.find(({ name }) => name === wanted)?.value ?? 0;
  };
  await page.evaluate(() => {
    globalThis.benchLong = 0;
    new PerformanceObserver((list) => {
      globalThis.benchLong += list.getEntries().length;
    }).observe({ type: 'longtask' });
  });
  const before = await metrics();
  await scrollThrough(page);
  await wait(SETTLE_MS);
  const after = await metrics();
  const grown = (name: string) => ((after(name) - before(name)) * 100) / (CARDS - first);
  const spent = (name: string) => grown(name) * 1_000;
  return {
    script: spent('ScriptDuration'),
    style: spent('RecalcStyleDuration'),
    layout: spent('LayoutDuration'),
    thread: spent('ThreadTime'),
    stylePasses: grown('RecalcStyleCount'),
    layoutPasses: grown('LayoutCount'),
    long: await page.evaluate(() => globalThis.benchLong),
    marks: await page.locator('[data-bilideck-after], [data-bilideck-before]').count(),
  };
}

const bili = await startFakeBili({ size: 'S', bitmaps: true });
const opened = await openChromium({ port: bili.port });
await opened.context.addCookies(bili.cookies('viewer'));
const settings = await opened.context.newPage();
await settings.goto(`chrome-extension://${opened.extensionId}/dashboard.html#/settings`);
const wanted = settings.getByRole('checkbox', { name: SWITCH });
await wanted.waitFor();

const page = await opened.context.newPage();
await page.goto(URL_OF_PAGE);
await page.locator(COVERS).first().waitFor();
const bvids = await page.evaluate(() =>
  (
    JSON.parse(document.getElementById('fake-data')?.textContent ?? '') as {
      videos: { bvid: string }[];
    }
  ).videos.map(({ bvid }) => bvid),
);
const account = bili.state.viewer.mid;
const endSeconds = Math.floor(Date.now() / 1000) - 90_000;
const seen = bvids
  .filter((_, n) => n % 2 === 0)
  .map((bvid, n) => {
    const oid = bili.state.videos.byBvid(bvid)?.aid ?? 0;
    const progress = n % 3 === 0 ? 'finished' : (n * 7) % 500;
    return archivedViewing({
      account,
      key: `archive_${oid}`,
      oid,
      bvid,
      viewedSeconds: endSeconds + n,
      progress,
    });
  });
await seedArchive(settings, [...inventViewings(account, KEPT, endSeconds), ...seen]);
await settings.reload();

const cdp = await opened.context.newCDPSession(page);
await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
// Pictures that are there already are taken over within the page's script, four times as long: not now and then.
await cdp.send('Network.enable');
await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
const costs: Record<'with' | 'without', Cost[]> = { with: [], without: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  for (const side of ['without', 'with'] as const) {
    if ((await wanted.isChecked()) !== (side === 'with')) await wanted.click();
    await wait(SETTLE_MS);
    costs[side].push(await costOf(page, cdp));
  }
}
await opened.close();
await bili.close();

const of = (side: 'with' | 'without', key: keyof Cost) => {
  const values = costs[side].map((cost) => cost[key]);
  return `${median(values).toFixed(1)} (${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)})`;
};
console.log(
  `${bvids.length} cards, ${KEPT} viewings kept, ${ROUNDS} rounds: median (least to most)\n`,
);
console.log('| | with marks | without |\n|---|---|---|');
console.log(`| scripts, ms for 100 cards | ${of('with', 'script')} | ${of('without', 'script')} |`);
console.log(`| style | ${of('with', 'style')} | ${of('without', 'style')} |`);
console.log(`| layout | ${of('with', 'layout')} | ${of('without', 'layout')} |`);
console.log(`| the main thread in all | ${of('with', 'thread')} | ${of('without', 'thread')} |`);
console.log(`| passes of style | ${of('with', 'stylePasses')} | ${of('without', 'stylePasses')} |`);
console.log(
  `| passes of layout | ${of('with', 'layoutPasses')} | ${of('without', 'layoutPasses')} |`,
);
console.log(`| tasks over 50 ms | ${of('with', 'long')} | ${of('without', 'long')} |`);
console.log(`| covers marked | ${of('with', 'marks')} | ${of('without', 'marks')} |`);
