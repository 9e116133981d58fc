/**
 * How fast the popup is: run against the simulated Bilibili, after `wxt build`. Not a test: the
 * figures depend on the machine. Written down in docs/bench.md.
 */
import type { Page } from 'playwright';
import { type FakeBili, type Size, startFakeBili } from '../tests/fake-bili/index.ts';
import { type Opened, openChromium } from '../tests/support/browser.ts';
import {
  type Figure,
  firstRows,
  handOver,
  heapOf,
  type Mark,
  median,
  paintedAtMs,
  quantile,
  scrolled,
  spread,
  stopWorkers,
  typed,
  watchPaint,
} from './bench-kit.ts';

const [rounds = '5', ...sizes] = process.argv.slice(2);
const ROUNDS = Number(rounds);
const ALL_SIZES: readonly Size[] = ['S', 'M', 'L'];
const SIZES = ALL_SIZES.filter((size) => sizes.length === 0 || sizes.includes(size));
/** Rows of history kept from earlier openings. */
const CACHED_VIEWS: Readonly<Record<string, number>> = { S: 500, M: 5_000, L: 100_000 };
const VIEWS_A_PAGE = 30;
const TEXTS = ['的', '', '日', '', 'bv1', ''];

const TABS = [
  { name: '稍后再看', tab: 'toview', view: 'toview' },
  { name: '历史记录', tab: 'history', view: 'history' },
  { name: '关注分组', tab: 'groups', view: 'follow-groups' },
] as const;

/** Milliseconds from the start of the navigation until the first row has been drawn. */
async function firstPaint(page: Page, url: string): Promise<number> {
  await watchPaint(page, 'li[data-index], [data-look] li');
  await page.goto(url);
  return paintedAtMs(page);
}

async function scrolling(page: Page): Promise<{ p95: number; worst: number }> {
  const times = await scrolled(page, 'ul:has(> li[data-index])', { top: 60 });
  return { p95: quantile(times, 0.95), worst: Math.max(...times) };
}

/** Pages of history as an earlier scrolling left them, beside the first one. */
async function fillCache(page: Page, views: number): Promise<void> {
  await page.evaluate(
    async ([count, size]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('bilideck');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const all = await new Promise<{ key: string }[]>((resolve) => {
        const request = database.transaction('cache').objectStore('cache').getAll();
        request.onsuccess = () => resolve(request.result);
      });
      const first = all.find(({ key }) => key.includes('historyCursor'));
      if (!first) throw new Error('the first page of history is cached');
      const transaction = database.transaction('cache', 'readwrite');
      for (let n = 1; n * size < count; n += 1) {
        transaction.objectStore('cache').put({ ...first, key: `${first.key} ${n}` });
      }
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      database.close();
    },
    [views, VIEWS_A_PAGE] as const,
  );
}

/** What any page of an extension takes here, with nothing in it but a line of text. */
async function barePaint(opened: Opened): Promise<number> {
  const page = await popupPage(opened);
  await page.goto(`chrome-extension://${opened.extensionId}/manifest.json`);
  const ms = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries()[0]?.startTime ?? 0)).observe({
          type: 'paint',
          buffered: true,
        });
      }),
  );
  await page.close();
  return ms;
}

interface Figures {
  readonly paint: number[];
  readonly first: number[];
  readonly asleep: number[];
  readonly key: number[];
  readonly p95: number[];
  readonly worst: number[];
  readonly megabytes: number[];
}

const empty = (): Figures => ({
  paint: [],
  first: [],
  asleep: [],
  key: [],
  p95: [],
  worst: [],
  megabytes: [],
});

async function popupPage({ context }: Opened): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 420, height: 600 });
  return page;
}

