import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openSpace, writes } from './door.ts';

test('a page drawn for one account does nothing for the next who signs in', async ({
  bili,
  signedIn,
}) => {
  const { page } = await openSpace(signedIn, PEOPLE.upB);
  const panel = page.getByRole('region', { name: '分组', exact: true });
  await panel.scrollIntoViewIfNeeded();
  const follow = panel.getByRole('button', { name: '关注', exact: true });
  await follow.waitFor();
  await signedIn.context.addCookies(bili.cookies('second'));
  await follow.click();
  await expect(panel.getByRole('status')).toContainText('登录的账号已切换');
  expect(writes(bili)).toEqual([]);
});
