/**
 * How fast the page of the history and 统计 are with an archive of many years: run against the simulated
 * Bilibili, after `wxt build`, with the archive written beforehand. Not a test: the figures depend
 * on the machine. Written down in docs/bench.md.
 */
import type { Page } from 'playwright';
import type { Viewing } from '../src/parts/history/shared/archive.ts';
import { createUnpacker, packBlock } from '../src/parts/history/shared/packed-block.ts';
import { viewingStats } from '../src/parts/history/shared/viewing-stats.ts';
import { yearRange } from '../src/parts/history/shared/viewings-in.ts';
import { startFakeBili } from '../tests/fake-bili/index.ts';
import { blocksOf, inventViewings, seedArchive } from '../tests/support/seed-archive.ts';
import {
  firstRows,
  type Goals,
  heapOf,
  openSeeded,
  paintedAtMs,
  printGoals,
  quantile,
  typed,
  watchPaint,
} from './bench-kit.ts';

const [rounds, ...counts] = process.argv.slice(2).map(Number);
const ROUNDS = rounds ?? 5;
const SIZES = counts.length > 0 ? counts : [1_000, 100_000];
const GOALS: Goals = [
  ['again', 'first rows painted, from the start of the navigation', 200],
  ['paint', "the same, nothing kept of the page's last look", null],
  ['key', 'keystroke in the search to its rows, median', 50],
  ['p95', 'the slowest of nine keystrokes', 50],
  ['heap', 'heap of the page, MB', 60],
  ['heapStats', 'heap of 统计 after five years of it, MB', 60],
  ['disk', 'what the browser says is stored, MB', 40],
  ['seen', '统计: a last look painted, from the start of the navigation', null],
  ['stats', '统计: its first figures painted, nothing kept of the last look', null],
  ['step', '统计: another year chosen, to its figures', 150],
  ['year', '统计: and on from there, two frames after it stood, median of three', 150],
  ['cold', 'a year counted with the estimates of everything, in Node', null],
  ['warm', 'a year counted after that, in Node', 150],
];
const TEXTS = ['黑', '黑洞', '黑洞 猫', '', '-猫', 'up:UP', 'zz', '', '纸飞机 >20分钟'];

/** Behind its first rows the page reads everything: what is found says how far that is. */
async function allRead(page: Page, count: number) {
  const search = page.locator('#app main input[type="search"]');
  await search.fill('-zz');
  await page.getByText(`${count.toLocaleString('en')} 条符合`).waitFor({ timeout: 120_000 });
  await search.fill('');
}

/** Milliseconds from a click on the year before to the end of the frame that draws its days and its figures. */
const stepping = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const [, , year] = document.querySelectorAll<HTMLElement>('main fieldset button');
    const before = document.querySelector<HTMLElement>('main section header button');
    if (!year || !before) throw new Error('no years');
    year.click();
    const yearShown = () =>
      document.querySelector<HTMLElement>('main a[data-day]')?.dataset['day']?.slice(0, 4);
    const yearTold = () =>
      document.querySelector<HTMLElement>('main [data-row]')?.dataset['row']?.slice(0, 4);
    /** What stands when a frame begins is what it draws; what comes in it is drawn by the next. */
    async function drawn(wanted: string): Promise<boolean> {
      let isIt = false;
      requestAnimationFrame(() => {
        isIt = yearShown() === wanted && yearTold() === wanted;
      });
      await globalThis.benchPainted();
      return isIt;
    }
    while (!(await drawn(yearShown() ?? '')));
    const times: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      await globalThis.benchPainted();
      await globalThis.benchPainted();
      const wanted = String(Number(yearShown()) - 1);
      const start = performance.now();
      before.click();
      // What was counted before stays until the next is there.
      while (!(await drawn(wanted)) && performance.now() - start < 60_000);
      times.push(performance.now() - start);
    }
    return times;
  });

/** The same counting without a page: what was never counted, and then another year of it. */
function counted(viewings: readonly Viewing[]) {
  const unpack = createUnpacker();
  const blocks = blocksOf(viewings).map((block) => unpack(packBlock(block)));
  const timed = (year: number) => {
    const start = performance.now();
    viewingStats(blocks, yearRange(year));
    return performance.now() - start;
  };
  const year = new Date().getFullYear();
  const cold = timed(year - 1);
  return { cold, warm: quantile([timed(year - 2), timed(year - 1), timed(year - 3)], 0.5) };
}

const bili = await startFakeBili({ size: 'S' });
// What only the site has would stand in the list besides.
bili.state.viewer.history = [];
const results = new Map<number, Record<string, number>[]>();
for (const count of SIZES) {
  const endSeconds = Math.floor(Date.now() / 1000) - 3_600;
  const viewings = inventViewings(bili.state.viewer.mid, count, endSeconds);
  const opened = await openSeeded(bili, (page) => seedArchive(page, viewings));
  const all: Record<string, number>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const open = () => opened.context.newPage();
    const selector = 'main li input[type="checkbox"]';
    const { again, first: paint } = await firstRows(open, opened.url('#/history'), { selector });
    const page = await open();
    await watchPaint(page, selector);
    await page.goto(opened.url('#/history'));
    await paintedAtMs(page);
    await allRead(page, count);
    const keys = await typed(page, TEXTS);
    const heap = await heapOf(page);
    const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
    const key = quantile(keys, 0.5);
    await page.close();
    const days = { selector: 'main a[data-day]' };
    const { again: seen, first: stats } = await firstRows(open, opened.url('#/stats'), days);
    const figures = await open();
    await watchPaint(figures, days.selector);
    await figures.goto(opened.url('#/stats'));
    // The page's own: a last look has the same, and hears no click.
    await figures.locator('#app main dl').waitFor();
    const [step = Number.NaN, ...others] = await stepping(figures);
    const heapStats = await heapOf(figures);
    await figures.close();
    const times = { again, paint, key, p95: Math.max(...keys), seen, stats, step };
    const year = quantile(others, 0.5);
    all.push({ ...times, year, ...counted(viewings), heap, heapStats, disk: usage / 1e6 });
  }
  results.set(count, all);
  await opened.close();
}
printGoals('page of the history, median', GOALS, results);
await bili.close();
