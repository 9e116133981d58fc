import { expect, test } from './fixtures.ts';

test('removing from watch-later can be undone', async ({ bili, signedIn, openPopup }) => {
  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  const before = bili.state.viewer.toview.length;
  await view.getByRole('listitem').first().getByRole('button', { name: /^移除/ }).click();

  await expect(view.getByRole('button', { name: '撤销' })).toBeVisible();
  expect(bili.state.viewer.toview).toHaveLength(before - 1);
  await view.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => bili.state.viewer.toview.length).toBe(before);
  await expect(view.locator('[data-outcome="undone"]')).toContainText('移出稍后再看');
});

test('1,000 items draw only what is in view', async ({ bili, signedIn, openPopup }) => {
  bili.reset('M');
  await signedIn.context.addCookies(bili.cookies('viewer'));
  const popup = await openPopup(signedIn);
  const items = popup.locator('[data-view="toview"]').getByRole('listitem');
  await expect(items.first()).toHaveAttribute('aria-setsize', '1000');
  expect(await items.count()).toBeLessThan(30);
  await popup.getByRole('searchbox').fill('没有这样的标题的视频');
  await expect(items).toHaveCount(0);
});

test('many are chosen with shift, removed after a look at the plan, and brought back', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(90_000);
  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  const before = bili.state.viewer.toview.map(({ aid }) => aid);
  const boxes = view.getByRole('checkbox');
  await boxes.nth(0).click();
  await boxes.nth(4).click({ modifiers: ['Shift'] });
  await expect(view.getByText(/^已选 5 个/)).toBeVisible();
  await view.getByRole('button', { name: '移除', exact: true }).last().click();
  await popup.getByRole('dialog').getByRole('button', { name: '移出稍后再看' }).click();
  await expect
    .poll(() => bili.state.viewer.toview.length, { timeout: 30_000 })
    .toBe(before.length - 5);
  await view.getByRole('button', { name: '撤销' }).click();
  const alive = before.filter((aid) => (bili.state.videos.get(aid)?.state ?? -1) >= 0);
  await expect
    .poll(() => alive.filter((aid) => !bili.state.viewer.toview.some((one) => one.aid === aid)), {
      timeout: 40_000,
    })
    .toEqual([]);
});

test('watched ones are counted, then cleared with one call', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  const isWatched = ({ progress }: { progress: number }) => progress === -1;
  const watched = bili.state.viewer.toview.filter(isWatched).length;
  const all = bili.state.viewer.toview.length;
  await view.getByRole('button', { name: '移除已看完' }).click();
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toContainText(`${watched} 个视频`);
  await dialog.getByRole('button', { name: '清理稍后再看' }).click();
  await expect.poll(() => bili.state.viewer.toview.length, { timeout: 20_000 }).toBe(all - watched);
  expect(bili.state.viewer.toview.some(isWatched)).toBe(false);
  expect(bili.log.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('清空 asks first, and nothing is sent when it is left', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  await view.getByRole('button', { name: '清空' }).click();
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toContainText(`${bili.state.viewer.toview.length} 个视频`);
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(dialog).toHaveCount(0);
  expect(bili.log.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('what fits into the time is shown alone, and played', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  await view.getByRole('spinbutton').fill('30');
  const left = view.getByText(/^还剩 \d+ 分钟$/);
  await expect(left).toBeVisible();
  expect(Number.parseInt((await left.innerText()).slice(2), 10)).toBeLessThanOrEqual(30);
  // Only they are in the list, and nothing is ticked for anything but playing.
  const titles = view.getByRole('link').and(view.locator('[id^="toview-"]'));
  const played = await titles.evaluateAll((all) =>
    all.map((one) => (one as HTMLAnchorElement).href),
  );
  expect(played.length).toBeGreaterThan(0);
  await expect(view.getByText(/^已选/)).toHaveCount(0);
  await view.getByRole('button', { name: `播放这些（${played.length}）` }).click();
  const opened = () =>
    signedIn.context
      .pages()
      .map((page) => page.url())
      .filter((url) => played.includes(url));
  await expect.poll(() => opened().length).toBe(played.length);
  await view.getByRole('button', { name: '不挑了' }).click();
  await expect(view.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '100');
  expect(bili.log.filter(({ method }) => method === 'POST')).toEqual([]);
});
