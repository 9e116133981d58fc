/**
 * Smoke test in Firefox: the built extension loads, its popup shows the watch-later list of the
 * simulated service, the panels of a space page fill and open 作品, a container tab is lent no login,
 * and the header rules are in force there too (the simulator refuses relation lists and writes
 * without them). Puppeteer over WebDriver BiDi; no driver binary is needed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/find-browser.ts';
import { PEOPLE, startFakeBili } from '../fake-bili/index.ts';

const EXTENSION = join(import.meta.dirname, '../../.output/firefox-mv3');
const GECKO_ID = 'bilideck@bilideck.example';
const UUID = '6f0f4a5e-6a3c-4a51-9d0e-0c3f6f2b8d11';
const WAIT_MS = 30_000;

const executablePath = findFirefox();
if (!executablePath) {
  console.error('smoke in Firefox: no Firefox found; set FIREFOX_PATH');
  process.exit(1);
}

const bili = await startFakeBili({ size: 'S' });
const profile = await mkdtemp(join(tmpdir(), 'bilideck-firefox-'));
const browser = await puppeteer.launch({
  browser: 'firefox',
  executablePath,
  headless: true,
  acceptInsecureCerts: true,
  userDataDir: profile,
  args: ['--remote-allow-system-access'],
  extraPrefsFirefox: {
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${bili.port}`,
    'network.http.http3.enable': false,
    // Firefox's own services: nothing but the simulator is to be asked.
    'services.settings.server': 'data:,#none',
    'app.normandy.enabled': false,
    'browser.region.update.enabled': false,
    'intl.locale.requested': 'zh-CN',
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
  },
});

/** Goes to one of our own pages; `goto` never resolves for those, so the DOM is asked instead. */
async function open(page: Page, path: string, selector: string) {
  page.goto(`moz-extension://${UUID}/${path}`, { timeout: 3_000 }).catch(() => undefined);
  await page.waitForFunction(
    (wanted) => document.querySelector(wanted) !== null,
    {
      timeout: WAIT_MS,
      polling: 200,
    },
    selector,
  );
}

let problem: string | null = null;
try {
  await browser.installExtension(EXTENSION);
  const page = await browser.newPage();
  // Panels load when they come near what is seen; the window of a headless Firefox ends above them.
  await page.setViewport({ width: 1440, height: 1200 });
  const cookies = bili.cookies('viewer').map(({ sameSite: _, expires: __, ...rest }) => rest);
  await browser.setCookie(...cookies);
  await open(page, 'popup.html', '[data-view="toview"][data-state="ready"] li');
  // Under the policy of the manifest, pictures come, and so does everything that follows.
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll<HTMLImageElement>('img[src*=".hdslb.com/"]')].some(
        ({ naturalWidth }) => naturalWidth > 0,
      ),
    { timeout: WAIT_MS, polling: 200 },
  );
  await page.evaluate(() => {
    const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
    tabs.at(-1)?.click();
  });
  await page.waitForFunction(
    () => document.querySelector('[data-view="follow-groups"][data-state="ready"] li') !== null,
    { timeout: WAIT_MS, polling: 200 },
  );
  // The page of the first run opened meanwhile, and nothing is drawn in a tab behind it.
  await page.bringToFront();
  // The second script of a space page, put in place by the background.
  await page.goto(`https://space.bilibili.com/${PEOPLE.rich}`);
  await page.bringToFront();
  // Panels push those below them until all have come; a click lands where the button was.
  await page.waitForFunction(
    () => {
      const root = document.querySelector('bilideck-panels')?.shadowRoot;
      return ['groups', 'stats', 'same-followings', 'medals'].every((view) =>
        root?.querySelector(`[data-view="${view}"][data-state="ready"]`),
      );
    },
    { timeout: WAIT_MS, polling: 200 },
  );
  // A real click: what a script of the page does to our buttons is not heard.
  const opens = 'bilideck-panels >>> [data-view="stats"] ul li:last-child button';
  await page.locator(opens).setTimeout(WAIT_MS).click();
  await page.waitForFunction(
    () =>
      Boolean(
        document
          .querySelector('bilideck-panels')
          ?.shadowRoot?.querySelector('[data-view="works"][data-state="ready"] li'),
      ),
    { timeout: WAIT_MS, polling: 200 },
  );
  // A container tab is signed in as nobody here; the login outside it must not be lent to it.
  const container = await (await browser.createBrowserContext()).newPage();
  await container.setViewport({ width: 1440, height: 1200 });
  await container.bringToFront();
  await container.goto(`https://space.bilibili.com/${PEOPLE.upA}`);
  await container.waitForFunction(
    () => {
      const root = document.querySelector('bilideck-panels')?.shadowRoot;
      const stats = root?.querySelector('[data-view="stats"][data-state="failed"]');
      // The language is the machine's.
      return /容器标签页|容器分頁|container tab/.test(stats?.textContent ?? '');
    },
    { timeout: WAIT_MS, polling: 200 },
  );
  const lent = bili.log.filter(
    ({ operation, query }) =>
      !operation?.startsWith('site.') && Object.values(query).includes(String(PEOPLE.upA)),
  );
  if (lent.length > 0) throw new Error(`asked for a container: ${lent[0]?.operation}`);
  const wrong = [
    // Firefox asks hosts of its own maker, which end on loopback too; those are not ours.
    ...bili.unknown
      .filter(({ host }) => /(^|\.)(bilibili|hdslb)\.com$/.test(host))
      .map(({ host, path }) => `unknown ${host}${path}`),
    ...bili.violations.map(({ rule, detail }) => `${rule}: ${detail}`),
  ];
  if (wrong.length > 0) problem = wrong.join('; ');
} catch (error) {
  problem = error instanceof Error ? error.message : String(error);
} finally {
  await browser.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  await bili.close();
}
console.log(
  problem
    ? `smoke in Firefox failed: ${problem}`
    : 'smoke in Firefox: popup, space page and container were as they should be',
);
process.exit(problem ? 1 : 0);
