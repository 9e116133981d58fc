import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openGroups } from './groups-panel.ts';

test('a failed list says so and can be asked again', async ({ bili, signedIn }) => {
  bili.faults.add({ match: { operation: 'mutualRelation' }, kind: 'code-500' });
  const panel = await openGroups(signedIn, PEOPLE.upA);
  await expect(panel).toHaveAttribute('data-state', 'failed', { timeout: 20_000 });
  bili.faults.clear();
  await panel.getByRole('button', { name: '重试' }).click();
  await expect(panel).toHaveAttribute('data-state', 'ready', { timeout: 20_000 });
});
