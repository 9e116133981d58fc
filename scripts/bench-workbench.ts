/**
 * How fast the page of followings is: run against the simulated Bilibili, after `wxt build`, with
 * the local copy written beforehand. Not a test: the figures depend on the machine. Written down in
 * docs/bench.md.
 */
import type { Page } from 'playwright';
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
  scrolled,
  sizesIn,
  watchPaint,
} from './bench-kit.ts';

const [rounds = '5', ...sizes] = process.argv.slice(2);
const ROUNDS = Number(rounds);
const GOALS: Goals = [
  ['again', 'first rows painted, from the start of the navigation', 200],
  ['paint', "the same, nothing kept of the page's last look", null],
  ['key', 'keystroke in the search', 50],
  ['filter', 'filter', 50],
  ['sort', 'sort by name, slowest of three', 50],
  ['all', 'select all', null],
  ['plan', 'select all and plan to unfollow them', 300],
  ['p95', 'scrolling, p95 frame', 17],
  ['heap', 'heap of the page, MB', 60],
  ['ms', 'the copy, question and answer between page and worker', null],
  ['kilobytes', 'size of that answer, kB', null],
];

/** From an input event or a click to the end of the frame in which its result stands. */
async function steps(page: Page): Promise<Record<string, number>> {
  const times = await page.evaluate(async () => {
    const find = <E extends HTMLElement>(selector: string): E => {
      const found = document.querySelector<E>(selector);
      if (!found) throw new Error(`nothing fits ${selector}`);
      return found;
    };
    const keys = await globalThis.benchTyped(['的', '', '小', 'xs', '', '1']);
    await globalThis.benchTyped(['']);
    const name = () => globalThis.benchTimed(() => find('main [data-column="name"]').click());
    const orders = [await name(), await name(), await name()];
    const all = () => globalThis.benchTimed(() => find('main input[type="checkbox"]').click());
    const choices = [await all(), await all(), await all(), await all()];
    const filters: number[] = [];
    for (const hash of ['?mutual=', '?quiet=6', '?-mutual=&sign=的', '']) {
      const heard = new Promise((resolve) =>
        addEventListener('hashchange', resolve, { once: true }),
      );
      const start = performance.now();
      location.hash = `#/followings${hash}`;
      await heard;
      await globalThis.benchPainted();
      filters.push(performance.now() - start);
    }
    return { keys, filters, orders, choices };
  });
  return {
    key: median(times.keys),
    filter: median(times.filters),
    sort: Math.max(...times.orders),
    all: median(times.choices),
  };
}

/** From the tick that chooses everybody to the frame with the plan of letting them all go. */
async function planning(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const seen = (selector: string) =>
      new Promise<HTMLElement>((resolve) => {
        const look = () => {
          const found = document.querySelector<HTMLElement>(selector);
          if (found) resolve(found);
          return found !== null;
        };
        if (look()) return;
        const looking = new MutationObserver(() => look() && looking.disconnect());
        looking.observe(document.body, { attributes: true, childList: true, subtree: true });
      });
    const start = performance.now();
    document.querySelector<HTMLElement>('main input[type="checkbox"]')?.click();
    const bar = await seen('main section[aria-label="已选的人"]');
    [...bar.querySelectorAll('button')].find((one) => one.textContent === '取消关注')?.click();
    await seen('dialog[open] section ul');
    await globalThis.benchPainted();
    return performance.now() - start;
  });
}

/** The message alone: question and answer, as the page asks it. */
async function message(page: Page): Promise<{ ms: number; kilobytes: number }> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    const call = { rpc: 'call', id: 'bench', method: 'followings.local', input: {} };
    const start = performance.now();
    const answer = await chrome.runtime.sendMessage(call);
    const ms = performance.now() - start;
    return { ms, kilobytes: new Blob([JSON.stringify(answer)]).size / 1_000 };
  });
}

const bili: FakeBili = await startFakeBili({ size: 'S', bitmaps: true });
const results = new Map<number, Record<string, number>[]>();
for (const [count, size] of sizesIn(FOLLOWINGS, sizes)) {
  bili.reset(size);
  const { followings } = bili.state.viewer;
  for (const mid of [...followings.keys()].slice(count)) followings.delete(mid);
  const opened = await openSeeded(bili, (page) => seedFollowings(page, bili));
  const url = opened.url('#/followings');
  const rows: Record<string, number>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const rowsOf = { selector: 'main li[aria-posinset]', ready: 'main li[data-index]' };
    const { again, first: paint } = await firstRows(() => opened.context.newPage(), url, rowsOf);
    const page = await opened.context.newPage();
    await watchPaint(page, rowsOf.ready);
    await page.goto(url);
    await paintedAtMs(page);
    await page.waitForTimeout(500);
    const times = await steps(page);
    const p95 = quantile(await scrolled(page, 'main ul:has(> li[data-index])', { top: 120 }), 0.95);
    const heap = await heapOf(page);
    const { ms, kilobytes } = await message(page);
    const plan = await planning(page);
    rows.push({ again, paint, ms, kilobytes, ...times, p95, plan, heap });
    await page.close();
  }
  results.set(count, rows);
  await opened.close();
}
await bili.close();

printGoals(`median of ${ROUNDS}`, GOALS, results);
process.exit(0);
