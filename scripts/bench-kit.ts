/** What the benchmarks of pages have in common. */
import { cpus, loadavg } from 'node:os';
import type { Page } from 'playwright';
import type { Size } from '../tests/fake-bili/index.ts';

declare global {
  /** In a watched page: the end of a frame that is drawn from now on. */
  var benchPainted: () => Promise<void>;
}

/** Followings of an account; fewer than a seeded one has are left over from the next larger one. */
export const FOLLOWINGS: readonly (readonly [count: number, of: Size])[] = [
  [100, 'S'],
  [1_000, 'M'],
  [10_000, 'L'],
];

export const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
export const quantile = (values: readonly number[], share: number) =>
  sorted(values)[Math.floor(values.length * share)] ?? Number.NaN;
export const median = (values: readonly number[]) => quantile(values, 0.5);

/** Watches the pages that are loaded from now on for the frame that first shows `selector`. */
export const watchPaint = (page: Page, selector: string) =>
  page.addInitScript((wanted) => {
    globalThis.benchPainted = () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve();
          channel.port2.postMessage(null);
        }),
      );
    const looking = new MutationObserver(() => {
      if (!document.querySelector(wanted)) return;
      looking.disconnect();
      void globalThis.benchPainted().then(() => performance.mark('bench-painted'));
    });
    looking.observe(document, { childList: true, subtree: true });
  }, selector);

/** Milliseconds from the start of the navigation to that frame. */
export async function paintedAtMs(page: Page): Promise<number> {
  const mark = await page.waitForFunction(
    () => performance.getEntriesByName('bench-painted')[0]?.startTime,
    undefined,
    { polling: 50 },
  );
  return Number(await mark.jsonValue());
}

/** Milliseconds of each frame while what scrolls around or above `selector` is scrolled. */
export const scrolled = (
  page: Page,
  selector: string,
  by: { readonly left?: number; readonly top?: number },
): Promise<number[]> =>
  page.evaluate(
    async ([wanted, { left = 0, top = 0 }]) => {
      const place = document.querySelector(wanted)?.parentElement;
      if (!place) throw new Error(`nothing fits ${wanted}`);
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const times: number[] = [];
      let last = await frame();
      for (let n = 0; n < 120; n += 1) {
        place.scrollBy(left, top);
        const now = await frame();
        times.push(now - last);
        last = now;
      }
      return times;
    },
    [selector, by] as const,
  );

/** Megabytes of a page's heap after two collections. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  for (let n = 0; n < 2; n += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}

/** What is measured, what it is called, and what it may be at most. */
export type Goals = readonly (readonly [key: string, name: string, most: number | null])[];
type Rounds = readonly Readonly<Record<string, number>>[];

/** A table of medians and least values by number of people, with the load under which they came. */
export function printGoals(what: string, goals: Goals, results: ReadonlyMap<number, Rounds>): void {
  const counts = [...results.keys()];
  const of = (count: number, key: string) =>
    (results.get(count) ?? []).map((row) => row[key] ?? Number.NaN);
  const load = loadavg().map((one) => one.toFixed(1));
  console.log(`${what} (least); load ${load.join(', ')} on ${cpus().length} cores\n`);
  console.log(`| ms | aim | ${counts.join(' | ')} | most to least people |`);
  console.log(`|---|---|${counts.map(() => '---|').join('')}---|`);
  for (const [key, name, most] of goals) {
    const middle = (count: number | undefined) => median(of(count ?? Number.NaN, key));
    const cells = counts.map(
      (count) => `${middle(count).toFixed(1)} (${Math.min(...of(count, key)).toFixed(1)})`,
    );
    const ratio = (middle(counts.at(-1)) / middle(counts[0])).toFixed(1);
    console.log(`| ${name} | ${most ?? ''} | ${cells.join(' | ')} | ${ratio} |`);
  }
}
