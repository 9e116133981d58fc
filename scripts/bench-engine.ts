/**
 * How the engine does with much of everything, in a real Chromium: `npm run bench:engine` after a
 * build. Prints medians of five, or of as many as are asked for; nothing here is a test.
 */
import type { Page, Worker } from 'playwright';
import { startFakeBili } from '../tests/fake-bili/index.ts';
import { openChromium } from '../tests/support/browser.ts';
import { type Figure, handOver, median } from './bench-kit.ts';

const PEOPLE = 10_000;
const ENTRIES = 100_000;
const ROUNDS = Number(process.argv[2] ?? 5);
/** Lines that one question gives at most. */
const PAGE = 5_000;

interface Runtime {
  chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: unknown }> } };
}

/** Milliseconds that one question to the background takes, and its answer. */
async function ask(page: Page, method: string, input: object) {
  return page.evaluate(
    async ([name, value]) => {
      const { chrome } = globalThis as unknown as Runtime;
      const message = { rpc: 'call', id: crypto.randomUUID(), method: name, input: value };
      const start = performance.now();
      const reply = await chrome.runtime.sendMessage(message);
      return { ms: performance.now() - start, ok: reply.ok, value: reply.value };
    },
    [method, input] as const,
  );
}

const figures: Figure[] = [];

async function tell(name: string, run: () => Promise<number>, most?: number) {
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round++) ours.push(await run());
  console.log(`${name}: ${median(ours).toFixed(0)} ms`);
  figures.push({ name: `${name}, ms`, ours, mark: most ? { of: 'median', most } : undefined });
}

/** Journal lines straight into the store, as many runs would leave them; gives the time taken. */
function fill(worker: Worker, account: number, count: number): Promise<number> {
  return worker.evaluate(
    async ([mid, total]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('bilideck');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const start = performance.now();
      for (let first = 0; first < total; first += 1_000) {
        const transaction = database.transaction('journal', 'readwrite');
        const store = transaction.objectStore('journal');
        for (let index = first; index < first + 1_000; index++) {
          store.add({
            account: mid,
            run: `run ${Math.floor(index / 500)}`,
            kind: 'unfollow',
            index: index % 500,
            id: String(1_000_000 + index),
            title: `第 ${index} 位被取消关注的人`,
            atMs: 1_700_000_000_000 + index,
            state: 'verified',
            note: null,
            before: { following: true, blocked: false, special: false, tagids: [1, 2] },
            after: { following: false, blocked: false, special: false, tagids: [] },
            error: null,
            undo: false,
          });
        }
        await new Promise((resolve, reject) => {
          transaction.oncomplete = resolve;
          transaction.onerror = () => reject(transaction.error);
        });
      }
      database.close();
      return performance.now() - start;
    },
    [account, count] as const,
  );
}

const bili = await startFakeBili({ size: 'empty' });
const opened = await openChromium({ port: bili.port });
await opened.context.addCookies(bili.cookies('viewer'));
const page = await opened.context.newPage();
await page.goto(`chrome-extension://${opened.extensionId}/dashboard.html#/settings`);
const account = bili.state.viewer.mid;

const items = Array.from({ length: PEOPLE }, (_, index) => ({
  id: String(1_000_000 + index),
  title: `第 ${index} 位`,
  target: { mid: 1_000_000 + index },
}));
await tell(
  `planning ${PEOPLE} people, question and answer`,
  async () => (await ask(page, 'runs.plan', { kind: 'unfollow', params: {}, items })).ms,
);

const worker = await opened.worker();
const heap = () =>
  worker.evaluate(
    () =>
      (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize,
  );
const before = await heap();
const append = await fill(worker, account, ENTRIES);
console.log(`appending ${ENTRIES} journal lines: ${(append / 1000).toFixed(1)} s`);

await tell(
  `the newest 200 of ${ENTRIES} journal lines`,
  async () => (await ask(page, 'journal.page', { limit: 200 })).ms,
);
await tell(
  `a page of ${PAGE} journal lines`,
  async () => (await ask(page, 'journal.page', { limit: PAGE })).ms,
  300,
);
await tell(`reading all ${ENTRIES} journal lines for a search`, async () => {
  let spent = 0;
  let found = 0;
  let beforeSeq: number | undefined;
  for (;;) {
    const answer = await ask(page, 'journal.page', { limit: PAGE, beforeSeq });
    spent += answer.ms;
    const lines = answer.value as { seq: number; title: string }[];
    found += lines.filter(({ title }) => title.includes('7777')).length;
    const last = lines.at(-1);
    if (!last) break;
    beforeSeq = last.seq;
  }
  if (found === 0) throw new Error('the search found nothing');
  return spent;
});
const after = await heap();
if (before && after)
  console.log(`worker heap: ${(before / 1e6).toFixed(1)} → ${(after / 1e6).toFixed(1)} MB`);

handOver(figures);
await opened.close();
await bili.close();
process.exit(0);
