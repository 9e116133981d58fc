import { expect, test } from '../fixtures.ts';

test('a row leads to its uploader, and its menu narrows, copies, opens behind and removes', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  await signedIn.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { viewer, videos } = bili.state;
  const alive = viewer.toview.filter(({ aid }) => (videos.get(aid)?.state ?? -1) >= 0);
  const begun = alive.find(({ progress }) => progress > 0);
  const video = videos.get(begun?.aid ?? 0);
  if (!video) throw new Error('the seed has a video that was begun');
  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"]');
  await popup.getByRole('searchbox').fill(video.bvid);
  const row = view.getByRole('listitem').first();
  const uploader = row.getByRole('link', { name: video.owner.name });
  await expect(uploader).toHaveAttribute('href', `https://space.bilibili.com/${video.owner.mid}`);
  await expect(row).toContainText('没看完');
  await expect(row).toContainText(/播放/);
  if (video.parts > 1) await expect(row).toContainText(`/${video.parts}`);

  const choose = async (name: string | RegExp) => {
    await row.getByRole('button', { name: '更多操作' }).click();
    await popup.getByRole('menu').getByRole('menuitem', { name }).click();
    await expect(popup.getByRole('menu')).toHaveCount(0);
  };
  await choose('复制链接');
  const url = `https://www.bilibili.com/video/${video.bvid}`;
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toBe(url);
  await choose('后台打开');
  await expect.poll(() => signedIn.context.pages().some((page) => page.url() === url)).toBe(true);

  await choose(/^只看/);
  await popup.getByRole('searchbox').fill('');
  const theirs = viewer.toview.filter(
    ({ aid }) =>
      videos.get(aid)?.owner.mid === video.owner.mid && (videos.get(aid)?.state ?? 0) >= 0,
  );
  await expect(row).toHaveAttribute('aria-setsize', String(theirs.length));
  await popup.getByRole('button', { name: `${video.owner.name} ×` }).click();
  await expect(row).toHaveAttribute('aria-setsize', String(viewer.toview.length));

  // Escape closes the menu and nothing else; the keyboard is back where it was.
  await row.getByRole('button', { name: '更多操作' }).press('Enter');
  await expect(popup.getByRole('menuitem').first()).toBeFocused();
  await popup.keyboard.press('ArrowUp');
  await expect(popup.getByRole('menuitem').last()).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(row.getByRole('button', { name: '更多操作' })).toBeFocused();
  const before = viewer.toview.length;
  await choose('移除');
  await expect.poll(() => viewer.toview.length).toBe(before - 1);

  await choose(/^在 Bilideck 中查看「/);
  const person = /dashboard\.html#\/user\/\d+$/;
  await expect
    .poll(() => signedIn.context.pages().some((page) => person.test(page.url())))
    .toBe(true);
});
