import { PEOPLE } from '../fake-bili/index.ts';
import { eventually, type Firefox, GECKO_ID, inChrome, press, until } from './firefox.ts';

const spaceUrl = (mid: number) => `https://space.bilibili.com/${mid}`;
const READY = ['groups', 'stats', 'same-followings', 'medals'] as const;

/** The panels of a space page fill; what is there already opens 作品 in the drawer at the side. */
export async function panelsAndDrawer({ visit }: Firefox) {
  const page = await visit(spaceUrl(PEOPLE.rich));
  // Panels push those below them until all have come; a click lands where the button was. What is far below is not asked for.
  for (const view of READY) {
    await until(page, `[data-view="${view}"]`);
    await page.evaluate((one) => {
      const root = document.querySelector('bilideck-panels')?.shadowRoot;
      root?.querySelector(`[data-view="${one}"]`)?.scrollIntoView({ block: 'center' });
    }, view);
    await until(page, `[data-view="${view}"][data-state="ready"]`);
  }
  // A real click: what a script of the page does to our buttons is not heard. The script behind the
  // drawer is put in place by the background.
  await press(page, '[data-view="stats"] ul li:last-child button', /./);
  await until(page, 'dialog[open] [data-view="works"][data-state="ready"] li');
  await page.keyboard.press('Escape');
  await page.waitForFunction(
    () => !document.querySelector('bilideck-panels')?.shadowRoot?.querySelector('dialog[open]'),
    { timeout: 10_000, polling: 200 },
  );
}

/** A container tab is signed in as nobody here; the login outside it must not be lent to it. */
export async function containerRefused({ browser, bili }: Firefox) {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 1440, height: 1200 });
  await page.bringToFront();
  await page.goto(spaceUrl(PEOPLE.upA));
  await page.waitForFunction(
    () => {
      const root = document.querySelector('bilideck-panels')?.shadowRoot;
      const stats = root?.querySelector('[data-view="stats"][data-state="failed"]');
      // The language is the machine's.
      return /容器标签页|容器分頁|container tab/.test(stats?.textContent ?? '');
    },
    { timeout: 30_000, polling: 200 },
  );
  const lent = bili.log.filter(
    ({ operation, query }) =>
      !operation?.startsWith('site.') && Object.values(query).includes(String(PEOPLE.upA)),
  );
  if (lent.length > 0) throw new Error(`asked for a container: ${lent[0]?.operation}`);
}

/** Opens the browser's own menu on the first link that is in sight, and chooses one of our items in it. */
const CHOOSE = `async (extension, wanted) => {
  const widget = extension.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  const menu = document.getElementById('contentAreaContextMenu');
  for (let tries = 0; tries < 50 && menu.state !== 'open'; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const top = menu.querySelector('[id^="' + widget + '-menuitem"]');
  if (!top) return 'not there: ' + [...menu.children].map(({ id }) => id).filter(Boolean).join(' ');
  const items = [top, ...top.querySelectorAll('menuitem, menu')];
  const item = items.find((one) => one.localName === 'menuitem' && one.id.endsWith(wanted));
  if (!item) return 'no such item: ' + items.map(({ id }) => id).join(' ');
  item.doCommand();
  menu.hidePopup();
  return 'chosen';
}`;

/** The menu of a link to somebody follows them into a group, and the page tells it. */
export async function contextMenu({ browser, bili, visit }: Firefox) {
  const group = bili.state.viewer.groups.find(({ tagid }) => tagid > 0);
  if (!group) throw new Error('the seed has groups');
  const page = await visit('https://www.bilibili.com/');
  await page.evaluate((to) => {
    const link = document.createElement('a');
    link.href = to;
    link.textContent = 'somebody';
    link.id = 'somebody';
    link.style.cssText = 'position:fixed;top:200px;left:200px;font-size:40px;z-index:9999';
    document.body.append(link);
  }, spaceUrl(PEOPLE.upB));
  const link = await page.$('#somebody');
  await link?.click({ button: 'right' });
  const said = await inChrome(browser, CHOOSE, GECKO_ID, `follow-into:${group.tagid}`);
  if (said !== 'chosen') throw new Error(`context menu: ${said}`);
  await eventually('followed into the group', () =>
    bili.state.viewer.followings.get(PEOPLE.upB)?.tagids.has(group.tagid),
  );
  await page.waitForFunction(() => document.querySelector('bilideck-notice') !== null, {
    timeout: 20_000,
    polling: 200,
  });
}
