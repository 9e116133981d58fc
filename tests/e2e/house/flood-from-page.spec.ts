import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { me, one, openSpace, writes } from './door.ts';

test('a flood from a page ends at its budget', async ({ bili, signedIn }) => {
  const { world } = await openSpace(signedIn, PEOPLE.upA);
  // Followed already: each is read and none is written.
  const orders = Array.from({ length: 25 }, () => one('follow', { mid: PEOPLE.upA }));
  const replies = await Promise.all(orders.map((order) => world.ask('acts.order', order, me)));
  const kinds = replies.map((reply) => reply?.error?.kind ?? 'done');
  expect(kinds.filter((kind) => kind === 'over-budget')).toHaveLength(5);
  expect(kinds.filter((kind) => kind === 'done')).toHaveLength(20);
  expect(writes(bili)).toEqual([]);

  const starts = [PEOPLE.upA, PEOPLE.upB, PEOPLE.rich, PEOPLE.followed, PEOPLE.mutual];
  const surveys = await Promise.all(starts.map((mid) => world.ask('survey.start', { mid }, me)));
  const begun = surveys.filter((reply) => reply?.ok);
  expect(begun).toHaveLength(3);
  const refused = surveys.filter((reply) => reply?.error?.kind === 'over-budget');
  expect(refused).toHaveLength(2);

  const before = signedIn.context.pages().length;
  const opened = await Promise.all(
    Array.from({ length: 5 }, () => world.ask('pages.open', { view: 'user', mid: PEOPLE.upB }, me)),
  );
  expect(opened.filter((reply) => reply?.ok)).toHaveLength(1);
  await expect.poll(() => signedIn.context.pages().length).toBe(before + 1);
  const bad = await world.ask('pages.open', { hash: '/../popup.html' }, me);
  expect(bad?.error).toMatchObject({ kind: 'invalid-params' });
});
