import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  test as base,
  expect,
  type Page,
  type Request,
  type TestInfo,
  type WebError,
} from '@playwright/test';
import { type FakeBili, startFakeBili, type World } from '../fake-bili/index.ts';
import { type Opened, openChromium } from '../support/browser.ts';
import { openSharedBrowser, type SharedBrowser } from '../support/shared-browser.ts';

interface Fixtures {
  /** Fresh seeded state for each test; fails the test on a request that no right client sends. */
  bili: FakeBili;
  /** When the extension begins to be taken out: its worker may still ask then, and its header rules are gone already. */
  ending: { atMs: number };
  /** Of a larger account: `test.use({ size: 'M' })`. */
  size: World['size'];
  /** For a test that changes the browser for good: `test.use({ ownBrowser: true })`. */
  ownBrowser: boolean;
  /** Chromium with the extension just installed, nothing kept, nobody signed in. */
  browser_: Opened;
  /** The same, signed in as the viewer. */
  signedIn: Opened;
  openPopup: (browser: Opened) => Promise<Page>;
  /** Errors that pages and the worker reported; must stay empty. */
  uncaught: string[];
}

const HOSTS = readFileSync(join(import.meta.dirname, 'hosts.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' ')[0] ?? '');

interface WorkerFixtures {
  server: FakeBili;
  shared: SharedBrowser;
}

const isOurPage = (url: string) => url.startsWith('chrome-extension:');

/** How the pages of a failed test stood, for its report. */
async function showPages({ context }: Opened, info: TestInfo) {
  for (const page of context.pages()) {
    const body = await page.screenshot({ timeout: 5_000 }).catch(() => null);
    if (body) await info.attach(page.url(), { body, contentType: 'image/png' });
  }
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = await startFakeBili({ size: 'S' });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  shared: [
    async ({ server }, use) => {
      const shared = await openSharedBrowser(server.port);
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],
  ownBrowser: [false, { option: true }],
  ending: async ({}, use) => use({ atMs: Number.POSITIVE_INFINITY }),
  size: ['S', { option: true }],
  bili: async ({ server, ending, size }, use) => {
    server.reset(size);
    await use(server);
    const unknown = server.unknown.map(({ host, path }) => host + path);
    const violations = server.violations
      .filter(({ entry }) => entry.atMs < ending.atMs)
      .map(({ rule, detail, entry }) => `${entry.operation}: ${rule} ${detail}`);
    const asked = new Set(server.log.map(({ host }) => host));
    const unlisted = [...asked].filter((host) => !HOSTS.includes(host));
    expect({ unknown, violations, unlisted }).toEqual({
      unknown: [],
      violations: [],
      unlisted: [],
    });
  },
  uncaught: async ({}, use) => {
    const found: string[] = [];
    await use(found);
    expect(found).toEqual([]);
  },
  browser_: async ({ bili, ending, ownBrowser, shared, uncaught }, use, info) => {
    const opened = ownBrowser ? await openChromium({ port: bili.port }) : await shared.install();
    const onError = (error: WebError) => uncaught.push(String(error.error()));
    // Past the policy of a page of ours, another host would have been looked up.
    const onFailed = (request: Request) => {
      if (!request.failure()?.errorText.includes('ERR_NAME_NOT_RESOLVED')) return;
      const isOurs = request.serviceWorker() !== null || isOurPage(request.frame().url());
      if (isOurs) uncaught.push(`asked ${request.url()}`);
    };
    opened.context.on('weberror', onError);
    opened.context.on('requestfailed', onFailed);
    await use(opened);
    if (info.status !== info.expectedStatus) await showPages(opened, info);
    ending.atMs = Date.now();
    await opened.close();
    opened.context.off('weberror', onError);
    opened.context.off('requestfailed', onFailed);
  },
  signedIn: async ({ bili, browser_ }, use) => {
    await browser_.context.addCookies(bili.cookies('viewer'));
    await use(browser_);
  },
  openPopup: async ({}, use) => {
    await use(async ({ context, extensionId }) => {
      const page = await context.newPage();
      await page.setViewportSize({ width: 420, height: 600 });
      await page.goto(`chrome-extension://${extensionId}/popup.html`);
      return page;
    });
  },
});

export { expect };

interface Runtime {
  chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: unknown }> } };
}

/** Asks the background as our own pages do. */
export async function ask(page: Page, method: string, input: object): Promise<unknown> {
  const reply = await page.evaluate(
    ([name, value]) => {
      const { chrome } = globalThis as unknown as Runtime;
      const id = crypto.randomUUID();
      return chrome.runtime.sendMessage({ rpc: 'call', id, method: name, input: value });
    },
    [method, input] as const,
  );
  expect(reply).toMatchObject({ ok: true });
  return reply.value;
}

/** Plans an order and begins it, as our own pages do. */
export async function begin(page: Page, order: object): Promise<unknown> {
  const { id } = (await ask(page, 'runs.plan', order)) as { readonly id: string };
  return ask(page, 'runs.start', { plan: id });
}

export const spaceUrl = (mid: number, rest = '') => `https://space.bilibili.com/${mid}${rest}`;
