/**
 * How fast the board of groups is: 100 groups at three sizes, against the simulated Bilibili, after
 * `wxt build`, with the local copy written beforehand. Not a test: the figures depend on the
 * machine. Written down in docs/bench.md.
 */
import { type FakeBili, startFakeBili } from '../tests/fake-bili/index.ts';
import { seedFollowings } from '../tests/support/seed-followings.ts';
import {
  FOLLOWINGS,
  firstRows,
  type Goals,
  heapOf,
  median,
  openSeeded,
  paintedAtMs,
  printGoals,
  quantile,
  SETTINGS,
  scrolled,
  sizesIn,
  typed,
  watchPaint,
} from './bench-kit.ts';

const [rounds = '5', ...sizes] = process.argv.slice(2);
const ROUNDS = Number(rounds);
const GROUPS = 100;
const PERSON = 'main [data-person]';

const GOALS: Goals = [
  ['again', 'opened by its address: first people painted', 300],
  ['cold', "the same, nothing kept of the page's last look", null],
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

const TEXTS = ['的', '', '小', 'xs', '', '1', ''];

const bili: FakeBili = await startFakeBili({ size: 'S', bitmaps: true });
const results = new Map<number, Record<string, number>[]>();
for (const [count, size] of sizesIn(FOLLOWINGS, sizes)) {
  bili.reset(size);
  fill(bili, count);
  const opened = await openSeeded(bili, async (page) => {
    await seedFollowings(page, bili);
    // The names of the groups are kept from then on.
    await page.goto(new URL('#/groups', page.url()).href);
    await page.locator(PERSON).first().waitFor();
  });
  const { url } = opened;
  const rows: Record<string, number>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const open = () => opened.context.newPage();
    const { again, first: cold } = await firstRows(open, url('#/groups'), { selector: PERSON });
    const page = await open();
    await watchPaint(page, PERSON);
    await page.goto(url('#/groups'));
    await page.locator(PERSON).first().waitFor();
    await page.waitForTimeout(500);
    const key = median(await typed(page, TEXTS));
    const p95 = quantile(await scrolled(page, 'main ol', { left: 60 }), 0.95);
    const heap = await heapOf(page);
    await page.close();
    const other = await opened.context.newPage();
    await watchPaint(other, PERSON);
    await other.goto(url('#/settings'));
    await other.locator(SETTINGS).waitFor();
    const start = await other.evaluate(() => {
      location.hash = '#/groups';
      return performance.now();
    });
    const warm = (await paintedAtMs(other)) - start;
    await other.close();
    rows.push({ again, cold, warm, key, p95, heap });
  }
  results.set(count, rows);
  await opened.close();
}
await bili.close();

printGoals(`${GROUPS} groups, median of ${ROUNDS}`, GOALS, results);
process.exit(0);
