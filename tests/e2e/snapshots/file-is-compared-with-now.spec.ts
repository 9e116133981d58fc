import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { fileOf, open, openSnapshots } from './snapshots.ts';

test('a file is opened, compared with now, and tells who is gone', async ({ bili, signedIn }) => {
  const file = await fileOf(bili);
  const { viewer, people } = bili.state;
  const [first, second, renamed] = [...viewer.followings.keys()].slice(20) as [
    number,
    number,
    number,
  ];
  viewer.followings.delete(first);
  viewer.followings.delete(second);
  const was = people.get(renamed)?.name ?? '';
  Object.assign(people.get(renamed) ?? {}, { name: '<b>新名字</b>' });

  const page = await openSnapshots(bili, signedIn);
  const main = page.getByRole('main');
  await open(page, { ...file, buffer: file.buffer.subarray(0, 900) });
  await expect(main.getByRole('alert')).toContainText('没有读取任何内容');
  await open(page, file);
  await main.getByRole('button', { name: '和现在对比' }).click();

  const rows = main.getByRole('list', { name: '差异' }).getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await expect(rows.filter({ hasText: '<b>新名字</b>' })).toContainText(`原名「${was}」`);
  await main.getByRole('button', { name: '少了 2' }).click();
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('不在了');
  await expect(rows.first().getByRole('link').first()).toHaveAttribute('href', /^#\/user\/\d+$/);
  await main.getByRole('searchbox').fill(people.get(first)?.name ?? '');
  await expect(rows).toHaveCount(1);
  await isAccessibleInBoth(page);
});
