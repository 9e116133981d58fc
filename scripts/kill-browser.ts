/**
 * Kills the browser in the middle of a run of every kind, a little later each time, opens it again
 * with the same profile and compares what came of it: `npm run e2e:kills` after a build. Slow, so it
 * is no part of the tests; `npm run e2e:kills -- 5 unfollow block` kills five times in two kinds.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright';
import { accountOf, writesOf } from '../tests/engine/harness.ts';
import { KINDS, ordersFor, reset } from '../tests/engine/orders.ts';
import { startFakeBili } from '../tests/fake-bili/index.ts';
import { type Opened, openChromium } from '../tests/support/browser.ts';

const [times = '3', ...only] = process.argv.slice(2);
const kinds = only.length > 0 ? only : KINDS;
const bili = await startFakeBili({ size: 'S' });

interface Runtime {
  chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: unknown }> } };
}

async function ask(page: Page, method: string, input: object): Promise<unknown> {
  const reply = await page.evaluate(
    ([name, value]) => {
      const { chrome } = globalThis as unknown as Runtime;
      const message = { rpc: 'call', id: crypto.randomUUID(), method: name, input: value };
      return chrome.runtime.sendMessage(message);
    },
    [method, input] as const,
  );
  if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply)}`);
  return reply.value;
}

async function open(folder?: string): Promise<{ browser: Opened; page: Page }> {
  const browser = await openChromium({ port: bili.port, ...(folder !== undefined && { folder }) });
  await browser.context.addCookies(bili.cookies('viewer'));
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/dashboard.html#/settings`);
  return { browser, page };
}

async function until(holds: () => Promise<boolean> | boolean, what: string): Promise<void> {
  const giveUpMs = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > giveUpMs) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

interface Ended {
  readonly id: string;
  readonly state: string;
  readonly counts: { readonly verified: number };
}

async function toEnd(page: Page): Promise<{ run: Ended; states: readonly string[] }> {
  let run: Ended | undefined;
  await until(async () => {
    [run] = (await ask(page, 'runs.recent', { limit: 1 })) as Ended[];
    return run?.state === 'done';
  }, 'the end of the run');
  const lines = (await ask(page, 'runs.items', { id: run?.id ?? '' })) as { state: string }[];
  return { run: run as Ended, states: lines.map(({ state }) => state) };
}

/** Requests of a run: what it asks and sends once it has begun. */
const requests = () => bili.log.filter(({ path }) => path.startsWith('/x/')).length;

async function undisturbed(kind: string) {
  reset(bili);
  const { browser, page } = await open();
  const before = requests();
  await ask(page, 'runs.start', ordersFor(bili)[kind] ?? {});
  await toEnd(page);
  const all = requests() - before;
  await browser.close();
  return { all, account: accountOf(bili), writes: [...writesOf(bili)].sort() };
}

async function killedAt(kind: string, request: number) {
  reset(bili);
  const order = ordersFor(bili)[kind];
  const first = await open();
  const before = requests();
  await ask(first.page, 'runs.start', order ?? {});
  await until(() => requests() - before >= request, `request ${request}`);
  await first.browser.crash();
  const second = await open(first.browser.folder);
  const { states } = await toEnd(second.page);
  await second.browser.close();
  return {
    states,
    items: order?.items.length,
    account: accountOf(bili),
    writes: [...writesOf(bili)].sort(),
  };
}

let kills = 0;
const wrong: string[] = [];
for (const kind of kinds) {
  const whole = await undisturbed(kind);
  const places = [
    ...new Set(
      Array.from(
        { length: Number(times) },
        (_, n) => 1 + Math.floor((n * whole.all) / Number(times)),
      ),
    ),
  ];
  for (const place of places) {
    const end = await killedAt(kind, place);
    kills += 1;
    const isRight =
      end.states.length === end.items &&
      end.states.every((state) => state === 'verified') &&
      isDeepStrictEqual(end.account, whole.account) &&
      isDeepStrictEqual(end.writes, whole.writes);
    if (!isRight) wrong.push(`${kind} at request ${place} of ${whole.all}`);
  }
  console.log(`${kind}: killed at ${places.join(', ')} of ${whole.all} requests`);
}
console.log(
  `killed the browser ${kills} times in ${kinds.length} kinds, ${wrong.length} went wrong`,
);
for (const one of wrong) console.log(`✗ ${one}`);
await bili.close();
process.exit(wrong.length > 0 ? 1 : 0);
