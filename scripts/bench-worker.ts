/**
 * How long a page waits for the background when the browser has stopped it: from the question to its
 * answer, which is a page of the journal and of nothing but this machine. The same while it is awake
 * takes turns with it. `npm run bench:worker -- 15` after a build; see docs/bench.md.
 */
import type { Page } from 'playwright';
import { startFakeBili } from '../tests/fake-bili/index.ts';
import { openChromium } from '../tests/support/browser.ts';
import { handOver, spread, stopWorkers } from './bench-kit.ts';

const ROUNDS = Number(process.argv[2] ?? 15);
/** Stopping it is work for the browser too; nobody asks in that moment. */
const SETTLE_MS = 1_000;

interface Runtime {
  chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean } | undefined> } };
}

const answered = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as Runtime;
    const message = {
      rpc: 'call',
      id: crypto.randomUUID(),
      method: 'journal.page',
      input: { limit: 1 },
    };
    const start = performance.now();
    const reply = await chrome.runtime.sendMessage(message);
    if (!reply?.ok) throw new Error('no answer');
    return performance.now() - start;
  });

const bili = await startFakeBili({ size: 'S' });
const opened = await openChromium({ port: bili.port });
await opened.context.addCookies(bili.cookies('viewer'));
const page = await opened.context.newPage();
// One of ours with no script of its own: nobody else asks anything.
await page.goto(`chrome-extension://${opened.extensionId}/manifest.json`);
const awake: number[] = [];
const asleep: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  await stopWorkers(page);
  await page.waitForTimeout(SETTLE_MS);
  asleep.push(await answered(page));
  await page.waitForTimeout(SETTLE_MS);
  awake.push(await answered(page));
}
await opened.close();
await bili.close();

const name = 'from the question to the answer of a background that was asleep, ms';
console.log(`${name}: ${spread(asleep)}; awake: ${spread(awake)}`);
handOver([{ name, ours: asleep, bare: awake, mark: { of: 'median', most: 150 } }]);
process.exit(0);
