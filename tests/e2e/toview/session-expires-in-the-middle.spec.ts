import { expect, test } from '../fixtures.ts';
import { aids, ready } from './toview-trouble.ts';

test('a session that expires in the middle stops the run, which says so', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const before = aids(bili);
  bili.faults.add({ match: { operation: 'toviewBatchDelete' }, kind: 'session-expired', after: 1 });
  const popup = await openPopup(signedIn);
  const { run, pickAll, removePicked } = await ready(popup);
  await pickAll();
  await removePicked();
  await expect(run('waiting')).toContainText(/登录/, { timeout: 60_000 });
  expect(aids(bili)).toEqual(before.slice(50));
});
