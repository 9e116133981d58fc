/**
 * How fast the board of groups is: 100 groups at three sizes, against the simulated Bilibili, after
 * `wxt build`, with the local copy written beforehand. Not a test: the figures depend on the
 * machine. Written down in docs/bench.md.
 */
import { cpus, loadavg } from 'node:os';
import type { Page } from 'playwright';
import { type FakeBili, type Size, startFakeBili } from '../tests/fake-bili/index.ts';
import { openChromium } from '../tests/support/browser.ts';
import { seedFollowings } from '../tests/support/seed-followings.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
const GROUPS = 100;
const SIZES: readonly (readonly [count: number, of: Size])[] = [
  [100, 'S'],
  [1_000, 'M'],
  [10_000, 'L'],
];
const FRAMES = 120;

/** What is measured, and what it may be at most. */
const FIGURES: readonly (readonly [key: string, name: string, most: number | null])[] = [
  ['cold', 'opened by its address: first people painted', 300],
  ['warm', 'opened from another page of the dashboard: the same', 300],
  ['key', 'keystroke in the search, found and shown', 50],
  ['p95', 'scrolling sideways, p95 frame', 17],
  ['heap', 'heap of the page, MB', 60],
];

/** A group for everybody by turns, a second one for every tenth, none for every twentieth. */
function fill(bili: FakeBili, count: number): void {
  const { viewer } = bili.state;
  viewer.groups = Array.from({ length: GROUPS }, (_, n) => ({
    tagid: 500_000 + n,
    name: `分组 ${n + 1}`,
  }));
  for (const mid of [...viewer.followings.keys()].slice(count)) viewer.followings.delete(mid);
  for (const [n, { tagids }] of [...viewer.followings.values()].entries()) {
    tagids.clear();
    if (n % 20 > 0) tagids.add(500_000 + (n % GROUPS));
    if (n % 10 === 1) tagids.add(500_000 + ((n + 7) % GROUPS));
  }
}

/** Leaves in the page the time of the frame that shows the first person. */
function watchFirstPaint() {
  const looking = new MutationObserver(() => {
    if (!document.querySelector('main [data-person]')) return;
    looking.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => Reflect.set(globalThis, 'firstPaintMs', performance.now());
      channel.port2.postMessage(null);
    });
  });
  looking.observe(document, { childList: true, subtree: true });
}

async function painted(page: Page): Promise<number> {
  await page.waitForFunction(() => Reflect.has(globalThis, 'firstPaintMs'));
  return page.evaluate(() => Number(Reflect.get(globalThis, 'firstPaintMs')));
}

async function keystroke(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frame = () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve();
          channel.port2.postMessage(null);
        }),
      );
    const input = document.querySelector<HTMLInputElement>('main input[type="search"]');
    if (!input) throw new Error('no search');
    const times: number[] = [];
    for (const text of ['的', '', '小', 'xs', '', '1', '']) {
      await frame();
      await frame();
      const start = performance.now();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await frame();
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
  });
}

async function scrolling(page: Page): Promise<number> {
  return page.evaluate(async (frames) => {
    const stage = document.querySelector('main ol')?.parentElement;
    if (!stage) throw new Error('no board');
    stage.scrollLeft = 0;
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    let last = await frame();
    for (let n = 0; n < frames; n += 1) {
      stage.scrollLeft += 60;
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
  }, FRAMES);
}

const bili: FakeBili = await startFakeBili({ size: 'S' });
const results = new Map<number, Record<string, number>[]>();
for (const [count, size] of SIZES) {
  bili.reset(size);
  fill(bili, count);
  const opened = await openChromium({ port: bili.port });
  await opened.context.addCookies(bili.cookies('viewer'));
  const url = (hash: string) => `chrome-extension://${opened.extensionId}/dashboard.html${hash}`;
  const settings = 'main[data-view="settings"]:not([data-state="loading"])';
  const first = await opened.context.newPage();
  await first.goto(url('#/settings'));
  await first.locator(settings).waitFor();
  await seedFollowings(first, bili);
  // The names of the groups are kept from then on.
  await first.goto(url('#/groups'));
  await first.locator('[data-person]').first().waitFor();
  await first.close();
  const rows: Record<string, number>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await opened.context.newPage();
    await page.addInitScript(watchFirstPaint);
    await page.goto(url('#/groups'));
    const cold = await painted(page);
    await page.waitForTimeout(500);
    const key = await keystroke(page);
    const p95 = await scrolling(page);
    const session = await opened.context.newCDPSession(page);
    for (let n = 0; n < 2; n += 1) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    await page.close();
    const other = await opened.context.newPage();
    await other.addInitScript(watchFirstPaint);
    await other.goto(url('#/settings'));
    await other.locator(settings).waitFor();
    const start = await other.evaluate(() => {
      location.hash = '#/groups';
      return performance.now();
    });
    const warm = (await painted(other)) - start;
    await other.close();
    rows.push({ cold, warm, key, p95, heap: usedSize / 1_000_000 });
  }
  results.set(count, rows);
  await opened.close();
}
await bili.close();

const of = (count: number, key: string) =>
  (results.get(count) ?? []).map((row) => row[key] ?? Number.NaN).sort((a, b) => a - b);
const median = (count: number, key: string) => of(count, key)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
const counts = SIZES.map(([count]) => count);
const load = loadavg().map((one) => one.toFixed(1));
console.log(
  `${GROUPS} groups, median of ${ROUNDS} (least); load ${load.join(', ')} on ${cpus().length} cores\n`,
);
console.log(`| ms | aim | ${counts.join(' | ')} | 10,000 to 100 |`);
console.log(`|---|---|${counts.map(() => '---|').join('')}---|`);
for (const [key, name, most] of FIGURES) {
  const cells = counts.map(
    (count) => `${median(count, key).toFixed(1)} (${(of(count, key)[0] ?? Number.NaN).toFixed(1)})`,
  );
  const ratio = (median(10_000, key) / median(100, key)).toFixed(1);
  console.log(`| ${name} | ${most ?? ''} | ${cells.join(' | ')} | ${ratio} |`);
}
process.exit(0);
