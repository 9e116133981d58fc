import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import { findChromium } from '../../scripts/find-browser.ts';

/** What the simulator stands for: the service, its short links, and where its pictures come from. */
const HOSTS = ['*.bilibili.com', 'b23.tv', '*.hdslb.com'] as const;

function resolverRules(port: number): string {
  const ours = HOSTS.map((host) => `MAP ${host} 127.0.0.1:${port}`);
  return [...ours, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ');
}

const BUILD = join(import.meta.dirname, '../../.output/chrome-mv3');

export interface Opened {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The service worker that runs now; it may have been restarted. */
  worker(): Promise<Worker>;
  /** Where its profile lies. */
  readonly folder: string;
  close(): Promise<void>;
  /** Ends the browser as a power cut would; the profile stays. */
  crash(): Promise<void>;
}

/** `all`: every one is there, as installed, and the browser chooses. */
export type Language = 'zh_CN' | 'zh_TW' | 'en' | 'all';

export interface OpenOptions {
  /** Port of the simulated Bilibili. */
  readonly port: number;
  readonly headless?: boolean;
  /** Language of the extension's texts. */
  readonly language?: Language;
  /** Profile and build of a browser that ended before; otherwise fresh ones. */
  readonly folder?: string;
  /** The browser alone, to compare with; nothing of ours is in it. */
  readonly bare?: boolean;
  /** Folder of another unpacked extension that stands in ours' place, to compare with. */
  readonly peer?: string | undefined;
  /** Leaves the page open that the installation opens; else it is closed once it is there. */
  readonly welcome?: boolean;
}

/**
 * The build with the texts of one language. An extension's texts follow the browser's own language,
 * which depends on the language packs of the machine; with one locale there is nothing to choose.
 */
export async function buildIn(language: Language, folder: string, build = BUILD): Promise<string> {
  const extension = join(folder, 'extension');
  if (existsSync(extension)) return extension;
  await cp(build, extension, { recursive: true });
  if (language === 'all') return extension;
  const locales = join(extension, '_locales');
  for (const other of await readdir(locales)) {
    // zh_CN stays: the manifest names it as the default.
    if (other !== language && other !== 'zh_CN')
      await rm(join(locales, other), { recursive: true });
  }
  if (language !== 'zh_CN') {
    await cp(join(locales, language), join(locales, 'zh_CN'), { recursive: true, force: true });
  }
  return extension;
}

/**
 * Where programs are looked for by a Chromium that leaves the desktop alone: whatever is taken out of
 * it, it has its entries and icons removed from the menu of whoever runs this, by slow scripts.
 */
async function pathWithoutDesktop(profile: string): Promise<string> {
  const path = process.env['PATH'] ?? '';
  if (process.platform !== 'linux') return path;
  const folder = join(profile, 'no-desktop');
  await mkdir(folder, { recursive: true });
  for (const name of ['xdg-desktop-menu', 'xdg-icon-resource']) {
    const program = join(folder, name);
    if (!existsSync(program)) await symlink('/bin/true', program);
  }
  return folder + delimiter + path;
}

/**
 * Chromium by itself. The service's hosts and that of its short links are the simulator, every other
 * one does not resolve: nothing leaves this machine.
 */
export async function launch(
  profile: string,
  {
    port,
    headless,
    locale,
    args,
  }: {
    readonly port: number;
    readonly headless: boolean;
    readonly locale: string;
    readonly args: readonly string[];
  },
): Promise<BrowserContext> {
  const executablePath = findChromium();
  return chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : { channel: 'chromium' }),
    headless,
    locale,
    ignoreHTTPSErrors: true,
    env: { ...process.env, PATH: await pathWithoutDesktop(profile) },
    viewport: { width: 1440, height: 900 },
    // Playwright's own choice, unless one is named at the start.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...args,
      `--host-resolver-rules=${resolverRules(port)}`,
      '--ignore-certificate-errors',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** Chromium with the built extension, in a profile of its own. */
export async function openChromium({
  port,
  headless = true,
  language = 'zh_CN',
  folder: given,
  bare = false,
  peer,
  welcome = false,
}: OpenOptions): Promise<Opened> {
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'bilideck-')));
  const extension = peer ?? (await buildIn(language, folder));
  const isOurs = !bare && peer === undefined;
  const context = await launch(join(folder, 'profile'), {
    port,
    headless,
    locale: language === 'all' ? 'zh-CN' : language.replace('_', '-'),
    args: bare ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  const worker = async () =>
    context.serviceWorkers().at(-1) ?? (await context.waitForEvent('serviceworker'));
  const extensionId = isOurs ? new URL((await worker()).url()).host : '';
  // A profile that was there before has seen it.
  if (isOurs && !given && !welcome) await (await welcomePage(context)).close();
  return {
    context,
    extensionId,
    worker,
    folder,
    crash: async () => {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      const gone = context.waitForEvent('close');
      // The answer never comes: the browser is gone.
      session.send('Browser.crash').catch(() => undefined);
      await gone;
    },
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** The page that opens once, after the installation. */
export async function welcomePage(context: BrowserContext): Promise<Page> {
  const isIt = (page: Page) => page.url().endsWith('/dashboard.html#/welcome');
  const pages = () => context.pages().find(isIt);
  // It may have opened before anybody listened, and it opens without its address.
  for (;;) {
    const found = pages();
    if (found) return found;
    const page = await context.waitForEvent('page', { timeout: 1_000 }).catch(() => null);
    await page?.waitForURL('**/dashboard.html#/welcome');
  }
}

/** What the browser API has for us inside the worker; only the parts that are called there. */
interface WorkerGlobal {
  chrome: {
    contextMenus: {
      onClicked: { dispatch(info: object, tab: object): void };
      create(item: object, done: () => void): void;
    };
    runtime: { lastError?: { message: string } };
    tabs: { query(wanted: object): Promise<readonly { id: number; url?: string }[]> };
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

/** What the browser would tell of a click besides the item. */
export interface Click {
  readonly linkUrl?: string;
  readonly srcUrl?: string;
  readonly selectionText?: string;
}

/** The same in a page that is open, so that the answer can be told there. */
export async function clickMenuIn(page: Page, worker: Worker, menuItemId: string, click: Click) {
  await worker.evaluate(
    async ([id, clicked, pageUrl]) => {
      const { chrome } = globalThis as unknown as WorkerGlobal;
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find(({ url }) => url === pageUrl);
      const info = { menuItemId: id, ...clicked, editable: false, pageUrl, frameId: 0 };
      chrome.contextMenus.onClicked.dispatch(info, tab ?? { id: -1 });
    },
    [menuItemId, click, page.url()] as const,
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
