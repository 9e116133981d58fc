/**
 * What marking costs the site's own pages: a page of the simulated Bilibili that adds 500 cards while
 * it is scrolled, every second one of a video that was seen, with marks and without, in turns after a
 * round that does not count. Not a test: the figures depend on the machine. `npm run bench:marks -- 7`;
 * `-- 7 100000 2 DIR…`: one of how many was seen, and other builds to be taken into the turns.
 * Written down in docs/bench.md.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright';
import { startFakeBili } from '../tests/fake-bili/index.ts';
import { archivedViewing } from '../tests/support/archived-viewing.ts';
import { buildIn, launch } from '../tests/support/browser.ts';
import { inventViewings, seedArchive } from '../tests/support/seed-archive.ts';
import { type Ran, spread, traced } from './bench-kit.ts';

declare global {
  var benchLong: number;
}

const [, , rounds, kept, apart, ...others] = process.argv;
const ROUNDS = Number(rounds ?? 7);
const KEPT = Number(kept ?? 100_000);
const ONE_OF = Number(apart ?? 2);
const CARDS = 500;
const URL_OF_PAGE = 'https://www.bilibili.com/v/popular/rank/all';
const COVERS = '.bili-video-card__cover';
const SETTLE_MS = 1_500;
const MOST_TURNS = 200;
const SWITCH = '在站内的视频封面上标出看过的';

/** Of the page, for 100 cards, in milliseconds of the main thread; what each is of stands in docs/bench.md. */
const ROWS = {
  own: 'functions of ours, by trace',
  script: 'scripts',
  style: 'style',
  layout: 'layout',
  thread: 'the main thread in all',
  stylePasses: 'passes of style',
  layoutPasses: 'passes of layout',
  long: 'tasks over 50 ms',
  marks: 'covers marked',
} as const;
type Cost = Record<keyof typeof ROWS, number>;

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

const CATEGORIES = ['devtools.timeline', 'mojom'];
const TURNS = ['TimerFire', 'FireIdleCallback'];

/** Milliseconds of our functions, the timers and idle callbacks they ran in, and the answers that came to them. */
function ownMs(events: readonly Ran[]): number {
  const calls = events.filter(
    ({ name, args }) => name === 'FunctionCall' && args?.data?.url?.endsWith('/marks.js'),
  );
  const [one] = calls;
  if (!one) return 0;
  const there = events.filter(({ pid, tid }) => pid === one.pid && tid === one.tid);
  const within = (inner: Ran, outer: Ran) =>
    inner.ts >= outer.ts && inner.ts < outer.ts + (outer.dur ?? 0);
  const turns = there.filter(
    (turn) => TURNS.includes(turn.name) && calls.some((call) => within(call, turn)),
  );
  const answers = there.filter(({ args }) =>
    args?.chrome_mojo_event_info?.mojo_interface_tag?.startsWith('extensions.mojom'),
  );
  const outer = [...turns, ...answers];
  const alone = calls.filter((call) => !outer.some((turn) => within(call, turn)));
  return [...outer, ...alone].reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000;
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
  const events = await traced(cdp, CATEGORIES, async () => {
    await scrollThrough(page);
    await wait(SETTLE_MS);
  });
  const after = await metrics();
  const grown = (name: string) => ((after(name) - before(name)) * 100) / (CARDS - first);
  const spent = (name: string) => grown(name) * 1_000;
  return {
    own: (ownMs(events) * 100) / (CARDS - first),
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

/** The switch of one build, with its archive. */
async function switchOf(context: BrowserContext, extension: string) {
  const settings = await context.newPage();
  await settings.goto(`chrome-extension://${idOf(extension)}/dashboard.html#/settings`);
  const wanted = settings.getByRole('checkbox', { name: SWITCH });
  await wanted.waitFor();
  await seedArchive(settings, [...inventViewings(account, KEPT, endSeconds), ...seen]);
  await settings.reload();
  return async (isWanted: boolean) => {
    if ((await wanted.isChecked()) !== isWanted) await wanted.click();
  };
}

/** As browsers name an extension without a key, by where it lies. */
const idOf = (folder: string) =>
  [...createHash('sha256').update(folder).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

const bili = await startFakeBili({ size: 'S', bitmaps: true });
const folder = await mkdtemp(join(tmpdir(), 'bilideck-'));
// All in one browser: another one is a third slower or faster, with the same build.
const builds = await Promise.all(
  [undefined, ...others].map((build, n) => buildIn('zh_CN', join(folder, String(n)), build)),
);
const context = await launch(join(folder, 'profile'), {
  port: bili.port,
  headless: true,
  locale: 'zh-CN',
  args: ['--disable-extensions-except', '--load-extension'].map(
    (name) => `${name}=${builds.join(',')}`,
  ),
});
await context.addCookies(bili.cookies('viewer'));
const page = await context.newPage();
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
  .filter((_, n) => n % ONE_OF === 0)
  .map((bvid, n) => {
    const oid = bili.state.videos.byBvid(bvid)?.aid ?? 0;
    return archivedViewing({
      account,
      key: `archive_${oid}`,
      oid,
      bvid,
      viewedSeconds: endSeconds + n,
      progress: n % 3 === 0 ? 'finished' : (n * 7) % 500,
    });
  });
const switches: Awaited<ReturnType<typeof switchOf>>[] = [];
for (const build of builds) switches.push(await switchOf(context, build));

const cdp = await context.newCDPSession(page);
await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
// Pictures that are there already are taken over within the page's script, four times as long: not now and then.
await cdp.send('Network.enable');
await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
await page.bringToFront();
const sides = [
  { name: 'without', costs: [] as Cost[] },
  { name: 'with marks', costs: [] as Cost[] },
  ...others.map((build) => ({ name: basename(build), costs: [] as Cost[] })),
];
for (let round = 0; round <= ROUNDS; round += 1) {
  // Nobody always comes after the same one.
  const inTurn = [...sides.entries()];
  if (round % 2 === 1) inTurn.reverse();
  for (const [on, { costs }] of inTurn) {
    for (const [n, mark] of switches.entries()) await mark(n + 1 === on);
    await wait(SETTLE_MS);
    const cost = await costOf(page, cdp);
    // The first time a browser compiles and keeps what it does not later.
    if (round > 0) costs.push(cost);
  }
}
await context.close();
await rm(folder, { recursive: true, force: true, maxRetries: 3 });
await bili.close();

console.log(
  `${CARDS} cards, one of ${ONE_OF} seen, ${KEPT} viewings kept, ${ROUNDS} rounds: median (least to most)\n`,
);
console.log(`| ms for 100 cards | ${sides.map(({ name }) => name).join(' | ')} |`);
console.log(`|---|${sides.map(() => '---|').join('')}`);
for (const [key, name] of Object.entries(ROWS)) {
  const of = (costs: readonly Cost[]) => costs.map((cost) => cost[key as keyof Cost]);
  const cells = sides.map(({ costs }) => spread(of(costs), 1));
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
/** What each round added: noise that lasts is in both of its sides. */
const bare = sides[0]?.costs ?? [];
for (const { name, costs } of sides.slice(1)) {
  const added = (...keys: (keyof Cost)[]) => {
    const sum = (cost: Cost | undefined) => keys.reduce((all, key) => all + (cost?.[key] ?? 0), 0);
    return spread(
      costs.map((cost, n) => sum(cost) - sum(bare[n])),
      1,
    );
  };
  console.log(
    `\n${name}, added: scripts ${added('script')}, with style ${added('script', 'style')}, with layout ${added('script', 'style', 'layout')}`,
  );
}
