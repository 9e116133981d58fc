import { linkSync, mkdirSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page, Worker } from 'playwright';
import { buildIn, launch, type Opened } from './browser.ts';

/** The protocol's words for extensions, which Playwright's types do not have. */
interface Extensions {
  send(method: 'Extensions.loadUnpacked', params: { path: string }): Promise<{ id: string }>;
  send(method: 'Extensions.uninstall', params: { id: string }): Promise<void>;
}

interface Opening {
  readonly targetInfo: { readonly targetId: string };
}

export interface SharedBrowser {
  /**
   * Installs the extension as for the first time. It lies in a folder of its own each time, and its
   * id follows from that: worker, storage, databases and menus are new ones. `close` takes it out
   * again with all that the pages left behind.
   */
  install(): Promise<Opened>;
  close(): Promise<void>;
}

/** The same files in another folder, without a copy of what is in them. */
function link(from: string, to: string) {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) link(source, target);
    else linkSync(source, target);
  }
}

/** Tabs of the browser itself come and go without moving. Pages do not learn of it: they are told otherwise. */
const STILL = [
  '--force-prefers-reduced-motion',
  '--animation-duration-scale=0',
  '--wm-window-animations-disabled',
] as const;

/**
 * Work that no page sees: pages are drawn without a simulated graphics card, and share processes where
 * that is allowed. A tab begins as an empty page, which had a process of its own each time.
 */
const LIGHT = ['--disable-gpu', '--renderer-process-limit=1'] as const;

/** A busy Chromium installs without any text at all now and then, for good. */
const findsTexts = (worker: Worker): Promise<boolean> =>
  worker.evaluate((key) => {
    const { chrome } = globalThis as unknown as {
      chrome: { i18n: { getMessage(key: string): string } };
    };
    return chrome.i18n.getMessage(key) !== '';
  }, 'action_undo');

/**
 * One Chromium for many tests, one after the other: starting it takes more than most of them. What
 * ends the browser, changes the context for good or looks at the installation opens one of its own.
 */
export async function openSharedBrowser(port: number): Promise<SharedBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'bilideck-'));
  const context = await launch(join(folder, 'profile'), {
    port,
    headless: true,
    locale: 'zh-CN',
    args: ['--enable-unsafe-extension-debugging', ...STILL, ...LIGHT],
  });
  const browser = context.browser();
  if (!browser) throw new Error('a persistent context has its browser');
  const extensions = (await browser.newBrowserCDPSession()) as CDPSession & Extensions;
  const [blank = await context.newPage()] = context.pages();
  const site = await context.newCDPSession(blank);
  const build = await buildIn('zh_CN', folder);
  let count = 0;

  /** What the pages of a test left: tabs, cookies, what they kept, what was allowed to them. */
  async function tidy(origins: ReadonlySet<string>) {
    const others = context.pages().filter((page) => page !== blank);
    await Promise.all(others.map((page) => page.close()));
    await context.clearCookies();
    await context.clearPermissions();
    await site.send('Network.clearBrowserCache');
    for (const origin of origins) {
      await site.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    }
  }

  await extensions.send('Target.setDiscoverTargets', {
    discover: true,
    filter: [{ type: 'page' }],
  });

  async function workerOf(extensionId: string): Promise<Worker> {
    const isOurs = (one: Worker) => new URL(one.url()).host === extensionId;
    return (
      context.serviceWorkers().findLast(isOurs) ??
      (await context.waitForEvent('serviceworker', { predicate: isOurs }))
    );
  }

  /** The page that the installation opens is closed before it loads: that took half of the time. */
  async function installFrom(path: string): Promise<string> {
    const opened = context.waitForEvent('page');
    const close = ({ targetInfo: { targetId } }: Opening) => {
      // Whoever came first has closed it.
      extensions.send('Target.closeTarget', { targetId }).catch(() => undefined);
    };
    extensions.on('Target.targetCreated', close);
    const { id } = await extensions.send('Extensions.loadUnpacked', { path });
    const page = await opened;
    extensions.off('Target.targetCreated', close);
    if (!page.isClosed()) await page.close();
    return id;
  }

  return {
    async install() {
      count += 1;
      const own = join(folder, String(count));
      link(build, own);
      const origins = new Set<string>();
      const seen = (page: Page) =>
        page.on('framenavigated', (frame) => {
          const { origin } = new URL(frame.url());
          if (origin.startsWith('https:')) origins.add(origin);
        });
      context.on('page', seen);
      let extensionId = await installFrom(own);
      for (let again = 0; again < 3; again += 1) {
        if (await findsTexts(await workerOf(extensionId))) break;
        await extensions.send('Extensions.uninstall', { id: extensionId });
        extensionId = await installFrom(own);
      }
      return {
        context,
        extensionId,
        folder: own,
        worker: () => workerOf(extensionId),
        crash: () => Promise.reject(new Error('others go on in this browser')),
        close: async () => {
          context.off('page', seen);
          await extensions.send('Extensions.uninstall', { id: extensionId });
          await tidy(origins);
          await rm(own, { recursive: true, force: true, maxRetries: 3 });
        },
      };
    },
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
