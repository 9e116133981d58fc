/**
 * Long: measuring, and putting what was measured into words, are one run.
 * What Bilideck costs on a space page: the same page of the simulated Bilibili with and without the
 * extension, fresh profiles, runs of both taking turns, medians. Not a test: run it on a machine
 * that does nothing else. `npm run bench:space -- 7` for seven runs of each, `-- 7 DIR` with another
 * unpacked extension that takes its turn too, `-- 7 '' 50` with as many navigations.
 */
import { resolve } from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright';
import { PEOPLE, startFakeBili } from '../tests/fake-bili/index.ts';
import { openChromium } from '../tests/support/browser.ts';
import { type Figure, handOver, type Mark, median, type Ran, spread, traced } from './bench-kit.ts';

const [runs = '5', unpacked = '', steps = '200'] = process.argv.slice(2);
const RUNS = Number(runs);
const PEER = unpacked === '' ? null : resolve(unpacked);
/** All six figures at the polite pace take under four seconds. */
const SETTLE_MS = 6_000;
const NAVIGATIONS = Number(steps);
const NAVIGATION_MS = 250;
const PANELS = ['数据', '粉丝勋章', '共同关注', '分组'];
const WALK = [PEOPLE.rich, PEOPLE.upA, PEOPLE.upB, PEOPLE.mutual, PEOPLE.followed];

const bili = await startFakeBili({ size: 'S' });
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const urlOf = (mid: number) => `https://space.bilibili.com/${mid}`;

/** Milliseconds of the main thread's own time: what other programs take away is not in them. */
interface Load {
  readonly taskMs: number;
  readonly longestMs: number;
  /** The longest task in which a script of the extension ran. */
  readonly ourLongestMs: number;
}

/** Who is in the browser. */
type Who = 'bare' | 'ours' | 'peer';

