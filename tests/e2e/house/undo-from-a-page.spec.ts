import { PEOPLE } from '../../fake-bili/index.ts';
import { ask, expect, test } from '../fixtures.ts';
import { dashboardUrl } from '../pages/dashboard.ts';
import { me, one, openSpace } from './door.ts';

test('a page takes back nothing that was ordered elsewhere', async ({ bili, signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(dashboardUrl(signedIn));
  const act = await ask(page, 'acts.order', one('unfollow', { mid: PEOPLE.followed }));
  const { world } = await openSpace(signedIn, PEOPLE.upA);
  const reply = await world.ask('acts.undo', { id: (act as { id: string }).id }, me);
  expect(reply?.error).toMatchObject({ kind: 'invalid-params', path: 'id' });
  expect(bili.state.viewer.followings.has(PEOPLE.followed)).toBe(false);
});
