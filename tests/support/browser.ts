import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright';
import { findChromium } from '../../scripts/find-browser.ts';

export const EXTENSION = join(import.meta.dirname, '../../.output/chrome-mv3');

export interface Opened {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The service worker that runs now; it may have been restarted. */
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Port of the simulated Bilibili. */
  readonly port: number;
  readonly headless?: boolean;
  /** Language of the browser, and so of the extension. */
  readonly language?: string;
}

/**
 * Chromium with the built extension. Every host under bilibili.com is the simulator, every other
 * one does not resolve: nothing leaves this machine.
 */
export async function openChromium({
  port,
  headless = true,
  language = 'zh-CN',
}: OpenOptions): Promise<Opened> {
  const profile = await mkdtemp(join(tmpdir(), 'bilideck-'));
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : { channel: 'chromium' }),
    headless,
    locale: language,
    ignoreHTTPSErrors: true,
    viewport: { width: 1440, height: 900 },
    // The texts of an extension follow the browser's own language, not the page's.
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--lang=${language}`,
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
      `--host-resolver-rules=MAP *.bilibili.com 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      '--ignore-certificate-errors',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  const worker = async () =>
    context.serviceWorkers().at(-1) ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL((await worker()).url()).host;
  return {
    context,
    extensionId,
    worker,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** What the browser API has for us inside the worker; only the parts that are called there. */
interface WorkerGlobal {
  chrome: {
    contextMenus: {
      onClicked: { dispatch(info: object, tab: object): void };
      create(item: object, done: () => void): void;
    };
    runtime: { lastError?: { message: string } };
  };
}

/** Fires the context-menu listener, as a click would; headless browsers have no real menu. */
export async function clickMenu(worker: Worker, menuItemId: string, linkUrl: string) {
  await worker.evaluate(
    ([id, link]) => {
      const { chrome } = globalThis as unknown as WorkerGlobal;
      const info = { menuItemId: id, linkUrl: link, editable: false, pageUrl: link };
      chrome.contextMenus.onClicked.dispatch(info, { id: -1, url: link });
    },
    [menuItemId, linkUrl] as const,
  );
}

/** Whether a menu item is there: making it a second time must fail with "duplicate id". */
export async function menuHas(worker: Worker, id: string): Promise<boolean> {
  return worker.evaluate(
    (wanted) =>
      new Promise<boolean>((resolve) => {
        const { chrome } = globalThis as unknown as WorkerGlobal;
        chrome.contextMenus.create({ id: wanted, title: 'probe', visible: false }, () => {
          resolve(/duplicate id/i.test(chrome.runtime.lastError?.message ?? ''));
        });
      }),
    id,
  );
}
