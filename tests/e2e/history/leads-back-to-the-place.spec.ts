import { expect, test } from '../fixtures.ts';
import { openHistory, view } from './history.ts';

test('what was left in the middle leads back there; what is for good looks like it', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openHistory(openPopup, signedIn);
  const onward = popup.getByRole('link', { name: /^继续看/ }).first();
  const href = (await onward.getAttribute('href')) ?? '';
  const row = view(popup)
    .getByRole('listitem')
    .filter({ has: popup.getByRole('link', { name: /^继续看/ }) })
    .first();
  const id = await row.locator('[id*="@"]').getAttribute('id');
  const entry = bili.state.viewer.history.find(
    ({ business, kid, view_at }) => `${business}_${kid}@${view_at}` === id,
  );
  const { searchParams } = new URL(href);
  // The service never says more than the video is long.
  const { duration = 0 } = bili.state.videos.get(entry?.aid ?? 0) ?? {};
  expect(Number(searchParams.get('t'))).toBe(Math.min(entry?.progress ?? 0, duration - 1));
  const colourOf = (name: string) =>
    popup
      .getByRole('button', { name })
      .first()
      .evaluate((button) => getComputedStyle(button).color);
  expect(await colourOf('删除（不能撤销）')).not.toBe(await colourOf('更多操作'));
});
