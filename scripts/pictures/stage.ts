import type { Locator, Page } from 'playwright';
import { type FakeBili, type Size, startFakeBili } from '../../tests/fake-bili/index.ts';
import { clickMenuIn, type Opened, openChromium } from '../../tests/support/browser.ts';
import type { Camera } from './camera.ts';

type Theme = 'light' | 'dark';
type Click = Parameters<typeof clickMenuIn>[3];

/** Longer than anything that is photographed takes. */
const WAIT_MS = 30_000;
/** Pictures of rows come after the rows. */
const SETTLE_MS = 600;

interface StageOptions {
  readonly camera: Camera;
  readonly theme: Theme;
  readonly size?: Size;
  /** Nobody is signed in. */
  readonly signedOut?: boolean;
}

interface Runtime {
  chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: unknown }> } };
}

/** A browser and a service of their own for one subject in one theme: it leans on no other. */
export async function openStage({ camera, theme, size = 'S', signedOut = false }: StageOptions) {
  const bili: FakeBili = await startFakeBili({ size });
  const opened: Opened = await openChromium({ port: bili.port, language: 'zh_CN' });
  const { context, extensionId } = opened;
  if (!signedOut) await context.addCookies(bili.cookies('viewer'));
  // The site keeps its theme in a cookie, which our own pages follow as well.
  const style = { name: 'theme_style', value: theme, domain: '.bilibili.com', path: '/' };
  await context.addCookies([style]);

  async function page(url: string, width: number, height: number): Promise<Page> {
    const made = await context.newPage();
    made.setDefaultTimeout(WAIT_MS);
    await made.setViewportSize({ width, height });
    await made.emulateMedia({ colorScheme: theme });
    await made.goto(url);
    return made;
  }

  const ours = (path: string) => `chrome-extension://${extensionId}/${path}`;

  async function ask(from: Page, method: string, input: object): Promise<unknown> {
    const { value } = await from.evaluate(
      ([name, given]) => {
        const { chrome } = globalThis as unknown as Runtime;
        const id = crypto.randomUUID();
        return chrome.runtime.sendMessage({ rpc: 'call', id, method: name, input: given });
      },
      [method, input] as const,
    );
    return value;
  }

  return {
    bili,
    space: (mid: number, rest = '') => page(`https://space.bilibili.com/${mid}${rest}`, 1440, 1100),
    home: () => page('https://www.bilibili.com/', 1280, 720),
    popup: (height = 600) => page(ours('popup.html'), 420, height),
    async dashboard(hash: string): Promise<Page> {
      const made = await page(ours(`dashboard.html${hash}`), 1440, 900);
      await made.locator('main:not([data-state="loading"])').waitFor();
      return made;
    },
    /** Begins a run, as our own pages do. */
    async begin(from: Page, order: object): Promise<void> {
      const plan = (await ask(from, 'runs.plan', order)) as { readonly id: string };
      await ask(from, 'runs.start', { plan: plan.id });
    },
    async menu(inPage: Page, item: string, click: Click): Promise<void> {
      await clickMenuIn(inPage, await opened.worker(), item, click);
    },
    async shoot(what: Page | Locator, name: string): Promise<void> {
      const of = 'keyboard' in what ? what : what.page();
      await of.waitForTimeout(SETTLE_MS);
      await what.screenshot({ path: await camera.pathFor(theme, name) });
    },
    async close(): Promise<void> {
      await opened.close();
      await bili.close();
    },
  };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;
