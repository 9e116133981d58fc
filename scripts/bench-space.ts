/**
 * What Bilideck costs on a space page: the same page of the simulated Bilibili with and without the
 * extension, fresh profiles, runs of both taking turns, medians. Not a test: run it on a machine
 * that does nothing else. `npm run bench:space -- 7` for seven runs of each.
 */
import type { CDPSession, Page } from 'playwright';
import { PEOPLE, startFakeBili } from '../tests/fake-bili/index.ts';
import { openChromium } from '../tests/support/browser.ts';

const RUNS = Number(process.argv[2] ?? 5);
/** All six figures at the polite pace take under four seconds. */
const SETTLE_MS = 6_000;
const NAVIGATIONS = 50;
const NAVIGATION_MS = 250;
const PANELS = ['数据', '粉丝勋章', '共同关注', '分组'];
const WALK = [PEOPLE.rich, PEOPLE.upA, PEOPLE.upB, PEOPLE.mutual, PEOPLE.followed];

const bili = await startFakeBili({ size: 'S' });
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const urlOf = (mid: number) => `https://space.bilibili.com/${mid}`;

interface Run {
  /** Main-thread time of the first and of the second visit, milliseconds of work. */
  readonly first: Load;
  readonly second: Load;
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Only with the extension. */
  readonly requests?: readonly [first: readonly string[], second: readonly string[]];
  /** First panel ready after the page's own column was there, on the second visit. */
  readonly panelAfterMs?: number;
}

interface Load {
  readonly taskMs: number;
  readonly longestMs: number;
}

async function metrics(cdp: CDPSession): Promise<Map<string, number>> {
  const { metrics: list } = await cdp.send('Performance.getMetrics');
  return new Map(list.map(({ name, value }) => [name, value]));
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly documentLoaderURL?: string };
  };
}

