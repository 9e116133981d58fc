import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

async function ready(popup: Page) {
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  const add = async (text: string) => {
    await view.getByRole('button', { name: '添加视频' }).click();
    const dialog = popup.getByRole('dialog');
    await dialog.getByRole('textbox').fill(text);
    await dialog.getByRole('button', { name: '添加到稍后再看' }).click();
  };
  return { view, add };
}

test('a pasted link is added and can be taken back', async ({ bili, signedIn, openPopup }) => {
  const { viewer, videos } = bili.state;
  const [gone] = viewer.toview.splice(0, 1);
  const bvid = videos.get(gone?.aid ?? 0)?.bvid ?? '';
  const { view, add } = await ready(await openPopup(signedIn));
  await add(`https://www.bilibili.com/video/${bvid}/?p=1&vd_source=abc`);
  await expect.poll(() => viewer.toview[0]?.aid).toBe(gone?.aid);
  await expect(view.getByRole('listitem').first().getByRole('link').first()).toHaveAttribute(
    'href',
    new RegExp(bvid),
  );
  await view.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => viewer.toview.some(({ aid }) => aid === gone?.aid)).toBe(false);
});

test('what is good is added at once, what is not is told line by line', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const { viewer, videos } = bili.state;
  const gone = viewer.toview
    .filter(({ aid }) => (videos.get(aid)?.state ?? -1) >= 0)
    .slice(0, 2)
    .map(({ aid }) => aid);
  viewer.toview = viewer.toview.filter(({ aid }) => !gone.includes(aid));
  const popup = await openPopup(signedIn);
  const { add } = await ready(popup);
  await add(`av${gone[0]} https://b23.tv/abc\n今晚看\nav${gone[1]}`);
  const told = popup.getByRole('alert');
  await expect(told).toContainText('已添加 2 个');
  await expect(told).toContainText('https://b23.tv/abc 是短链接');
  await expect(told).toContainText('没有认出视频：今晚看');
  // Only what is left to mend stays in the box.
  await expect(popup.getByRole('textbox')).toHaveValue('https://b23.tv/abc\n今晚看');
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('dialog')).toBeHidden();
  await expect
    .poll(() => gone.filter((aid) => viewer.toview.some((one) => one.aid === aid)), {
      timeout: 20_000,
    })
    .toEqual(gone);
});

test('a dead video and a full list are refused in words', async ({ bili, signedIn, openPopup }) => {
  const { viewer, videos, options } = bili.state;
  const dead = viewer.toview.find(({ aid }) => (videos.get(aid)?.state ?? -1) < 0)?.aid;
  const other = viewer.toview.findLast(({ aid }) => (videos.get(aid)?.state ?? -1) >= 0)?.aid;
  viewer.toview = viewer.toview.slice(0, 5);
  const { view, add } = await ready(await openPopup(signedIn));
  await add(`av${dead}`);
  await expect(view.getByText('视频已失效')).toBeVisible();
  options.maxToview = 5;
  await add(`av${other}`);
  await expect(view.getByText(/稍后再看已满/).first()).toBeVisible();
  expect(viewer.toview).toHaveLength(5);
});

test('an empty list invites to add', async ({ bili, signedIn, openPopup }) => {
  const aid = bili.state.viewer.toview.find(
    (one) => (bili.state.videos.get(one.aid)?.state ?? -1) >= 0,
  )?.aid;
  bili.state.viewer.toview = [];
  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'empty');
  await view.getByRole('button', { name: '添加视频' }).click();
  await popup.getByRole('dialog').getByRole('textbox').fill(`av${aid}`);
  await popup.keyboard.press('Enter');
  await expect(view).toHaveAttribute('data-state', 'ready');
  await expect(view.getByRole('listitem')).toHaveCount(1);
});
