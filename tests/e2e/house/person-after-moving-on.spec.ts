import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { me, one, openSpace } from './door.ts';

test('the person whose page it is stays so after moving on within the page', async ({
  bili,
  signedIn,
}) => {
  const { page, world } = await openSpace(signedIn, PEOPLE.upA);
  await page.evaluate((mid) => history.pushState({}, '', `/${mid}`), PEOPLE.upB);
  await expect(page.locator(`bilideck-panels[data-mid="${PEOPLE.upB}"]`)).toBeAttached();
  const reply = await world.ask('acts.order', one('follow', { mid: PEOPLE.upB }), me);
  expect(reply).toMatchObject({ ok: true, value: { state: 'verified' } });
  expect(bili.state.viewer.followings.has(PEOPLE.upB)).toBe(true);
});
