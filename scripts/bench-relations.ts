/**
 * How fast a list of 关系 is at 5,000 rows: 互粉, which comes in one answer, against the simulated
 * Bilibili, after `wxt build`. Not a test: the figures depend on the machine. See docs/bench.md.
 */
import { startFakeBili } from '../tests/fake-bili/index.ts';
import { openChromium } from '../tests/support/browser.ts';
import { paintedAtMs, watchPaint } from './bench-kit.ts';

const ROWS = 5_000;
const ROUNDS = Number(process.argv[2] ?? 3);

const bili = await startFakeBili({ size: 'L', bitmaps: true });
const { viewer } = bili.state;
const followed = [...viewer.followings.keys()].slice(0, ROWS);
viewer.fans.clear();
for (const mid of followed) viewer.fans.set(mid, 1_700_000_000);
const opened = await openChromium({ port: bili.port });
await opened.context.addCookies(bili.cookies('viewer'));
const page = await opened.context.newPage();
const address = `chrome-extension://${opened.extensionId}/dashboard.html#/relations?tab=mutual`;
console.log('| kept page to first row, ms | keystroke, ms | by name, ms | all chosen, ms |');
console.log('|---|---|---|---|');
await watchPaint(page, 'main li[data-index]');
await page.goto(address);
await page.locator('main li[data-index]').first().waitFor();
for (let round = 0; round < ROUNDS; round += 1) {
  await page.reload();
  const first = await paintedAtMs(page);
  const figures = await page.evaluate(async () => {
    async function timed(act: () => void): Promise<number> {
      await globalThis.benchPainted();
      const start = performance.now();
      act();
      await globalThis.benchPainted();
      return Math.round(performance.now() - start);
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
    const keys = [await type('的'), await type('小'), await type('')];
    const select = find<HTMLSelectElement>('main select');
    const name = await timed(() => {
      select.value = 'name';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const key = { key: 'a', ctrlKey: true, bubbles: true };
    const all = await timed(() =>
      input.closest('section')?.dispatchEvent(new KeyboardEvent('keydown', key)),
    );
    return { keys, name, all };
  });
  const { keys, name, all } = figures;
  console.log(`| ${Math.round(first)} | ${keys.join(', ')} | ${name} | ${all} |`);
}
const shown = await page.locator('main li[data-index]').first().getAttribute('aria-setsize');
console.log(`${shown} rows, ${await page.getByText(/已选/).first().textContent()}`);
await opened.close();
await bili.close();
