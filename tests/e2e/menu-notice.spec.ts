import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type FakeBili, PEOPLE } from '../fake-bili/index.ts';
import { clickMenuIn, type Opened } from '../support/browser.ts';
import { expect, spaceUrl, test } from './fixtures.ts';

const noticeIn = (page: Page) => page.locator('bilideck-notice').locator('[data-state]');

const nameOf = (bili: FakeBili, mid: number) => {
  const person = bili.state.people.get(mid);
  if (!person) throw new Error(`the seed has ${mid}`);
  return person.name;
};

async function openHome({ context }: Opened): Promise<Page> {
  const page = await context.newPage();
  await page.goto('https://www.bilibili.com/');
  await page.locator('main').waitFor();
  return page;
}

const badge = async ({ worker }: Opened) =>
  (await worker()).evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { action: { getBadgeText(of: object): Promise<string> } };
    };
    return chrome.action.getBadgeText({});
  });

test('the result is told in the page with the name, and undone from there', async ({
  bili,
  signedIn,
}) => {
  const page = await openHome(signedIn);
  const groups = [...(bili.state.viewer.followings.get(PEOPLE.upA)?.tagids ?? [])];
  await clickMenuIn(page, await signedIn.worker(), 'unfollow', { linkUrl: spaceUrl(PEOPLE.upA) });
  const notice = noticeIn(page);
  await expect(notice).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
  await expect(notice).toContainText(`已取消关注「${nameOf(bili, PEOPLE.upA)}」`);
  expect(bili.state.viewer.followings.has(PEOPLE.upA)).toBe(false);
  // What was told in the page leaves no mark elsewhere.
  expect(await badge(signedIn)).toBe('');
  const { violations } = await new AxeBuilder({ page }).include('bilideck-notice').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);

  await notice.getByRole('button', { name: '撤销' }).click();
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'undone', { timeout: 20_000 });
  expect([...(bili.state.viewer.followings.get(PEOPLE.upA)?.tagids ?? [])].sort()).toEqual(
    groups.sort(),
  );
});

test('a page cannot press 撤销, and the notice goes by itself', async ({ bili, signedIn }) => {
  const page = await openHome(signedIn);
  await clickMenuIn(page, await signedIn.worker(), 'unfollow', { linkUrl: spaceUrl(PEOPLE.upA) });
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
  await page.evaluate(() => {
    const root = document.querySelector('bilideck-notice')?.shadowRoot;
    for (const button of root?.querySelectorAll('button') ?? []) button.click();
  });
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'done');
  await expect(page.locator('bilideck-notice')).toHaveCount(0, { timeout: 12_000 });
  expect(bili.state.viewer.followings.has(PEOPLE.upA)).toBe(false);
});

test('a failure says why, and the next act takes its mark away', async ({ bili, signedIn }) => {
  const page = await openHome(signedIn);
  const worker = await signedIn.worker();
  const video = bili.state.videos.listOf(bili.state.people.get(PEOPLE.upB) ?? fail())[0] ?? fail();
  bili.faults.add({ match: { operation: 'toviewAdd' }, kind: 'code', code: 90001 });
  await clickMenuIn(page, worker, 'toview-add', {
    linkUrl: `https://www.bilibili.com/video/${video.bvid}`,
  });
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'failed', { timeout: 20_000 });
  await expect(noticeIn(page)).toContainText('已满');
  await expect.poll(() => badge(signedIn)).toBe('!');

  bili.faults.clear();
  await clickMenuIn(page, worker, 'unfollow', { linkUrl: spaceUrl(PEOPLE.upA) });
  await expect.poll(() => badge(signedIn)).toBe('');
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
});

test('a face that is no link names its person', async ({ bili, signedIn }) => {
  const page = await openHome(signedIn);
  const face = page.locator(`[data-user-profile-id="${PEOPLE.upB}"] img`);
  const srcUrl = await face.evaluate((image: HTMLImageElement) => image.currentSrc || image.src);
  const group = bili.state.viewer.groups.find(({ tagid }) => tagid > 0) ?? fail();
  const worker = await signedIn.worker();
  await clickMenuIn(page, worker, `follow-into:${group.tagid}`, { srcUrl });
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
  await expect(noticeIn(page)).toContainText(nameOf(bili, PEOPLE.upB));
  await expect(noticeIn(page)).toContainText(group.name);
  expect([...(bili.state.viewer.followings.get(PEOPLE.upB)?.tagids ?? [])]).toEqual([group.tagid]);
});

test('a short link is opened once to see whom or what it means', async ({ bili, signedIn }) => {
  const page = await openHome(signedIn);
  const worker = await signedIn.worker();
  await clickMenuIn(page, worker, 'unfollow', { linkUrl: `https://b23.tv/u${PEOPLE.upA}` });
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
  expect(bili.state.viewer.followings.has(PEOPLE.upA)).toBe(false);

  const video = bili.state.videos.listOf(bili.state.people.get(PEOPLE.upB) ?? fail())[0] ?? fail();
  await clickMenuIn(page, worker, 'toview-add', { linkUrl: `https://b23.tv/v${video.aid}?x=1` });
  await expect(noticeIn(page)).toContainText('已加入稍后再看', { timeout: 20_000 });
  const asked = bili.log.filter(({ operation }) => operation === 'site.short');
  expect(asked.map(({ path }) => path)).toEqual([`/u${PEOPLE.upA}`, `/v${video.aid}`]);
  expect(bili.state.viewer.toview.some(({ aid }) => aid === video.aid)).toBe(true);

  await clickMenuIn(page, worker, 'toview-add', { linkUrl: 'https://b23.tv/elsewhere' });
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'failed', { timeout: 20_000 });
});

test('the page of a video means the video and its uploader', async ({ bili, signedIn }) => {
  const video = bili.state.videos.listOf(bili.state.people.get(PEOPLE.upA) ?? fail())[0] ?? fail();
  const page = await signedIn.context.newPage();
  await page.goto(`https://www.bilibili.com/video/${video.bvid}`);
  await page.locator('h1').waitFor();
  const worker = await signedIn.worker();
  await clickMenuIn(page, worker, 'toview-add:page', {});
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
  await expect(noticeIn(page)).toContainText(video.title);
  await clickMenuIn(page, worker, 'unfollow:page', {});
  await expect(noticeIn(page)).toContainText(`已取消关注「${nameOf(bili, PEOPLE.upA)}」`, {
    timeout: 20_000,
  });
  expect(bili.state.viewer.followings.has(PEOPLE.upA)).toBe(false);
});

test('the page of a person means that person', async ({ bili, signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.upA));
  const name = nameOf(bili, PEOPLE.upA);
  await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
  await clickMenuIn(page, await signedIn.worker(), 'unfollow:page', {});
  await expect(noticeIn(page)).toContainText(`已取消关注「${name}」`, { timeout: 20_000 });
});

test('a page that names nobody says so', async ({ signedIn }) => {
  const page = await openHome(signedIn);
  await clickMenuIn(page, await signedIn.worker(), 'unfollow', {
    linkUrl: 'https://t.bilibili.com/123456',
  });
  await expect(noticeIn(page)).toContainText('没有认出是哪位用户', { timeout: 20_000 });
});

function fail(): never {
  throw new Error('the seed has it');
}
