/**
 * How fast a list of 关系 is at 5,000 rows, or as many as are asked for: 互粉, which comes in one answer, against the simulated
 * Bilibili, after `wxt build`. Not a test: the figures depend on the machine. See docs/bench.md.
 */
import { startFakeBili } from '../tests/fake-bili/index.ts';
import { openChromium } from '../tests/support/browser.ts';
import {
  firstRows,
  type Goals,
  heapOf,
  median,
  paintedAtMs,
  printGoals,
  watchPaint,
} from './bench-kit.ts';

const [rounds = '3', rows = '5000'] = process.argv.slice(2);
const ROUNDS = Number(rounds);
const ROWS = Number(rows);
const GOALS: Goals = [
  ['again', 'kept page to first row', 200],
  ['first', "the same, nothing kept of the page's last look", null],
  ['key', 'keystroke in the search, median of three', 50],
  ['name', 'sorted by name', 50],
  ['all', 'all chosen', 50],
  ['heap', 'heap of the page, MB', 60],
];

const bili = await startFakeBili({ size: 'L', bitmaps: true });
const { viewer } = bili.state;
const followed = [...viewer.followings.keys()].slice(0, ROWS);
viewer.fans.clear();
for (const mid of followed) viewer.fans.set(mid, 1_700_000_000);
const opened = await openChromium({ port: bili.port });
await opened.context.addCookies(bili.cookies('viewer'));
const page = await opened.context.newPage();
const address = `chrome-extension://${opened.extensionId}/dashboard.html#/relations?tab=mutual`;
const results: Record<string, number>[] = [];
await watchPaint(page, 'main li[data-index]');
await page.goto(address);
await page.locator('main li[data-index]').first().waitFor();
for (let round = 0; round < ROUNDS; round += 1) {
  const rows = { selector: 'main li[aria-posinset]', ready: 'main li[data-index]' };
  const { again, first } = await firstRows(() => opened.context.newPage(), address, rows);
  await page.reload();
  await paintedAtMs(page);
  const figures = await page.evaluate(async () => {
    const find = <E extends HTMLElement>(selector: string): E => {
      const found = document.querySelector<E>(selector);
      if (!found) throw new Error(`nothing fits ${selector}`);
      return found;
    };
    const input = find<HTMLInputElement>('main input[type="search"]');
    const keys = await globalThis.benchTyped(['的', '小', '']);
    const select = find<HTMLSelectElement>('main select');
    const name = await globalThis.benchTimed(() => {
      select.value = 'name';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const key = { key: 'a', ctrlKey: true, bubbles: true };
    const all = await globalThis.benchTimed(() =>
      input.closest('section')?.dispatchEvent(new KeyboardEvent('keydown', key)),
    );
    return { keys, name, all };
  });
  const { keys, name, all } = figures;
  results.push({ again, first, key: median(keys), name, all, heap: await heapOf(page) });
}
printGoals(`互粉, median of ${ROUNDS}`, GOALS, new Map([[ROWS, results]]));
const shown = await page.locator('main li[data-index]').first().getAttribute('aria-setsize');
console.log(`${shown} rows, ${await page.getByText(/已选/).first().textContent()}`);
await opened.close();
await bili.close();
