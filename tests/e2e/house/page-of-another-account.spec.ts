import { PEOPLE } from '../../fake-bili/index.ts';
import { openIsolatedWorld } from '../../support/isolated-world.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { one, writes } from './door.ts';

test('a page of another account is told so, and neither shown nor changed in our name', async ({
  bili,
  signedIn,
}) => {
  // What a private window has: a login of its own, which the background does not see.
  const path = `/${PEOPLE.upB}`;
  const url = spaceUrl(PEOPLE.upB);
  const own = { name: 'DedeUserID', value: '8888888', domain: 'space.bilibili.com', path };
  await signedIn.context.addCookies([own]);
  const page = await signedIn.context.newPage();
  await page.goto(url);
  for (const name of ['数据', '共同关注', '分组']) {
    const panel = page.getByRole('region', { name, exact: true });
    await panel.scrollIntoViewIfNeeded();
    await expect(panel).toContainText('登录的账号已切换');
  }
  const asked = bili.log.map(({ operation }) => operation);
  for (const operation of ['sameFollowings', 'accRelation', 'relation', 'upStat']) {
    expect(asked).not.toContain(operation);
  }
  const world = await openIsolatedWorld(page, signedIn.extensionId);
  for (const viewer of [8888888, null]) {
    const reply = await world.ask('acts.order', one('follow', { mid: PEOPLE.upB }), viewer);
    expect(reply?.error).toMatchObject({ kind: 'account-changed' });
  }
  expect(writes(bili)).toEqual([]);
});