/** Loads a page and adds up the tasks of its main thread until all is quiet. */
async function load(page: Page, cdp: CDPSession, work: () => Promise<unknown>): Promise<Load> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    events.push(...(value as TraceEvent[]));
  };
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'loading', 'blink.user_timing'],
      excludedCategories: ['*'],
    },
  });
  await work();
  await wait(SETTLE_MS);
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  if (process.env['DEBUG']) { console.log(events.length, [...new Set(events.map(e=>e.name))].slice(0,80).join(' ')); console.log(JSON.stringify(events.filter(e=>/navigationStart|commitLoad|CommitLoad|FrameCommitted/i.test(e.name)).slice(0,8))); }
  // The page's process is the one whose main thread began to load it.
  const start = events.findLast(({ args }) => args?.data?.documentLoaderURL === page.url());
  if (!start) throw new Error('the trace does not have the page');
  const tasks = events
    .filter(({ pid, tid }) => pid === start.pid && tid === start.tid)
    .filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask')
    .map(({ dur = 0 }) => dur / 1000);
  return {
    taskMs: tasks.reduce((sum, ms) => sum + ms, 0),
    longestMs: Math.max(...tasks),
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

const apiCalls = (from: number) =>
  bili.log
    .slice(from)
    .flatMap(({ host, operation }) => (host.startsWith('api') ? [operation ?? ''] : []));

/** When the page's own column and our first ready panel were there, by the page's clock. */
async function timePanels(page: Page): Promise<number> {
  await page.addInitScript(() => {
    const times: { column?: number; panel?: number } = {};
    Object.assign(globalThis, { benchTimes: times });
    const look = () => {
      if (document.querySelector('.space-main > div > .aside')) times.column ??= performance.now();
      const host = document.querySelector('bilideck-panels');
      if (host?.shadowRoot?.querySelector('[data-state="ready"]'))
        times.panel ??= performance.now();
      if (times.panel === undefined) requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(urlOf(PEOPLE.rich));
  const found = await page.waitForFunction(() => {
    const { benchTimes } = globalThis as unknown as {
      benchTimes: { column?: number; panel?: number };
    };
    return benchTimes.panel === undefined ? null : benchTimes;
  });
  const { column = 0, panel = 0 } = (await found.jsonValue()) ?? {};
  return panel - column;
}

async function walk(page: Page) {
  for (let step = 0; step < NAVIGATIONS; step++) {
    await page.evaluate(
      (mid) => {
        history.pushState({}, '', `/${mid}`);
        dispatchEvent(new PopStateEvent('popstate'));
      },
      WALK[step % WALK.length],
    );
    await wait(NAVIGATION_MS);
  }
  await wait(SETTLE_MS);
}

async function run(bare: boolean): Promise<Run> {
  bili.reset('S');
  const browser = await openChromium({ port: bili.port, bare });
  try {
    await browser.context.addCookies(bili.cookies('viewer'));
    // The context menu asks for the groups as soon as somebody is signed in.
    while (!bare && !bili.log.some(({ operation }) => operation === 'groups')) await wait(100);
    const page = await browser.context.newPage();
    const cdp = await browser.context.newCDPSession(page);
    await cdp.send('Performance.enable');

    const from = bili.log.length;
    const first = await load(page, cdp, () => page.goto(urlOf(PEOPLE.rich)));
    if (!bare) await seeAll(page);
    const between = bili.log.length;
    const second = await load(page, cdp, () => page.goto(urlOf(PEOPLE.rich)));
    if (!bare) await seeAll(page);
    const requests = [
      apiCalls(from).slice(0, apiCalls(from).length - apiCalls(between).length),
      apiCalls(between),
    ] as const;

    await walk(page);
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('HeapProfiler.collectGarbage');
    const after = await metrics(cdp);
    const heap = {
      heapBytes: after.get('JSHeapUsedSize') ?? 0,
      nodes: after.get('Nodes') ?? 0,
      listeners: after.get('JSEventListeners') ?? 0,
    };
    if (bare) return { first, second, ...heap };
    const panelAfterMs = await timePanels(await browser.context.newPage());
    return { first, second, ...heap, requests, panelAfterMs };
  } finally {
    await browser.close();
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = sorted.slice(
    sorted.length % 2 === 1 ? middle : middle - 1,
    middle + 1,
  );
  return sorted.length % 2 === 1 ? low : (low + high) / 2;
}

const ours: Run[] = [];
const theirs: Run[] = [];
for (let turn = 0; turn < RUNS; turn++) {
  // Whoever goes first has the colder machine.
  for (const bare of turn % 2 === 0 ? [true, false] : [false, true]) {
    (bare ? theirs : ours).push(await run(bare));
  }
  console.log(`run ${turn + 1} of ${RUNS}`);
}
await bili.close();

const of = (runs: readonly Run[], pick: (run: Run) => number) => median(runs.map(pick));
const spread = (runs: readonly Run[], pick: (run: Run) => number) => {
  const values = runs.map(pick);
  return `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`;
};

function compare(what: string, unit: string, pick: (run: Run) => number) {
  const [bare, extended] = [of(theirs, pick), of(ours, pick)];
  console.log(
    `| ${what} | ${bare.toFixed(1)} ${unit} (${spread(theirs, pick)}) | ${extended.toFixed(1)} ${unit} (${spread(ours, pick)}) | ${(extended - bare).toFixed(1)} ${unit} |`,
  );
}

console.log('\n| median of runs (lowest to highest) | without | with | added |\n|---|---|---|---|');
compare('main thread, first visit', 'ms', ({ first }) => first.taskMs);
compare('main thread, second visit', 'ms', ({ second }) => second.taskMs);
compare('longest task, first visit', 'ms', ({ first }) => first.longestMs);
compare('longest task, second visit', 'ms', ({ second }) => second.longestMs);
compare('heap after 50 navigations', 'kB', ({ heapBytes }) => heapBytes / 1000);
compare('DOM nodes after 50 navigations', '', ({ nodes }) => nodes);
compare('listeners after 50 navigations', '', ({ listeners }) => listeners);
for (const [place, name] of ['first', 'second'].entries()) {
  const counts = ours.map(({ requests }) => requests?.[place]?.length ?? 0);
  const last = ours.at(-1)?.requests?.[place] ?? [];
  console.log(`requests, ${name} visit: ${median(counts)} (${last.join(' ')})`);
}
console.log(
  `first panel after the page's own column, cached: ${of(ours, (one) => one.panelAfterMs ?? 0).toFixed(1)} ms (${spread(ours, (one) => one.panelAfterMs ?? 0)})`,
);
process.exit(0);
