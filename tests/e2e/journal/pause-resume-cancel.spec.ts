import { begin, expect, test } from '../fixtures.ts';
import { openJournal, person } from './journal.ts';

test('a run is paused, goes on and is cancelled from here', async ({ bili, signedIn }) => {
  const people = [...bili.state.viewer.followings.values()].filter(({ special }) => !special);
  const items = people.slice(0, 15).map(({ mid }) => person(bili, mid));
  const sent = () => bili.log.filter(({ operation }) => operation === 'modifyRelation').length;
  const page = await openJournal(signedIn);
  await begin(page, { kind: 'unfollow', params: {}, items });
  const run = page.locator('[data-run-state]');
  await expect.poll(sent).toBeGreaterThan(1);
  await run.getByRole('button', { name: '暂停' }).click();
  await expect(run).toHaveAttribute('data-run-state', 'paused');
  const before = sent();
  await run.getByRole('button', { name: '继续' }).click();
  await expect.poll(sent, { timeout: 15_000 }).toBeGreaterThan(before);
  await run.getByRole('button', { name: '取消', exact: true }).click();
  await expect(run).toHaveAttribute('data-run-state', 'cancelled', { timeout: 15_000 });
  expect(sent()).toBeLessThan(15);
  await expect(run).toContainText(/未处理 \d+/);
});
