import { expect, test } from '../fixtures.ts';
import { ready } from './toview-add.ts';

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
