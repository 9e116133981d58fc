import { PEOPLE } from '../fake-bili/index.ts';
import type { Opened } from '../support/browser.ts';
import { expect, spaceUrl, test } from './fixtures.ts';

const OPERATIONS = [
  'liveRoomOld',
  'spaceNotice',
  'topVideo',
  'masterpiece',
  'elecMonthly',
  'reservations',
];

async function openStats({ context }: Opened, mid: number) {
  const page = await context.newPage();
  await page.goto(spaceUrl(mid));
  const panel = page.getByRole('region', { name: '数据' });
  await expect(panel).toHaveAttribute('data-state', 'ready');
  return panel;
}

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

test('an announcement is reserved and cancelled', async ({ bili, signedIn }) => {
  const panel = await openStats(signedIn, PEOPLE.rich);
  await panel.getByRole('button', { name: '更多', exact: true }).click();
  const row = panel.getByRole('listitem').filter({ hasText: '土星冲日' });
  await row.getByRole('button', { name: '预约', exact: true }).click({ timeout: 20_000 });
  const cancel = row.getByRole('button', { name: '取消预约' });
  await expect(cancel).toBeVisible({ timeout: 20_000 });
  expect(bili.state.viewer.reserved.size).toBe(1);
  await cancel.click();
  await expect(row.getByRole('button', { name: '预约', exact: true })).toBeVisible({
    timeout: 20_000,
  });
  expect(bili.state.viewer.reserved.size).toBe(0);
});

test('an empty page says that there is nothing more', async ({ signedIn }) => {
  const panel = await openStats(signedIn, PEOPLE.empty);
  await panel.getByRole('button', { name: '更多', exact: true }).click();
  await expect(panel).toContainText('没有公告、置顶', { timeout: 20_000 });
});

test('a hostile notice stays text', async ({ signedIn }) => {
  const panel = await openStats(signedIn, PEOPLE.hostile);
  await panel.getByRole('button', { name: '更多', exact: true }).click();
  await expect(panel).toContainText('</textarea><script>', { timeout: 20_000 });
  const pwned = await panel.page().evaluate(() => '__pwned' in window);
  expect(pwned).toBe(false);
});

test('a part that failed leaves the others standing and can be asked again', async ({
  bili,
  signedIn,
}) => {
  bili.faults.add({ match: { operation: 'elecMonthly' }, kind: 'code-500' });
  const panel = await openStats(signedIn, PEOPLE.rich);
  await panel.getByRole('button', { name: '更多', exact: true }).click();
  await expect(panel.getByText('土星冲日')).toBeVisible({ timeout: 20_000 });
  const retry = panel.getByRole('button', { name: '重试' });
  await expect(retry).toBeVisible({ timeout: 20_000 });
  await expect(panel.getByText('本月充电')).toHaveCount(0);
  bili.faults.clear();
  await retry.click();
  await expect(panel.getByText('本月充电')).toBeVisible({ timeout: 20_000 });
});
