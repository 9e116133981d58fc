import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { asked, openStats, SLOW } from './own-page.ts';

test('the page of who is signed in no more is refused in words', async ({ bili, signedIn }) => {
  const stats = await openStats(signedIn, PEOPLE.viewer);
  await signedIn.context.clearCookies();
  await signedIn.context.addCookies(bili.cookies('second'));
  await stats.getByRole('button', { name: '我的', exact: true }).click();
  await expect(stats.getByText(/登录的账号已切换/)).toBeVisible(SLOW);
  expect(asked(bili)).not.toContain('topFans');
});
