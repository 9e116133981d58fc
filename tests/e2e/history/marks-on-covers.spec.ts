import type { Page } from '@playwright/test';
import { archivedViewing } from '../../support/archived-viewing.ts';
import { seedArchive } from '../../support/seed-archive.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

const AT = Math.floor(Date.now() / 1000) - 90_000;

/** What is drawn on the covers of a page, cover by cover, with the video of each. */
const marksOn = (page: Page) =>
  page.locator('.bili-video-card__cover').evaluateAll((covers) =>
    covers.flatMap((cover) => {
      const { content } = getComputedStyle(cover, '::after');
      const video = (cover as HTMLAnchorElement).href.split('/').at(-1) ?? '';
      return content === 'none' ? [] : [`${video} ${content.slice(1, -1)}`];
    }),
  );

test('covers tell what was seen, on cards that come later as well, until it is switched off', async ({
  bili,
  signedIn,
}) => {
  const site = await signedIn.context.newPage();
  await site.goto('https://www.bilibili.com/');
  const covers = site.locator('.bili-video-card__cover');
  const ids = await covers.evaluateAll((all) =>
    all.map((one) => (one as HTMLAnchorElement).href.split('/').at(-1) ?? ''),
  );
  const [once = '', begun = '', often = '', later = ''] = ids;
  const views = [
    { bvid: once, progress: 'finished' as const },
    { bvid: begun, progress: 260 },
    { bvid: later, progress: 590 },
    ...[1, 2, 3].map((n) => ({ bvid: often, progress: 600, viewedSeconds: AT - n * 5_000 })),
  ].map((fields) => {
    const oid = bili.state.videos.byBvid(fields.bvid)?.aid ?? 0;
    const account = bili.state.viewer.mid;
    return archivedViewing({ account, key: `archive_${oid}`, oid, viewedSeconds: AT, ...fields });
  });

  const page = await openDashboard(signedIn, '#/settings');
  await opened(page, 'settings');
  const wanted = page.getByRole('checkbox', { name: '在站内的视频封面上标出看过的' });
  await expect(wanted).toBeDisabled();
  await seedArchive(page, views);
  await page.reload();
  const asked = bili.log.length;
  await wanted.click();
  await expect(wanted).toBeChecked();

  // In the page that was open already.
  const first = [`${once} 看过`, `${begun} 看到 43%`, `${often} 看过 3 次`, `${later} 看过`];
  await expect.poll(() => marksOn(site)).toEqual(first);
  // A card that is used again leads elsewhere; others come; the page becomes another one in place.
  await covers.nth(3).evaluate((cover) => cover.setAttribute('href', '//www.bilibili.com/video/x'));
  await expect.poll(() => marksOn(site)).toEqual(first.slice(0, 3));
  await covers.nth(5).evaluate((cover, id) => {
    cover.setAttribute('href', `//www.bilibili.com/video/${id}?p=2`);
  }, later);
  await expect.poll(() => marksOn(site)).toEqual([...first.slice(0, 3), `${later}?p=2 看过`]);
  await site.evaluate((id) => {
    history.pushState({}, '', `/video/${id}`);
    const [card] = document.querySelectorAll('.bili-video-card');
    document.querySelector('main')?.replaceChildren(...(card ? [card.cloneNode(true), card] : []));
  }, once);
  await expect.poll(() => marksOn(site)).toEqual([`${once} 看过`, `${once} 看过`]);
  // A card that is copied for another video does not tell what was seen of the first.
  await site.evaluate((id) => {
    const copy = document.querySelector('.bili-video-card')?.cloneNode(true) as HTMLElement;
    for (const link of copy.querySelectorAll('a')) link.href = `//www.bilibili.com/video/${id}`;
    document.querySelector('main')?.append(copy);
  }, ids[6] ?? '');
  await expect(covers).toHaveCount(3);
  await expect.poll(() => marksOn(site)).toEqual([`${once} 看过`, `${once} 看过`]);
  await covers.nth(2).evaluate((cover) => cover.closest('.bili-video-card')?.remove());
  // A cover that is drawn and not loaded, and that nobody sees at first.
  await site.evaluate(() => {
    const [card] = document.querySelectorAll<HTMLElement>('.bili-video-card');
    const hidden = card?.cloneNode(true) as HTMLElement;
    for (const { dataset } of hidden.querySelectorAll<HTMLElement>('a')) {
      for (const name of Object.keys(dataset)) delete dataset[name];
    }
    const { width = 0, height = 0 } = card?.querySelector('img')?.getBoundingClientRect() ?? {};
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    canvas.className = 'drawn';
    hidden.querySelector('img')?.replaceWith(canvas);
    hidden.style.display = 'none';
    document.querySelector('main')?.append(hidden);
  });
  await expect(site.locator('canvas.drawn')).toBeHidden();
  expect(await marksOn(site)).toHaveLength(2);
  await site
    .locator('.bili-video-card')
    .nth(2)
    .evaluate((card: HTMLElement) => {
      card.style.display = '';
    });
  await expect.poll(() => marksOn(site)).toEqual(Array(3).fill(`${once} 看过`));

  // A page that is opened now has them by itself.
  const other = await signedIn.context.newPage();
  await other.goto(`https://www.bilibili.com/video/${once}`);
  await expect.poll(async () => (await marksOn(other)).slice(0, 3)).toEqual(first.slice(0, 3));
  await other.goto('https://www.bilibili.com/?theme=dark');
  await expect.poll(() => marksOn(other)).toEqual(first);
  // Nobody was asked for it.
  const ours = bili.log.slice(asked).filter(({ host }) => host.startsWith('api'));
  expect(ours.map(({ operation }) => operation)).toEqual([]);

  await wanted.click();
  await expect(wanted).not.toBeChecked();
  for (const one of [site, other]) {
    await expect.poll(() => marksOn(one)).toEqual([]);
    expect(await one.content()).not.toMatch(/bilideck/i);
  }
  await other.reload();
  await expect(other.locator('.bili-video-card__cover').first()).toBeVisible();
  expect(await other.content()).not.toMatch(/bilideck/i);
});
