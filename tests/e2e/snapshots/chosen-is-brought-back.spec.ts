import { whole } from '../../support/snapshots.ts';
import { expect, test } from '../fixtures.ts';
import { fileOf, open, openSnapshots } from './snapshots.ts';

test('what is gone is chosen out of a comparison and brought back, here and at the service', async ({
  bili,
  signedIn,
}) => {
  const { viewer, people, videos } = bili.state;
  const able = [...viewer.followings.values()].filter(({ mid }) => !people.get(mid)?.cancelled);
  const [first = { mid: 0 }, second = { mid: 0 }, third = { mid: 0 }] = able.slice(20);
  const [blocked = [0, 0]] = viewer.blacks;
  const watched = viewer.toview.splice(0).find((one) => (videos.get(one.aid)?.state ?? -1) >= 0);
  const { aid = 0, bvid = '', title = '' } = videos.get(watched?.aid ?? 0) ?? {};
  const into = { tagid: null, name: '再看看' };
  const conditions = [{ filter: 'text', value: '美食', not: false }];
  const rule = { id: 'r', name: '', isOff: true, match: 'all', conditions, into };
  const file = await fileOf(bili, undefined, {
    blacks: whole([{ mid: blocked[0], name: '谁', since: blocked[1] }]),
    toview: whole([{ aid, bvid, title, added: 1, dead: false }]),
    shielded: whole([{ mid: third.mid }]),
    notes: whole([{ mid: third.mid, text: '同事' }]),
    rules: whole([{ id: 'r', rule }]),
    settings: whole([{ key: 'theme', value: 'dark' }]),
  });
  for (const { mid } of [first, second]) viewer.followings.delete(mid);
  viewer.blacks.clear();

  const page = await openSnapshots(bili, signedIn);
  await open(page, file);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: '和现在对比' }).click();
  const parts = ['关注 2', '黑名单 1', '稍后再看 1', '保护名单 1', '备注 1', '规则 1'];
  for (const name of parts) await expect(main.getByRole('button', { name })).toBeVisible();
  await main.getByRole('button', { name: '全选' }).first().click();
  await main.getByRole('button', { name: '恢复…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('关注时间会变成恢复那天');
  await expect(dialog.getByRole('row', { name: '关注 2 0' })).toBeVisible();
  await expect(dialog.getByLabel('每天最多关注')).toHaveValue('200');
  await dialog.getByRole('button', { name: '查看计划' }).click();
  for (const plan of ['按快照恢复 2 人', '拉黑「谁」', `添加「${title}」到稍后再看`]) {
    await dialog.getByRole('button', { name: plan }).click();
  }
  await expect(main.getByText('本机的 4 项已按快照恢复')).toBeVisible();
  await expect(page.locator('[data-theme="dark"]').first()).toBeVisible();

  await main.getByRole('button', { name: '返回' }).click();
  await main.getByRole('button', { name: '和现在对比' }).click();
  for (const name of ['保护名单 0', '备注 0', '规则 0']) {
    await expect(main.getByRole('button', { name })).toBeVisible();
  }
  const back = () => ({
    followed: [first, second].filter(({ mid }) => viewer.followings.has(mid)).length,
    blocked: [...viewer.blacks.keys()],
    toview: viewer.toview.map((one) => one.aid),
  });
  await expect
    .poll(back, { timeout: 30_000 })
    .toEqual({ followed: 2, blocked: [blocked[0]], toview: [aid] });
});
