import { join } from 'node:path';
import puppeteer, {
  type Browser,
  type ElementHandle,
  type Page,
  ProtocolError,
} from 'puppeteer-core';
import { findFirefox } from '../../scripts/find-browser.ts';
import type { FakeBili } from '../fake-bili/index.ts';

const EXTENSION = join(import.meta.dirname, '../../.output/firefox-mv3');
export const GECKO_ID = 'bilideck@bilideck.example';
const UUID = '6f0f4a5e-6a3c-4a51-9d0e-0c3f6f2b8d11';
const WAIT_MS = 30_000;
const MOST_TABS = 3;

/** A Firefox with the extension, and the profile it lives in. */
export interface Firefox {
  readonly browser: Browser;
  readonly bili: FakeBili;
  /** One of our own pages, where `selector` finds something. */
  open(path: string, selector: string): Promise<Page>;
  /** A page of the simulated site, in front. */
  visit(url: string): Promise<Page>;
}

const PREFS = {
  'network.dns.forceResolve': '127.0.0.1',
  'network.http.http3.enable': false,
  // Firefox's own services: nothing but the simulator is to be asked.
  'services.settings.server': 'data:,#none',
  'app.normandy.enabled': false,
  'browser.region.update.enabled': false,
  'intl.locale.requested': 'zh-CN',
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
  // A restart takes away what is loaded for a session; what it kept stays, as with an installed one.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  // Nobody is there to press the browser's own button.
  'extensions.webextOptionalPermissionPrompts': false,
};

/** @param prefs On top of those that every walk has. */
export async function startFirefox(bili: FakeBili, profile: string, prefs: object = {}) {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('no Firefox found; set FIREFOX_PATH');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...PREFS,
      'network.socket.forcePort': `443=${bili.port}`,
      ...prefs,
    },
  });
  await browser.installExtension(EXTENSION);
  const cookies = bili.cookies('viewer').map(({ sameSite: _, expires: __, ...rest }) => rest);
  await browser.setCookie(...cookies);

  async function blank(): Promise<Page> {
    const page = await browser.newPage();
    // Panels load when they come near what is seen; the window of a headless Firefox ends above them.
    await page.setViewport({ width: 1440, height: 1200 });
    await page.bringToFront();
    return page;
  }

  const firefox: Firefox = {
    browser,
    bili,
    async open(path, selector) {
      for (let tries = 1; ; tries += 1) {
        const page = await blank();
        // `goto` never resolves for our own pages, so the document is asked instead.
        page.goto(`moz-extension://${UUID}/${path}`, { timeout: 3_000 }).catch(() => undefined);
        try {
          await until(page, selector);
          await page.bringToFront();
          return page;
        } catch (error) {
          // Asked in the very moment that it goes to the next document, the driver stays with none: in another tab.
          const isDriver = error instanceof Error && error.cause instanceof ProtocolError;
          if (!isDriver || tries === MOST_TABS) throw error;
          await page.close();
        }
      }
    },
    async visit(url) {
      const page = await blank();
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
  };
  return firefox;
}

/** Waits until the selector finds something, also behind the shadow root of our panels. */
export function until(page: Page, selector: string): Promise<unknown> {
  return page.waitForFunction(
    (wanted) => {
      const inPanels = document.querySelector('bilideck-panels')?.shadowRoot;
      return Boolean(document.querySelector(wanted) ?? inPanels?.querySelector(wanted));
    },
    { timeout: WAIT_MS, polling: 200 },
    selector,
  );
}

/** A real click on the last thing that the selector finds and that says this. */
export async function press(page: Page, selector: string, text: RegExp, shift = false) {
  const found = await page.waitForFunction(
    (wanted, says) => {
      const inPanels = document.querySelector('bilideck-panels')?.shadowRoot;
      const all = [
        ...document.querySelectorAll<HTMLElement>(wanted),
        ...(inPanels?.querySelectorAll<HTMLElement>(wanted) ?? []),
      ];
      const fits = (one: HTMLElement) =>
        new RegExp(says).test(one.innerText || one.ariaLabel || '') && one.offsetParent !== null;
      return all.filter(fits).at(-1) ?? false;
    },
    { timeout: WAIT_MS, polling: 200 },
    selector,
    text.source,
  );
  const element = found.asElement() as ElementHandle<HTMLElement>;
  if (shift) await page.keyboard.down('Shift');
  await element.click();
  if (shift) await page.keyboard.up('Shift');
}

/** Waits for something on this side of the browser. */
export async function eventually(what: string, holds: () => unknown, ms = WAIT_MS) {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Asks the background as our own pages do. */
export async function ask<T>(page: Page, method: string, input: object): Promise<T> {
  const reply = (await page.evaluate(
    (name, value) => {
      const { browser } = globalThis as unknown as {
        browser: { runtime: { sendMessage(message: object): Promise<unknown> } };
      };
      const id = crypto.randomUUID();
      return browser.runtime.sendMessage({ rpc: 'call', id, method: name, input: value });
    },
    method,
    input,
  )) as { readonly ok: boolean; readonly value: T; readonly error?: object };
  if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`);
  return reply.value;
}

interface Wire {
  send(method: string, params: object): Promise<{ readonly result: Answered }>;
}
interface Answered {
  readonly contexts?: readonly { readonly context: string }[];
  readonly exceptionDetails?: { readonly text: string };
  readonly result?: { readonly value?: unknown };
}

/** Runs a function in the browser's own window, where its menus are and its event pages are ended. */
export async function inChrome(browser: Browser, run: string, ...args: readonly string[]) {
  const { connection } = browser as unknown as { readonly connection: Wire };
  const scope = { 'moz:scope': 'chrome' };
  const { result: tree } = await connection.send('browsingContext.getTree', scope);
  const context = tree.contexts?.[0]?.context;
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: run,
    arguments: args.map((value) => ({ type: 'string', value })),
    awaitPromise: true,
    target: { context },
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result.result?.value;
}
