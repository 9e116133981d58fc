/** What the benchmarks of pages have in common. */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import type { CDPSession, Page } from 'playwright';
import type { FakeBili, Size } from '../tests/fake-bili/index.ts';
import { type Opened, openChromium } from '../tests/support/browser.ts';

declare global {
  /** In a watched page: the end of a frame that is drawn from now on. */
  var benchPainted: () => Promise<void>;
  /** In a watched page: milliseconds from something to the end of the frame in which its result stands. */
  var benchTimed: (act: () => void) => Promise<number>;
  /** In a watched page: the same, of each text that is typed into its search. */
  var benchTyped: (texts: readonly string[]) => Promise<number[]>;
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

export function median(values: readonly number[]): number {
  const [all, middle] = [sorted(values), values.length >> 1];
  const upper = all[middle] ?? Number.NaN;
  return all.length % 2 === 1 ? upper : ((all[middle - 1] ?? upper) + upper) / 2;
}

/** What a figure may be at most: its median, what it is above the bare run, or how many times it. */
export interface Mark {
  readonly of: 'median' | 'added' | 'times';
  readonly most: number;
}

/** Something measured several times; `bare` and `peer` by turns with it, without us. */
export interface Figure {
  /** With its unit. */
  readonly name: string;
  readonly ours: readonly number[];
  readonly bare?: readonly number[] | undefined;
  readonly peer?: readonly number[] | undefined;
  readonly mark?: Mark | undefined;
}

/** Gives the figures to `npm run bench`, which names a file for them; alone they are only printed. */
export function handOver(figures: readonly Figure[]): void {
  const file = process.env['BENCH_FIGURES'];
  if (file) writeFileSync(file, JSON.stringify(figures));
}

/** "12 (10 to 19)": the median and its spread. */
export function spread(values: readonly number[], digits = 0): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;
}

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
    globalThis.benchTimed = async (act) => {
      await globalThis.benchPainted();
      await globalThis.benchPainted();
      const start = performance.now();
      act();
      await globalThis.benchPainted();
      return performance.now() - start;
    };
    globalThis.benchTyped = async (texts) => {
      const input = document.querySelector<HTMLInputElement>('main input[type="search"]');
      if (!input) throw new Error('no search');
      const times: number[] = [];
      for (const text of texts) {
        const typed = globalThis.benchTimed(() => {
          input.value = text;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        });
        times.push(await typed);
      }
      return times;
    };
    const looking = new MutationObserver(() => {
      if (!document.querySelector(wanted)) return;
      looking.disconnect();
      void globalThis.benchPainted().then(() => performance.mark('bench-painted'));
    });
    looking.observe(document, { childList: true, subtree: true });
  }, selector);

/** Milliseconds of each key in a watched page. */
export const typed = (page: Page, texts: readonly string[]): Promise<number[]> =>
  page.evaluate((all) => globalThis.benchTyped(all), texts);

/** Milliseconds from the start of the navigation to that frame. */
export async function paintedAtMs(page: Page): Promise<number> {
  const mark = await page.waitForFunction(
    () => performance.getEntriesByName('bench-painted')[0]?.startTime,
    undefined,
    { polling: 50 },
  );
  return Number(await mark.jsonValue());
}

/** A page keeps its look when it has stood for a second; whoever opens it again sees that first. */
const LOOKED_AT_MS = 2_000;

/**
 * Milliseconds to the frame that first shows `selector` on a new page: as the page was seen before, and as
 * for the first time. `ready` says when the page itself stands.
 */
export async function firstRows(
  open: () => Promise<Page>,
  url: string,
  { selector, ready = selector }: { readonly selector: string; readonly ready?: string },
): Promise<{ again: number; first: number }> {
  const before = await open();
  await before.goto(url);
  await before.locator(ready).first().waitFor();
  await before.waitForTimeout(LOOKED_AT_MS);
  await before.close();
  async function painted(forget: boolean): Promise<number> {
    const page = await open();
    if (forget) {
      await page.goto(new URL('/manifest.json', url).href);
      await page.evaluate(() => {
        const looks = Object.keys(localStorage).filter((key) => key.startsWith('look '));
        for (const key of looks) localStorage.removeItem(key);
      });
    }
    await watchPaint(page, selector);
    await page.goto(url);
    const ms = await paintedAtMs(page);
    await page.close();
    return ms;
  }
  return { again: await painted(false), first: await painted(true) };
}

/** Stands when the page of settings does: it asks for little, and so is there soon. */
export const SETTINGS = 'main[data-view="settings"]:not([data-state="loading"])';

/** A browser of the service's account, in which a page has written what is measured. */
export async function openSeeded(
  bili: FakeBili,
  seed: (page: Page) => Promise<void>,
): Promise<Opened & { readonly url: (hash: string) => string }> {
  const opened = await openChromium({ port: bili.port });
  await opened.context.addCookies(bili.cookies('viewer'));
  const url = (hash: string) => `chrome-extension://${opened.extensionId}/dashboard.html${hash}`;
  const page = await opened.context.newPage();
  await page.goto(url('#/settings'));
  await page.locator(SETTINGS).waitFor();
  await seed(page);
  await page.close();
  return { ...opened, url };
}

/** As much of a trace as is needed: what ran where, from when, how long, and how much of it the processor worked, in microseconds. */
export interface Ran {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly data?: { readonly documentLoaderURL?: string; readonly url?: string };
    readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string };
  };
}

/** What ran meanwhile, of these kinds. */
export async function traced(
  cdp: CDPSession,
  includedCategories: string[],
  run: () => Promise<void>,
): Promise<readonly Ran[]> {
  const events: Ran[] = [];
  const take = ({ value }: { value: object[] }) => events.push(...(value as Ran[]));
  cdp.on('Tracing.dataCollected', take);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories, excludedCategories: ['*'] },
  });
  await run();
  const ended = new Promise<unknown>((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await ended;
  cdp.off('Tracing.dataCollected', take);
  return events;
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

/** Puts the background to sleep, as the browser does when nobody has asked it for a while. */
export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** What is measured, what it is called, and what it may be at most. */
export type Goals = readonly (readonly [key: string, name: string, most: number | null])[];
type Rounds = readonly Readonly<Record<string, number>>[];

/** The sizes of a table that the words of a command name; none: all. */
export function sizesIn<T extends readonly [count: number, ...rest: unknown[]]>(
  all: readonly T[],
  words: readonly string[],
): readonly T[] {
  const asked = words.map(Number);
  return asked.length === 0 ? all : all.filter(([count]) => asked.includes(count));
}

/**
 * A table of medians and least values by number of rows, with the load under which they came; the
 * figures are handed over too.
 */
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
  handOver(
    counts.flatMap((count) =>
      goals.map(([key, name, most]) => ({
        name: `${count.toLocaleString('en')} rows: ${name}`,
        ours: of(count, key),
        mark: most === null ? undefined : { of: 'median', most },
      })),
    ),
  );
}
