import type { Page } from 'playwright';
import { PEOPLE, startFakeBili } from '../../tests/fake-bili/index.ts';
import { type Language, type Opened, openChromium } from '../../tests/support/browser.ts';
import type { Attempts } from './attempts.ts';
import { type Camera, createCamera } from './camera.ts';

const THEMES = ['light', 'dark'] as const;
const LAYOUTS = ['new', 'old'] as const;

/** Whose page, and what is special about it. */
const PAGES: readonly (readonly [name: string, mid: number, rest?: string])[] = [
  ['rich', PEOPLE.rich],
  ['ordinary', PEOPLE.upA],
  ['own', PEOPLE.viewer],
  ['mutual', PEOPLE.mutual],
  ['empty', PEOPLE.empty],
  ['private', PEOPLE.private],
  ['deleted', PEOPLE.deleted],
  ['banned', PEOPLE.banned],
  ['blocked-me', PEOPLE.blocker],
  ['blocked', PEOPLE.blacked],
  ['hostile', PEOPLE.hostile],
  ['no-stat', PEOPLE.noStat],
  ['worn-only', PEOPLE.wearingOnly],
];

/** Scrolls every panel into view, so that each asks for what it shows. */
async function fill(page: Page) {
  const panels = page.locator('bilideck-panels').locator('section[data-view]');
  await panels
    .first()
    .waitFor({ timeout: 6_000 })
    .catch(() => undefined);
  for (const panel of await panels.all()) {
    await panel.scrollIntoViewIfNeeded().catch(() => undefined);
    await page.waitForTimeout(700);
  }
  await page.waitForTimeout(600);
}

/** Only our own part of the page, where there is one. */
async function shootPanels(
  camera: Camera,
  page: Page,
  theme: (typeof THEMES)[number],
  name: string,
) {
  const host = page.locator('bilideck-panels');
  const box = await host.boundingBox({ timeout: 1_000 }).catch(() => null);
  if (!box || box.height < 20) {
    await camera.shootAs(theme, page, name);
    return;
  }
  // The site's bar sticks to the top of the window, over what is scrolled there.
  await page.setViewportSize({ width: 1440, height: Math.ceil(box.y + box.height) + 1_600 });
  await page.evaluate(() => scrollTo(0, 0));
  const path = await camera.pathFor(theme, name);
  await host.screenshot({ path });
}

/** A page of its own for every picture: one that hangs or dies takes no other along. */
function photographer(browser: Opened, attempts: Attempts, series: string) {
  return (name: string, height: number, take: (page: Page) => Promise<void>) =>
    attempts.take(`${series} ${name}`, async () => {
      const page = await browser.context.newPage();
      try {
        await page.setViewportSize({ width: 1440, height });
        await take(page);
      } finally {
        await page.close().catch(() => undefined);
      }
    });
}

type Photographer = ReturnType<typeof photographer>;

async function everybody(shoot: Photographer, camera: Camera, suffix: string, pages = PAGES) {
  for (const layout of LAYOUTS) {
    for (const theme of THEMES) {
      for (const [name, mid] of pages) {
        await shoot(`${name}${suffix}-${layout}-${theme}`, 1400, async (page) => {
          await page.goto(`https://space.bilibili.com/${mid}?layout=${layout}&theme=${theme}`);
          await fill(page);
          await shootPanels(camera, page, theme, `${name}${suffix}-${layout}`);
        });
      }
    }
  }
}

/** What opens: charts, 更多, 我的, the drawers, and the widths the site has. */
async function opened(shoot: Photographer, camera: Camera) {
  for (const theme of THEMES) {
    for (const [name, mid] of [
      ['unfolded', PEOPLE.rich],
      ['own-unfolded', PEOPLE.viewer],
    ] as const) {
      await shoot(`${name}-${theme}`, 1600, async (page) => {
        await page.goto(`https://space.bilibili.com/${mid}?theme=${theme}`);
        const stats = page.locator('bilideck-panels').locator('section[data-view="stats"]');
        await stats.waitFor();
        const closed = stats.locator('button[aria-expanded="false"]');
        while ((await closed.count()) > 0) await closed.first().click();
        await page.waitForTimeout(9_000);
        await shootPanels(camera, page, theme, name);
      });
    }
    for (const [name, width, rest] of [
      ['narrow', 1080, ''],
      ['wide', 2260, ''],
      ['bar', 1440, '/dynamic'],
      ['unknown-layout', 1440, ''],
    ] as const) {
      await shoot(`${name}-${theme}`, 1000, async (page) => {
        await page.setViewportSize({ width, height: 1000 });
        const layout = name === 'unknown-layout' ? 'unknown' : 'new';
        const url = `https://space.bilibili.com/${PEOPLE.rich}${rest}?layout=${layout}&theme=${theme}`;
        await page.goto(url);
        await fill(page);
        await camera.shootAs(theme, page, name);
        if (name !== 'unknown-layout') return;
        await page.locator('bilideck-panels').locator('button').first().click();
        await page.waitForTimeout(2_500);
        await camera.shootAs(theme, page, 'drawer');
      });
    }
  }
}

/** The panels of the space page in every state, both layouts and both themes. */
export async function takeSpace(
  language: Language,
  attempts: Attempts,
): Promise<readonly string[]> {
  const camera = createCamera(`space-${language}`);
  const bili = await startFakeBili({ size: 'S' });
  const signedIn = await openChromium({ port: bili.port, language });
  await signedIn.context.addCookies(bili.cookies('viewer'));
  const shoot = photographer(signedIn, attempts, `space-${language}`);
  await everybody(shoot, camera, '');
  await opened(shoot, camera);
  await signedIn.close();
  const signedOut = await openChromium({ port: bili.port, language });
  await everybody(photographer(signedOut, attempts, `space-${language}`), camera, '-signed-out', [
    ['rich', PEOPLE.rich],
    ['private', PEOPLE.private],
  ]);
  const made = await camera.sheets(await signedOut.context.newPage(), { columns: 8, width: 240 });
  await signedOut.close();
  await bili.close();
  return made;
}