interface Memory {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

interface Run {
  readonly first: Load;
  readonly second: Load;
  /** After five navigations, after all the others, and as many again; these take long: only the first run walks. */
  readonly memory: { readonly early: Memory; readonly late: Memory; readonly later: Memory } | null;
  /** Only with the extension: requests of the first and the second visit. */
  readonly requests?: readonly [readonly string[], readonly string[]];
  /** First panel there, and with figures, after the page's own column, all cached. */
  readonly panelMs?: { readonly shown: number; readonly ready: number };
  /** Only with the extension: a first visit in a window high enough to show every panel. */
  readonly fill?: Fill;
}

interface Fill {
  /** From the first of our requests to the last answer drawn. */
  readonly filledMs: number;
  readonly requests: readonly string[];
  /** Of a second visit right after it. */
  readonly again: readonly string[];
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
];

/** Loads a page and adds up the tasks of its main thread until all is quiet. */
async function load(page: Page, cdp: CDPSession, url: string): Promise<Load> {
  const events = await traced(cdp, CATEGORIES, async () => {
    await page.goto(url);
    await wait(SETTLE_MS);
  });
  const start = events.findLast(({ args }) => args?.data?.documentLoaderURL === url);
  if (!start) throw new Error('the trace does not have the page');
  const ofPage = events.filter(({ pid, tid }) => pid === start.pid && tid === start.tid);
  const tasks = ofPage.filter(({ name }) => name === 'RunTask');
  const ours = ofPage.filter(({ args }) => args?.data?.url?.startsWith('chrome-extension:'));
  const withOurs = tasks.filter(({ ts, dur = 0 }) =>
    ours.some((script) => script.ts >= ts && script.ts < ts + dur),
  );
  const ms = ({ tdur = 0 }: Ran) => tdur / 1000;
  return {
    taskMs: tasks.map(ms).reduce((sum, one) => sum + one, 0),
    longestMs: Math.max(...tasks.map(ms)),
    ourLongestMs: Math.max(0, ...withOurs.map(ms)),
  };
}

/** What is left after the garbage is gone. */
async function memory(cdp: CDPSession): Promise<Memory> {
  for (let turn = 0; turn < 3; turn++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return {
    heapBytes: of('JSHeapUsedSize'),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
  };
}

/** Scrolls to every panel, so that everything that loads on sight loads. */
async function seeAll(page: Page) {
  for (const name of PANELS) {
    const panel = page.getByRole('region', { name, exact: true });
    await panel.scrollIntoViewIfNeeded();
    await panel.and(page.locator('[data-state="ready"]')).waitFor();
  }
}

const apiCalls = (from: number, to?: number) =>
  bili.log
    .slice(from, to)
    .flatMap(({ host, operation }) => (host.startsWith('api') ? [operation ?? ''] : []));

interface Times {
  column?: number;
  shown?: number;
  ready?: number;
}

/** When the page's own column, our first panel and its figures were there, by the page's clock. */
async function timePanels(page: Page) {
  await page.addInitScript(() => {
    const times: Times = {};
    Object.assign(globalThis, { benchTimes: times });
    const look = () => {
      if (document.querySelector('.space-main > div > .aside')) times.column ??= performance.now();
      const root = document.querySelector('bilideck-panels')?.shadowRoot;
      if (root?.querySelector('section')) times.shown ??= performance.now();
      if (root?.querySelector('[data-state="ready"]')) times.ready ??= performance.now();
      if (times.ready === undefined) requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(urlOf(PEOPLE.rich));
  const found = await page.waitForFunction(() => {
    const { benchTimes } = globalThis as unknown as { benchTimes: Times };
    return benchTimes.ready === undefined ? null : benchTimes;
  });
  const { column = 0, shown = 0, ready = 0 } = (await found.jsonValue()) ?? {};
  return { shown: shown - column, ready: ready - column };
}

/** Over the protocol alone: what a driver puts into pages to find things would be weighed too. */
async function evaluate(cdp: CDPSession, expression: string): Promise<unknown> {
  const { result } = await cdp.send('Runtime.evaluate', { expression, returnByValue: true });
  return result.value;
}

/** Scrolls to every panel that is there, until each has what it shows. */
async function seeAllQuietly(cdp: CDPSession) {
  const sections =
    "document.querySelector('bilideck-panels').shadowRoot.querySelectorAll('section')";
  for (let place = 0; place < PANELS.length; place++) {
    await evaluate(cdp, `${sections}[${place}].scrollIntoView()`);
    const state = `${sections}[${place}].dataset.state`;
    while ((await evaluate(cdp, state)) !== 'ready') await wait(100);
  }
}

/** From person to person as the site does it, without loading a page. */
async function walk(cdp: CDPSession, steps: number) {
  for (let step = 0; step < steps; step++) {
    const mid = WALK[step % WALK.length];
    await evaluate(
      cdp,
      `history.pushState({}, '', '/${mid}'); dispatchEvent(new PopStateEvent('popstate'))`,
    );
    await wait(NAVIGATION_MS);
  }
  await wait(SETTLE_MS);
}

/** Nothing is known of the person, and nothing is scrolled: all panels are in sight. */
async function firstFill(): Promise<Fill> {
  bili.reset('S');
  const browser = await openChromium({ port: bili.port });
  try {
    await browser.context.addCookies(bili.cookies('viewer'));
    while (!bili.log.some(({ operation }) => operation === 'groups')) await wait(100);
    await wait(SETTLE_MS);
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: 1440, height: 4_000 });
    const visit = async () => {
      const from = bili.log.length;
      await page.goto(urlOf(PEOPLE.rich));
      await page.waitForFunction((count) => {
        const root = document.querySelector('bilideck-panels')?.shadowRoot;
        return root?.querySelectorAll('section[data-state="ready"]').length === count;
      }, PANELS.length);
      const filledAtMs = Date.now();
      const ours = bili.log.slice(from).filter(({ host }) => host.startsWith('api'));
      const requests = ours.map(({ operation }) => operation ?? '');
      return { filledMs: filledAtMs - (ours[0]?.atMs ?? filledAtMs), requests };
    };
    const first = await visit();
    const { requests: again } = await visit();
    return { ...first, again };
  } finally {
    await browser.close();
  }
}

/** A page of its own, in which the driver has looked for nothing. */
async function remembered(context: BrowserContext, who: Who): Promise<Run['memory']> {
  const page = await context.newPage();
  const quiet = await context.newCDPSession(page);
  await quiet.send('Performance.enable');
  await page.goto(urlOf(PEOPLE.rich));
  if (who === 'ours') await seeAllQuietly(quiet);
  await walk(quiet, WALK.length);
  const early = await memory(quiet);
  await walk(quiet, NAVIGATIONS);
  const late = await memory(quiet);
  await walk(quiet, NAVIGATIONS);
  return { early, late, later: await memory(quiet) };
}

async function run(who: Who, walks: boolean): Promise<Run> {
  const isOurs = who === 'ours';
  bili.reset('S');
  const peer = who === 'peer' && PEER !== null ? PEER : undefined;
  const browser = await openChromium({ port: bili.port, bare: who === 'bare', peer });
  try {
    await browser.context.addCookies(bili.cookies('viewer'));
    // The context menu asks for the groups as soon as somebody is signed in.
    while (isOurs && !bili.log.some(({ operation }) => operation === 'groups')) await wait(100);
    const page = await browser.context.newPage();
    const cdp = await browser.context.newCDPSession(page);
    await cdp.send('Performance.enable');

    const url = urlOf(PEOPLE.rich);
    const from = bili.log.length;
    const first = await load(page, cdp, url);
    if (isOurs) await seeAll(page);
    const between = bili.log.length;
    const second = await load(page, cdp, url);
    if (isOurs) await seeAll(page);
    const requests = [apiCalls(from, between), apiCalls(between)] as const;
    await page.close();

    const kept = walks ? await remembered(browser.context, who) : null;
    if (!isOurs) return { first, second, memory: kept };
    const panelMs = await timePanels(await browser.context.newPage());
    const measured = { first, second, memory: kept, requests, panelMs };
    await browser.close();
    return { ...measured, fill: await firstFill() };
  } finally {
    await browser.close();
  }
}

const results: Readonly<Record<Who, Run[]>> = { bare: [], ours: [], peer: [] };
const TURNS: readonly Who[] = PEER === null ? ['bare', 'ours'] : ['bare', 'ours', 'peer'];
for (let turn = 0; turn < RUNS; turn++) {
  // Whoever goes first has the colder machine.
  for (const who of turn % 2 === 0 ? TURNS : TURNS.toReversed()) {
    results[who].push(await run(who, turn === 0));
  }
  console.log(`run ${turn + 1} of ${RUNS}`);
}
await bili.close();

type Pick = (run: Run) => number | undefined;
const values = (who: Who, pick: Pick) =>
  results[who].map(pick).filter((value) => value !== undefined);
const added = (who: Who, pick: Pick) => median(values(who, pick)) - median(values('bare', pick));

const atFirst: Pick = ({ first }) => first.taskMs;
/** Known only where there is somebody to be lighter than. */
const halfOfPeer: Mark | undefined =
  PEER === null ? undefined : { of: 'added', most: added('peer', atFirst) / 2 };
const growth: Pick = ({ memory: kept }) =>
  kept ? (kept.late.heapBytes - kept.early.heapBytes) / 1000 : undefined;
/** What is learnt once stops; what is kept of everybody does not. */
const growthAfter: Pick = ({ memory: kept }) =>
  kept ? (kept.later.heapBytes - kept.late.heapBytes) / 1000 : undefined;

const ROWS: readonly (readonly [string, Pick, (Mark | undefined)?])[] = [
  ['main thread, first visit, ms', atFirst, halfOfPeer],
  ['main thread, second visit, ms', ({ second }) => second.taskMs],
  ['longest task, first visit, ms', ({ first }) => first.longestMs],
  ['longest task, second visit, ms', ({ second }) => second.longestMs],
  ['longest task with its script, first visit, ms', ({ first }) => first.ourLongestMs],
  ['longest task with its script, second visit, ms', ({ second }) => second.ourLongestMs],
  [
    'heap after 5 navigations, kB',
    ({ memory: kept }) => (kept ? kept.early.heapBytes / 1000 : undefined),
    { of: 'added', most: 1_000 },
  ],
  // Flat: less than a few objects for each of them.
  [`heap, grown over ${NAVIGATIONS} more, kB`, growth, { of: 'added', most: NAVIGATIONS / 2 }],
  [`heap, grown over the ${NAVIGATIONS} after those, kB`, growthAfter],
  ['nodes after 5 navigations', ({ memory: kept }) => kept?.early.nodes],
  [`nodes after ${NAVIGATIONS} more`, ({ memory: kept }) => kept?.late.nodes],
  ['listeners after 5 navigations', ({ memory: kept }) => kept?.early.listeners],
  [`listeners after ${NAVIGATIONS} more`, ({ memory: kept }) => kept?.late.listeners],
];
const figures: Figure[] = ROWS.map(([name, pick, mark]) => ({
  name,
  bare: values('bare', pick),
  ours: values('ours', pick),
  peer: PEER === null ? undefined : values('peer', pick),
  mark,
}));

const peer = PEER === null ? '' : ' with the other |';
console.log(`\n| median of ${RUNS} (least to most) | without | with | added |${peer}`);
console.log(`|---|---|---|---|${peer && '---|'}`);
for (const { name, bare = [], ours, peer: other } of figures) {
  const more = (median(ours) - median(bare)).toFixed(0);
  const cells = [spread(bare), spread(ours), more, ...(other ? [spread(other)] : [])];
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
if (PEER !== null && values('peer', ({ first }) => first.ourLongestMs).every((ms) => ms === 0)) {
  console.log('No script of the other extension ran on this page: it is as good as none.');
}
for (const [place, name] of ['first', 'second'].entries()) {
  const visits = results.ours.map(({ requests }) => requests?.[place] ?? []);
  const last = visits.at(-1)?.join(' ');
  console.log(`requests, ${name} visit: ${spread(visits.map(({ length }) => length))}: ${last}`);
}
const fills = results.ours.flatMap(({ fill }) => (fill ? [fill] : []));
const filled = {
  name: 'all panels filled after the first request, ms',
  ours: fills.map(({ filledMs }) => filledMs),
};
console.log(`${filled.name}: ${spread(filled.ours)}`);
console.log(
  `requests for it: ${fills.at(-1)?.requests.join(' ')}; again: ${fills.at(-1)?.again.length}`,
);
const panels = (['shown', 'ready'] as const).map((what) => ({
  name: `first panel ${what} after the page's own column, cached, ms`,
  ours: values('ours', ({ panelMs }) => panelMs?.[what]),
}));
for (const { name, ours } of panels) console.log(`${name}: ${spread(ours)}`);
handOver([...figures, filled, ...panels]);
process.exit(0);
