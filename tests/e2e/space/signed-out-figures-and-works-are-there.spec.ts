import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { statesOf } from './odd-people.ts';

test('signed out, figures and works are there, and the rest invites', async ({ browser_ }) => {
  const page = await browser_.context.newPage();
  await page.goto(spaceUrl(PEOPLE.rich));
  await statesOf(page, ['ready', 'signed-out', 'signed-out', 'signed-out']);
  // upStat is `{}` without a session: nothing is made of it, and one sentence invites.
  await expect(page.getByRole('region', { name: '数据' })).not.toContainText('登录');
  await expect(page.locator('bilideck-panels').getByRole('link', { name: '去登录' })).toHaveCount(
    1,
  );
});
