import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openStats } from './stats-more.ts';

const OPERATIONS = [
  'liveRoomOld',
  'spaceNotice',
  'topVideo',
  'masterpiece',
  'elecMonthly',
  'reservations',
];

test('更多 asks only when it is unfolded, once each, and shows what there is', async ({
  bili,
  signedIn,
}) => {
  const panel = await openStats(signedIn, PEOPLE.rich);
  const asked = () =>
    bili.log.map(({ operation }) => operation ?? '').filter((one) => OPERATIONS.includes(one));
  expect(asked()).toEqual([]);

  const more = panel.getByRole('button', { name: '更多', exact: true });
  await more.click();
  await expect(panel.getByRole('link', { name: /直播中：/ })).toHaveAttribute(
    'href',
    /^https:\/\/live\.bilibili\.com\/\d+/,
  );
  for (const words of [
    '公告',
    '每周三、周六',
    '置顶视频',
    '代表作',
    '419 人本月充电',
    '土星冲日',
  ]) {
    await expect(panel.getByText(words).first()).toBeVisible({ timeout: 15_000 });
  }
  await expect(panel.getByRole('link', { name: /播放最高的一期/ })).toHaveAttribute(
    'href',
    /^https:\/\/www\.bilibili\.com\/video\/BV/,
  );
  await more.click();
  await more.click();
  expect(asked().sort()).toEqual(OPERATIONS.toSorted());
});
