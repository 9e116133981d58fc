import type { Locator, Page } from '@playwright/test';
import { type FakeBili, PEOPLE } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { dashboardUrl } from '../pages/dashboard.ts';

/**
 * Every surface opened while the service fails in one way, from the first request or from the third
 * on, or asked again when all was well and it fails since; then the service is well again. Nothing
 * uncaught (the fixture), never blank, nothing written, and well again without a reload, except where
 * a cool-down is waited out: that is said.
 */

interface Surface {
  readonly name: string;
  open(browser: Opened): Promise<Page>;
  /** Has `data-state`. */
  view(page: Page): Locator;
  /** Its rows are kept here, or `{}` is a way to say that there are none. */
  readonly mayBeEmpty?: true;
  /** Where it says what is wrong, when that is not the view itself. */
  words?(page: Page): Locator;
}

async function at({ context }: Opened, url: string, width = 1280): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 800 });
  await page.goto(url);
  return page;
}

const ofDashboard = (hash: string): Surface => ({
  name: `#/${hash}`,
  open: (browser) => at(browser, dashboardUrl(browser, `#/${hash}`)),
  view: (page) => page.getByRole('main'),
});

const ofPopup = (id: string, label: string): Surface => ({
  name: `popup ${id}`,
  async open(browser) {
    const page = await at(browser, `chrome-extension://${browser.extensionId}/popup.html`, 420);
    await page.getByRole('tab', { name: label }).click();
    return page;
  },
  view: (page) => page.locator(`[data-view="${id}"]`),
});

const SURFACES: readonly Surface[] = [
  ...['followings', 'groups', 'rules', 'toview', 'history', 'names', 'account'].map(ofDashboard),
  { ...ofDashboard('journal'), mayBeEmpty: true },
  { ...ofDashboard('relations'), mayBeEmpty: true },
  ...['check', 'settings', `user/${PEOPLE.rich}`].map(ofDashboard),
  ofPopup('toview', '稍后再看'),
  ofPopup('history', '历史记录'),
  ofPopup('follow-groups', '关注分组'),
  {
    name: 'space page',
    open: (browser) => at(browser, spaceUrl(PEOPLE.rich), 1440),
    view: (page) => page.locator('bilideck-panels section[data-view]').first(),
    // Said once, for all panels.
    words: (page) => page.locator('bilideck-panels [data-theme]').first(),
  },
];

/** `waits`: the service has said stop, so nothing is asked for a while. */
const FAULTS = {
  'http-412-html': 'waits',
  'code-412': 'waits',
  'code-352': 'waits',
  'bare-voucher': 'waits',
  'http-502': 'passes',
  'http-429': 'passes',
  'code-500': 'passes',
  'code-509': 'passes',
  'code-799': 'passes',
  'html-200': 'passes',
  truncated: 'passes',
  empty: 'passes',
  reset: 'passes',
  'schema-drift': 'passes',
  'data-empty': 'passes',
  'data-null': 'passes',
  'session-expired': 'passes',
} as const;
type Fault = keyof typeof FAULTS;

/** How many requests go well before it fails. */
const WHEN = { before: 0, middle: 2, after: 0 } as const;
type When = keyof typeof WHEN;

const READY = ['ready', 'empty'];
const ENDED = /^(?:ready|empty|private|failed|signed-out)$/;

/** Asks again in every way that a person is offered. */
async function askAgain(page: Page) {
  for (const name of ['重试', '刷新']) {
    const buttons = page.getByRole('button', { name, exact: true });
    for (const button of await buttons.all()) {
      if (await button.isVisible().catch(() => false)) await button.click().catch(() => undefined);
    }
  }
}

async function strike(bili: FakeBili, browser: Opened, surface: Surface, kind: Fault, when: When) {
  const fail = (after: number) =>
    bili.faults.add({ match: { host: 'api.bilibili.com' }, kind, after });
  if (when !== 'after') fail(WHEN[when]);
  const page = await surface.open(browser);
  const view = surface.view(page);
  if (when === 'after') {
    await expect(view).toHaveAttribute('data-state', ENDED, { timeout: 45_000 });
    fail(WHEN[when]);
    await askAgain(page);
  }
  await expect(view).toHaveAttribute('data-state', ENDED, { timeout: 45_000 });
  const seen = (await view.getAttribute('data-state')) ?? '';
  // What has no list in it is not told as a list without rows.
  if (kind === 'data-empty' && when === 'before' && !surface.mayBeEmpty) {
    expect(seen).not.toBe('empty');
  }
  const words = surface.words?.(page) ?? view;
  // The words for what is not there come with a script of their own.
  await expect.poll(async () => (await words.innerText()).trim().length).toBeGreaterThan(3);

  bili.faults.clear();
  if (FAULTS[kind] === 'passes' && kind !== 'session-expired' && !READY.includes(seen)) {
    await expect
      .poll(
        async () => {
          await askAgain(page);
          return view.getAttribute('data-state');
        },
        { timeout: 40_000, intervals: [1_000, 2_000, 3_000] },
      )
      .toMatch(/^(?:ready|empty)$/);
  }
  expect(bili.log.filter(({ method }) => method === 'POST')).toEqual([]);
  return seen;
}

for (const surface of SURFACES) {
  for (const fault of Object.keys(FAULTS) as Fault[]) {
    for (const when of Object.keys(WHEN) as When[]) {
      test(`${surface.name}, ${fault}, ${when}`, async ({ bili, signedIn }, info) => {
        info.annotations.push(
          { type: 'surface', description: `${surface.name} (${when})` },
          { type: 'fault', description: fault },
        );
        const seen = await strike(bili, signedIn, surface, fault, when);
        info.annotations.push({ type: 'seen', description: seen });
      });
    }
  }
}
