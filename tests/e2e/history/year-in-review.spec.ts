import { readFile } from 'node:fs/promises';
import { archivedViewing } from '../../support/archived-viewing.ts';
import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openStats } from './stats.ts';

test('a year is looked back on and saved as a picture that is drawn here', async ({
  bili,
  signedIn,
}) => {
  const view = (n: number, iso: string) =>
    archivedViewing({
      account: bili.state.viewer.mid,
      key: `archive_${n % 3}`,
      title: `第 ${n} 个`,
      author: { mid: 5, name: '夜航星' },
      viewedSeconds: Date.parse(iso) / 1000,
      progress: 'finished',
      durationSeconds: 3_600,
    });
  const page = await openStats(signedIn, [
    view(1, '2024-05-01T12:00:00'),
    view(2, '2026-03-01T21:00:00'),
    view(3, '2026-03-02T21:00:00'),
    view(5, '2026-03-03T21:00:00'),
  ]);
  const main = page.getByRole('main');
  await main.getByRole('tab', { name: '年度回顾' }).click();
  await expect(page).toHaveURL(/#\/stats\/2026$/);
  await expect(main).toContainText('3 小时');
  await expect(main).toContainText('21:00–22:00');
  await expect(main).toContainText('看了又看');
  await isAccessibleInBoth(page, 'review');

  const download = page.waitForEvent('download');
  await main.getByRole('button', { name: '保存为图片' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('bilideck-2026.png');
  const picture = await readFile(await saved.path());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  // Twice as fine as the page.
  expect(picture.readUInt32BE(16)).toBe(1_440);
  await expect(main.getByRole('status')).toContainText('没有上传');

  await main.getByRole('button', { name: '上一年' }).click();
  await expect(page).toHaveURL(/#\/stats\/2025$/);
  await expect(main).toContainText('存档里没有 2025 年的观看记录，最早的一条是 2024-05-01');
  // All of it is told by what is here.
  const asked = bili.log.map(({ operation }) => operation);
  expect(asked.filter((operation) => operation?.startsWith('history'))).toEqual([]);
});
