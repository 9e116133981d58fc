import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { me, one, openSpace, writes } from './door.ts';

test('from a page nothing is ordered that no panel orders, about nobody else, and not by the dozen', async ({
  bili,
  signedIn,
}) => {
  const { page, world } = await openSpace(signedIn, PEOPLE.upA);
  const many = [...bili.state.viewer.followings.keys()].map((mid) => ({
    id: String(mid),
    title: '',
    target: { mid },
  }));
  const group = bili.state.viewer.groups.find(({ tagid }) => tagid > 0);
  const orders = [
    one('history-clear', {}),
    one('history-pause', { on: true }),
    one('toview-clear', { what: 'everything' }),
    one('remove-fan', { mid: PEOPLE.fan }),
    one('remove-fan', { mid: PEOPLE.upA }),
    one('block', { mid: PEOPLE.upA }),
    one('group-delete', { tagid: group?.tagid }),
    one('relation-restore', { mid: PEOPLE.upA, goal: { following: false } }),
    one('unfollow', { mid: PEOPLE.followed }),
    { kind: 'unfollow', params: {}, items: many },
  ];
  for (const order of orders) {
    const reply = await world.ask('acts.order', order, me);
    expect(reply?.error, order.kind).toMatchObject({ kind: 'invalid-params' });
  }
  for (const method of ['runs.start', 'runs.undo', 'protection.change', 'account.get']) {
    const reply = await world.ask(method, {}, me);
    expect(reply?.error, method).toMatchObject({ kind: 'invalid-params', path: 'sender' });
  }
  expect(writes(bili)).toEqual([]);

  // What its panels do goes through, and what it ordered it takes back.
  const reply = await world.ask('acts.order', one('unfollow', { mid: PEOPLE.upA }), me);
  expect(reply).toMatchObject({ ok: true, value: { state: 'verified' } });
  const act = reply?.value as { id: string } | undefined;
  const undone = await world.ask('acts.undo', { id: act?.id ?? '' }, me);
  expect(undone).toMatchObject({ ok: true, value: { state: 'verified' } });
  expect(bili.state.viewer.followings.has(PEOPLE.upA)).toBe(true);

  await test.step('the person whose page it is stays so after moving on within the page', async () => {
    await page.evaluate((mid) => history.pushState({}, '', `/${mid}`), PEOPLE.upB);
    await expect(page.locator(`bilideck-panels[data-mid="${PEOPLE.upB}"]`)).toBeAttached();
    const followed = await world.ask('acts.order', one('follow', { mid: PEOPLE.upB }), me);
    expect(followed).toMatchObject({ ok: true, value: { state: 'verified' } });
    expect(bili.state.viewer.followings.has(PEOPLE.upB)).toBe(true);
  });
});
