import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openStats } from './stats-more.ts';

test('更多 says that there is nothing more; a hostile notice stays text', async ({ signedIn }) => {
  const nothing = await openStats(signedIn, PEOPLE.empty);
  await nothing.getByRole('button', { name: '更多', exact: true }).click();
  await expect(nothing).toContainText('没有公告、置顶', { timeout: 20_000 });

  const hostile = await openStats(signedIn, PEOPLE.hostile);
  await hostile.getByRole('button', { name: '更多', exact: true }).click();
  await expect(hostile).toContainText('</textarea><script>', { timeout: 20_000 });
  expect(await hostile.page().evaluate(() => '__pwned' in window)).toBe(false);
});
