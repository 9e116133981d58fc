import { expect, test } from '../fixtures.ts';
import { ready } from './toview-add.ts';

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
  await expect(told).toContainText('无法识别视频：今晚看');
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
