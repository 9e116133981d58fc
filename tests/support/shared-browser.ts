import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright';
import { buildIn, launch, type Opened } from './browser.ts';

/** The protocol's words for extensions, which Playwright's types do not have. */
interface Extensions {
  send(method: 'Extensions.loadUnpacked', params: { path: string }): Promise<{ id: string }>;
  send(method: 'Extensions.uninstall', params: { id: string }): Promise<void>;
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

/**
 * What the page that the installation opens finds of our texts, before it is closed: it costs
 * nothing that way. A busy Chromium installs without any text at all now and then, for good.
 */
async function findsTexts(page: Page): Promise<boolean> {
  for (;;) {
    const text = await page
      .evaluate((key) => {
        const { chrome } = globalThis as unknown as {
          chrome?: { i18n?: { getMessage(key: string): string } };
        };
        return chrome?.i18n?.getMessage(key) ?? null;
      }, 'action_undo')
      // Between the empty page and ours there is nobody to ask.
      .catch(() => null);
    if (text !== null) return text !== '';
    if (page.isClosed()) throw new Error('the page of the installation is gone');
    await page.waitForTimeout(20);
  }
}

async function withoutWelcome(context: BrowserContext, install: () => Promise<string>) {
  const opened = context.waitForEvent('page');
  const id = await install();
  const page = await opened;
  const whole = await findsTexts(page);
  await page.close();
  return { id, whole };
}

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
    args: ['--enable-unsafe-extension-debugging'],
  });
  const browser = context.browser();
  if (!browser) throw new Error('a persistent context has its browser');
  const extensions = (await browser.newBrowserCDPSession()) as CDPSession & Extensions;
  const [blank = await context.newPage()] = context.pages();
  const site = await context.newCDPSession(blank);
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

  return {
    async install() {
      count += 1;
      const own = join(folder, String(count));
      const path = await buildIn('zh_CN', own);
      const origins = new Set<string>();
      const seen = (page: Page) =>
        page.on('framenavigated', (frame) => {
          const { origin } = new URL(frame.url());
          if (origin.startsWith('https:')) origins.add(origin);
        });
      context.on('page', seen);
      const once = () =>
        withoutWelcome(context, async () => {
          const { id } = await extensions.send('Extensions.loadUnpacked', { path });
          return id;
        });
      let installed = await once();
      for (let again = 0; !installed.whole && again < 3; again += 1) {
        await extensions.send('Extensions.uninstall', { id: installed.id });
        installed = await once();
      }
      const { id: extensionId } = installed;
      const isOurs = (one: Worker) => new URL(one.url()).host === extensionId;
      return {
        context,
        extensionId,
        folder: own,
        worker: async () =>
          context.serviceWorkers().findLast(isOurs) ??
          (await context.waitForEvent('serviceworker', { predicate: isOurs })),
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
