/**
 * How long a file of 100,000 viewings takes: looked through, kept, taken back. Run against the simulated
 * Bilibili, after `wxt build`: `node scripts/bench-import.ts 3 100000`. Not a test: the figures depend on
 * the machine. Written down in docs/bench.md.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headLine, viewingLine } from '../src/parts/history/shared/archive-file.ts';
import { startFakeBili } from '../tests/fake-bili/index.ts';
import { openChromium } from '../tests/support/browser.ts';
import { inventViewings, seedArchive } from '../tests/support/seed-archive.ts';
import { median } from './bench-kit.ts';

const ROUNDS = Number(process.argv[2] ?? 3);
const COUNT = Number(process.argv[3] ?? 100_000);
const PATIENCE = { timeout: 300_000 };

const bili = await startFakeBili({ size: 'S' });
const account = bili.state.viewer.mid;
const endSeconds = Math.floor(Date.now() / 1000) - 90_000;
const folder = await mkdtemp(join(tmpdir(), 'bench-import-'));
const file = join(folder, 'viewings.jsonl');
const lines = inventViewings(account, COUNT, endSeconds).map(viewingLine);
await writeFile(file, [headLine(account, Date.now(), COUNT), ...lines].join(''));

const times: Record<'looked' | 'kept' | 'back', number[]> = { looked: [], kept: [], back: [] };
const opened = await openChromium({ port: bili.port });
await opened.context.addCookies(bili.cookies('viewer'));
const page = await opened.context.newPage();
await page.goto(`chrome-extension://${opened.extensionId}/dashboard.html#/history`);
await page.locator('main[data-view="history"]:not([data-state="loading"])').waitFor();
await seedArchive(page, inventViewings(account, 1, endSeconds + 60));
await page.reload();
await page.getByRole('button', { name: '导出和导入' }).click();
const dialog = page.getByRole('dialog');
for (let round = 0; round < ROUNDS; round += 1) {
  const timed = async (
    what: keyof typeof times,
    act: () => Promise<void>,
    end: string | RegExp,
  ) => {
    const start = performance.now();
    await act();
    await dialog.getByText(end).waitFor(PATIENCE);
    times[what].push((performance.now() - start) / 1000);
  };
  const input = dialog.locator('input[type="file"]');
  await timed('looked', () => input.setInputFiles(file), /^文件里有/);
  const agree = dialog.getByRole('button', { name: '导入', exact: true });
  await timed('kept', () => agree.click(), /^已导入，新增/);
  const start = performance.now();
  await dialog.getByRole('button', { name: /^整个撤销/ }).click();
  await dialog
    .getByRole('button', { name: /^整个撤销/ })
    .waitFor({ ...PATIENCE, state: 'detached' });
  times.back.push((performance.now() - start) / 1000);
}
await opened.close();
await bili.close();
await rm(folder, { recursive: true });

console.log(`a file of ${COUNT} viewings, ${ROUNDS} rounds, s: median (least to most)`);
for (const [what, all] of Object.entries(times)) {
  const [least, most] = [Math.min(...all), Math.max(...all)];
  console.log(`${what}: ${median(all).toFixed(1)} (${least.toFixed(1)} to ${most.toFixed(1)})`);
}
