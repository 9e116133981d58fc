/**
 * What marking costs the site's own pages: a page of the simulated Bilibili that adds 500 cards while
 * it is scrolled, every second one of a video that was seen, with marks and without, in turns. Not a
 * test: the figures depend on the machine. `npm run bench:marks -- 5`; written down in docs/bench.md.
 */
import type { CDPSession, Page } from 'playwright';
import { startFakeBili } from '../tests/fake-bili/index.ts';
import { archivedView } from '../tests/support/archived-view.ts';
import { openChromium } from '../tests/support/browser.ts';
import { inventViewings, seedArchive } from '../tests/support/seed-archive.ts';
import { median } from './bench-kit.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
const KEPT = Number(process.argv[3] ?? 100_000);
const CARDS = 500;
const URL_OF_PAGE = 'https://www.bilibili.com/v/popular/rank/all';
const COVERS = '.bili-video-card__cover';
const SETTLE_MS = 1_500;
const MOST_TURNS = 200;
const LONG_MS = 50;
const MARK = 'bench-marks';
const SCRIPT = 'content-scripts/marks.js';
const SWITCH = '在站内的视频封面上标出看过的';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, of the clock and of the thread's own time. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly message?: string } };
}

interface Cost {
  /** Milliseconds of the main thread for 100 cards: our own script, and everything. */
  readonly ours: number;
  readonly all: number;
  /** The longest turn of ours, and tasks over 50 ms that hold one. */
  readonly longest: number;
  readonly longTasks: number;
  readonly marks: number;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const ownMs = ({ tdur, dur }: TraceEvent) => (tdur ?? dur ?? 0) / 1000;
const holds = (outer: TraceEvent, { ts }: TraceEvent) =>
  ts >= outer.ts && ts < outer.ts + (outer.dur ?? 0);

async function traced(cdp: CDPSession, work: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  );
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
      excludedCategories: ['*'],
    },
  });
  await cdp.send('Runtime.evaluate', { expression: `console.timeStamp('${MARK}')` });
  await work();
  await wait(SETTLE_MS);
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  // The browser traces every page: of the others nothing is wanted.
  const own = events.find(({ name, args }) => name === 'TimeStamp' && args?.data?.message === MARK);
  if (!own) throw new Error('the trace does not have the page');
  return events.filter(({ ph, pid, tid }) => ph === 'X' && pid === own.pid && tid === own.tid);
}

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
  await page.locator(COVERS).first().waitFor();
  await page.mouse.move(5, 400);
  await wait(SETTLE_MS);
  const before = await page.locator(COVERS).count();
  const events = await traced(cdp, () => scrollThrough(page));
  const calls = events.filter(
    ({ name, args }) =>
      ['FunctionCall', 'FireIdleCallback'].includes(name) && args?.data?.url?.endsWith(SCRIPT),
  );
  const outermost = calls.filter(
    (one) => !calls.some((other) => other !== one && holds(other, one)),
  );
  const tasks = events.filter(({ name }) => name === 'RunTask');
  const sum = (some: readonly TraceEvent[]) => some.reduce((ms, one) => ms + ownMs(one), 0);
  const per = (ms: number) => (ms / (CARDS - before)) * 100;
  return {
    ours: per(sum(outermost)),
    all: per(sum(tasks)),
    longest: Math.max(0, ...outermost.map(ownMs)),
    longTasks: tasks.filter(
      (task) => ownMs(task) > LONG_MS && outermost.some((one) => holds(task, one)),
    ).length,
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
    return archivedView({
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
console.log(`| our script, ms for 100 cards | ${of('with', 'ours')} | ${of('without', 'ours')} |`);
console.log(
  `| the main thread, ms for 100 cards | ${of('with', 'all')} | ${of('without', 'all')} |`,
);
console.log(`| longest turn of ours, ms | ${of('with', 'longest')} | |`);
console.log(`| long tasks with a turn of ours | ${of('with', 'longTasks')} | |`);
console.log(`| covers marked | ${of('with', 'marks')} | ${of('without', 'marks')} |`);
