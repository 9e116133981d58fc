import { begin, expect, test } from '../fixtures.ts';
import { openJournal, person } from './journal.ts';

test('a block in the middle is told with its time, and the place is kept', async ({
  bili,
  signedIn,
}) => {
  bili.faults.add({ match: { operation: 'modifyRelation' }, kind: 'http-412-html', after: 2 });
  const people = [...bili.state.viewer.followings.values()].filter(({ special }) => !special);
  const items = people.slice(0, 6).map(({ mid }) => person(bili, mid));
  const page = await openJournal(signedIn);
  await begin(page, { kind: 'unfollow', params: {}, items });
  await expect(page.getByRole('main').getByText(/请求被 B站拦截，.+ 后自动继续/)).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.locator('[data-run-state="waiting"]')).toBeVisible();
});
