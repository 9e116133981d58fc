import { expect, test } from '../fixtures.ts';

test('what fits into the time is shown alone, and played', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  const minutes = view.getByRole('spinbutton');
  await minutes.fill('5');
  await minutes.press('Escape');
  await expect(minutes).toHaveValue('');
  await minutes.fill('30');
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
  await view.getByRole('button', { name: '取消挑选' }).click();
  await expect(view.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '100');
  expect(bili.log.filter(({ method }) => method === 'POST')).toEqual([]);
});