async function measure(opened: Opened, tab: (typeof TABS)[number], figures: Figures) {
  const url = `chrome-extension://${opened.extensionId}/popup.html`;
  const ready = `[data-view="${tab.view}"][data-state="ready"]`;
  const remember = async (page: Page) => {
    await page.goto(url);
    await page.getByRole('tab', { name: tab.name }).click();
    await page.locator(ready).waitFor();
  };
  const before = await popupPage(opened);
  await remember(before);
  await before.close();
  const rows = { selector: 'li[data-index], [data-look] li', ready };
  const { again, first } = await firstRows(() => popupPage(opened), url, rows);
  figures.paint.push(again);
  figures.first.push(first);

  const page = await popupPage(opened);
  await watchPaint(page, rows.selector);
  await page.goto(url);
  await page.locator(ready).waitFor();
  // What it looks like is kept a second later.
  await page.waitForTimeout(2_500);
  if (tab.tab === 'toview') figures.key.push(median(await typed(page, TEXTS)));
  const { p95, worst } = await scrolling(page);
  figures.p95.push(p95);
  figures.worst.push(worst);
  figures.megabytes.push(await heapOf(page));
  await stopWorkers(page);
  await page.close();

  const sleepy = await popupPage(opened);
  // Stopping it is work for the browser too; nobody opens a popup in that moment.
  await sleepy.waitForTimeout(1_000);
  figures.asleep.push(await firstPaint(sleepy, url));
  await sleepy.close();
}

const bili: FakeBili = await startFakeBili({ size: 'S', bitmaps: true });
const all = new Map<string, Figures>();
const bare: number[] = [];
const browsers = new Map<Size, Opened>();
for (const size of SIZES) {
  bili.reset(size);
  const opened = await openChromium({ port: bili.port });
  await opened.context.addCookies(bili.cookies('viewer'));
  const page = await popupPage(opened);
  await page.goto(`chrome-extension://${opened.extensionId}/popup.html`);
  for (const { name, view } of TABS) {
    await page.getByRole('tab', { name }).click();
    await page.locator(`[data-view="${view}"][data-state="ready"]`).waitFor();
  }
  await fillCache(page, CACHED_VIEWS[size] ?? 0);
  await page.close();
  browsers.set(size, opened);
  // The sizes take turns: whatever else the machine does, it does to all of them alike.
}
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [size, opened] of browsers) {
    bili.reset(size);
    bare.push(await barePaint(opened));
    for (const tab of TABS) {
      const key = `${size} ${tab.name}`;
      const figures = all.get(key) ?? empty();
      all.set(key, figures);
      await measure(opened, tab, figures);
    }
  }
}

/** What is measured of a tab; alike for all. */
const COLUMNS: readonly (readonly [keyof Figures, string, Mark?])[] = [
  ['paint', 'first row painted, ms', { of: 'times', most: 1.3 }],
  ['first', 'the same, no last look kept, ms'],
  ['asleep', 'the same, worker asleep, ms'],
  ['key', 'keystroke, ms', { of: 'median', most: 30 }],
  ['p95', 'p95 frame, ms', { of: 'median', most: 17 }],
  ['worst', 'worst frame, ms', { of: 'median', most: 50 }],
  ['megabytes', 'heap, MB', { of: 'median', most: 25 }],
];
const handed: Figure[] = [];
console.log(`| size and tab | ${COLUMNS.map(([, name]) => name).join(' | ')} |`);
console.log(`|---|${COLUMNS.map(() => '---|').join('')}`);
for (const size of SIZES) {
  for (const { name } of TABS) {
    const figures = all.get(`${size} ${name}`) ?? empty();
    const cells = COLUMNS.map(([key, what, mark]) => {
      const ours = figures[key];
      if (ours.length === 0) return '';
      const empties = mark?.of === 'times' ? bare : undefined;
      handed.push({ name: `${size} ${name}: ${what}`, ours, bare: empties, mark });
      return spread(ours, 1);
    });
    console.log(`| ${size} ${name} | ${cells.join(' | ')} |`);
  }
}
console.log(`\nA page with one line of text: ${median(bare).toFixed(1)} ms.`);
handOver(handed);
for (const opened of browsers.values()) await opened.close();
await bili.close();
process.exit(0);
