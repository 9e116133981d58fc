import type { Page } from 'playwright';
import type { FakeBili } from '../../tests/fake-bili/index.ts';
import { type Opened, openChromium } from '../../tests/support/browser.ts';

/** A browser with the extension that can be killed and opened again with the same profile. */

interface Runtime {
  chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: unknown }> } };
}

/** Asks the background as our own pages do. */
export async function ask(page: Page, method: string, input: object): Promise<unknown> {
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

/** Plans an order and begins it. */
export async function begin(page: Page, order: object): Promise<unknown> {
  const { id } = (await ask(page, 'runs.plan', order)) as { readonly id: string };
  return ask(page, 'runs.start', { plan: id });
}

export interface Session {
  readonly browser: Opened;
  readonly page: Page;
}

export async function open(bili: FakeBili, folder?: string): Promise<Session> {
  const browser = await openChromium({ port: bili.port, ...(folder !== undefined && { folder }) });
  await browser.context.addCookies(bili.cookies('viewer'));
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/dashboard.html#/settings`);
  return { browser, page };
}

/** Kills the browser and opens it again. */
export async function killed(bili: FakeBili, { browser }: Session): Promise<Session> {
  await browser.crash();
  return open(bili, browser.folder);
}

/** Stops the worker; nothing is said to it afterwards. */
export async function stopWorker({ browser, page }: Session): Promise<void> {
  const session = await browser.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

export async function until(
  holds: () => Promise<boolean> | boolean,
  what: string,
  ms = 60_000,
): Promise<void> {
  const giveUpMs = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > giveUpMs) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export interface Seen {
  readonly id: string;
  readonly state: string;
  readonly counts: { readonly total: number; readonly verified: number; readonly failed: number };
}

export async function runOf(page: Page, id?: string): Promise<Seen | undefined> {
  const runs = (await ask(page, 'runs.recent', { limit: 20 })) as Seen[];
  return id === undefined ? runs[0] : runs.find((run) => run.id === id);
}

/** Waits for a run (the latest, if none is named) to be done. */
export async function toEnd(page: Page, id?: string): Promise<Seen> {
  let run: Seen | undefined;
  await until(async () => {
    run = await runOf(page, id);
    return run?.state === 'done';
  }, 'the end of the run');
  return run as Seen;
}
