import { PEOPLE } from '../../fake-bili/index.ts';
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
  const person = `https://b23.tv/u${PEOPLE.upA}`;
  await add(`av${gone[0]} ${person}\n今晚看\n【一个标题】 https://b23.tv/v${gone[1]}`);
  const told = popup.getByRole('alert');
  await expect(told).toContainText('已添加 2 个');
  await expect(told).toContainText(`短链接指向的不是视频：${person}`);
  await expect(told).toContainText('无法识别视频：今晚看');
  // Only what is left to mend stays in the box.
  await expect(popup.getByRole('textbox')).toHaveValue(`${person}\n今晚看`);
  const opened = bili.log.filter(({ operation }) => operation === 'site.short');
  expect(opened.map(({ path }) => path)).toEqual([`/u${PEOPLE.upA}`, `/v${gone[1]}`]);
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('dialog')).toBeHidden();
  await expect
    .poll(() => gone.filter((aid) => viewer.toview.some((one) => one.aid === aid)), {
      timeout: 20_000,
    })
    .toEqual(gone);
});
