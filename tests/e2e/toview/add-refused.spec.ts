import { expect, test } from '../fixtures.ts';
import { ready } from './toview-add.ts';

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
