import type { FakeBili } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openHistory, view } from './history.ts';

/** The author of most views that have one. */
function busiestAuthor({ state }: FakeBili) {
  const counts = new Map<number, number>();
  for (const { mid, business } of state.viewer.history) {
    if (business !== 'pgc') counts.set(mid, (counts.get(mid) ?? 0) + 1);
  }
  const [mid = 0, count = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return { mid, count, name: state.people.get(mid)?.name ?? '' };
}

test('everything of an uploader is looked for, planned and deleted', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(90_000);
  const { viewer } = bili.state;
  const author = busiestAuthor(bili);
  const before = viewer.history.length;
  const first = viewer.history.findIndex(({ mid }) => mid === author.mid);
  // In sight, so that its menu can be opened.
  viewer.history.unshift(
    ...viewer.history
      .splice(first, 1)
      .map((one) => ({ ...one, view_at: Math.floor(Date.now() / 1000) })),
  );
  const popup = await openHistory(openPopup, signedIn);
  const row = view(popup).locator('li[aria-posinset="1"]');
  await row.getByRole('button', { name: '更多操作' }).click();
  await popup.getByRole('menuitem', { name: `删除「${author.name}」的全部记录` }).click();
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toContainText(`已查完 ${before} 条历史记录`, { timeout: 60_000 });
  await expect(dialog).toContainText(`的有 ${author.count} 条`);
  expect(viewer.history).toHaveLength(before);
  await dialog.getByRole('button', { name: /^删除 .*历史记录/ }).click();
  await expect
    .poll(() => viewer.history.some(({ mid }) => mid === author.mid), { timeout: 30_000 })
    .toBe(false);
  expect(viewer.history).toHaveLength(before - author.count);
});
