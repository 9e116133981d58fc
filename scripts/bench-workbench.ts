/**
 * How fast the page of followings is: run against the simulated Bilibili, after `wxt build`, with
 * the local copy written beforehand. Not a test: the figures depend on the machine. Written down in
 * docs/bench.md.
 */
import type { Page } from 'playwright';
import { type FakeBili, type Size, startFakeBili } from '../tests/fake-bili/index.ts';
import { type Opened, openChromium } from '../tests/support/browser.ts';
import { seedFollowings } from '../tests/support/seed-followings.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
const SIZES: readonly Size[] = ['S', 'M', 'L'];
const FRAMES = 120;

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const median = (values: readonly number[]) =>
  sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Leaves in the page the time of the frame that shows the first row. */
function watchFirstPaint() {
  const looking = new MutationObserver(() => {
    if (!document.querySelector('main li[data-index]')) return;
    looking.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => Reflect.set(globalThis, 'firstPaintMs', performance.now());
      channel.port2.postMessage(null);
    });
  });
  looking.observe(document, { childList: true, subtree: true });
}

/** From an input event or a click to the end of the frame in which its result stands. */
async function steps(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const painted = () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve();
          channel.port2.postMessage(null);
        }),
      );
    async function timed(act: () => void): Promise<number> {
      await painted();
      await painted();
      const start = performance.now();
      act();
      await painted();
      return performance.now() - start;
    }
    const find = <E extends HTMLElement>(selector: string): E => {
      const found = document.querySelector<E>(selector);
      if (!found) throw new Error(`nothing fits ${selector}`);
      return found;
    };
    const input = find<HTMLInputElement>('main input[type="search"]');
    const type = (text: string) =>
      timed(() => {
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    const middle = (values: number[]) =>
      values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
    const keys: number[] = [];
    for (const text of ['的', '', '小', 'xs', '', '1']) keys.push(await type(text));
    await type('');
    const name = () => timed(() => find('main [data-column="name"]').click());
    const orders = [await name(), await name(), await name()];
    const all = () => timed(() => find('main input[type="checkbox"]').click());
    const choices = [await all(), await all(), await all(), await all()];
    return { key: middle(keys), sort: Math.max(...orders), all: middle(choices) };
  });
}

async function scrolling(page: Page): Promise<number> {
  return page.evaluate(async (frames) => {
    const list = document.querySelector('main li[data-index]')?.closest('ul')?.parentElement;
    if (!list) throw new Error('no list');
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    let last = await frame();
    for (let n = 0; n < frames; n += 1) {
      list.scrollTop += 120;
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
  }, FRAMES);
}

async function heap(opened: Opened, page: Page): Promise<number> {
  const session = await opened.context.newCDPSession(page);
  for (let n = 0; n < 2; n += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
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

const bili: FakeBili = await startFakeBili({ size: 'S' });
console.log(
  '| followings | first row, ms | message, ms | kB | keystroke, ms | by name, ms | all chosen, ms | p95 frame, ms | heap, MB |',
);
console.log('|---|---|---|---|---|---|---|---|---|');
for (const size of SIZES) {
  bili.reset(size);
  const opened = await openChromium({ port: bili.port });
  await opened.context.addCookies(bili.cookies('viewer'));
  const url = `chrome-extension://${opened.extensionId}/dashboard.html#/followings`;
  const first = await opened.context.newPage();
  await first.goto(`chrome-extension://${opened.extensionId}/dashboard.html#/settings`);
  await first.locator('main[data-view="settings"]:not([data-state="loading"])').waitFor();
  await seedFollowings(first, bili);
  const rows: Record<string, number>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await opened.context.newPage();
    await page.addInitScript(watchFirstPaint);
    await page.goto(url);
    await page.waitForFunction(() => Reflect.has(globalThis, 'firstPaintMs'));
    const paint = await page.evaluate(() => Number(Reflect.get(globalThis, 'firstPaintMs')));
    await page.waitForTimeout(500);
    const times = await steps(page);
    const p95 = await scrolling(page);
    const { ms, kilobytes } = await message(page);
    rows.push({ paint, ms, kilobytes, ...times, p95, heap: await heap(opened, page) });
    await page.close();
  }
  const cells = ['paint', 'ms', 'kilobytes', 'key', 'sort', 'all', 'p95', 'heap'].map((name) =>
    median(rows.map((row) => row[name] ?? Number.NaN)).toFixed(1),
  );
  console.log(`| ${bili.state.viewer.followings.size} | ${cells.join(' | ')} |`);
  await opened.close();
}
await bili.close();
process.exit(0);
