import { PEOPLE } from '../../fake-bili/index.ts';
import { ask, expect, test } from '../fixtures.ts';
import { dashboardUrl } from '../pages/dashboard.ts';
import { one, openSpace, writes } from './door.ts';

test('a claim in a cookie is no account: nothing is written before the service agrees', async ({
  bili,
  signedIn,
}) => {
  const claim = { name: 'DedeUserID', value: String(PEOPLE.second), domain: '.bilibili.com' };
  await signedIn.context.addCookies([{ ...claim, path: '/' }]);
  const { page, world } = await openSpace(signedIn, PEOPLE.upB);
  const order = one('follow', { mid: PEOPLE.upB });
  const reply = await world.ask('acts.order', order, PEOPLE.second);
  const error = { kind: 'account-changed' };
  expect(reply).toMatchObject({ ok: true, value: { state: 'failed', error } });
  expect(writes(bili)).toEqual([]);

  await signedIn.context.addCookies(bili.cookies('viewer'));
  await page.goto(dashboardUrl(signedIn));
  expect(await ask(page, 'acts.order', order)).toMatchObject({ state: 'verified' });
  expect(bili.state.viewer.followings.has(PEOPLE.upB)).toBe(true);
});
