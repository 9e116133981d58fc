import { expect, test } from '../fixtures.ts';
import { openHistory, scrollToEnd, sizeOf, view } from './history.ts';

test('kinds, those the service does not know included', async ({ bili, signedIn, openPopup }) => {
  test.setTimeout(90_000);
  const popup = await openHistory(openPopup, signedIn);
  for (const [name, kinds] of [
    ['直播', ['live']],
    ['番剧', ['pgc']],
    ['文集', ['article-list']],
  ] as const) {
    const wanted: readonly string[] = kinds;
    const count = bili.state.viewer.history.filter(({ business }) => wanted.includes(business));
    await popup.getByRole('button', { name, exact: true }).click();
    await expect(popup.getByRole('button', { name, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    if (count.length === 0) {
      await expect(view(popup)).toHaveAttribute('data-state', 'empty', { timeout: 30_000 });
      continue;
    }
    await expect(view(popup)).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });
    await scrollToEnd(popup);
    expect(await sizeOf(popup)).toBe(count.length);
  }
});
