import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openStats } from './stats-more.ts';

test('a part that failed leaves the others standing and can be asked again', async ({
  bili,
  signedIn,
}) => {
  bili.faults.add({ match: { operation: 'elecMonthly' }, kind: 'code-500' });
  const panel = await openStats(signedIn, PEOPLE.rich);
  await panel.getByRole('button', { name: '更多', exact: true }).click();
  await expect(panel.getByText('土星冲日')).toBeVisible({ timeout: 20_000 });
  const retry = panel.getByRole('button', { name: '重试' });
  await expect(retry).toBeVisible({ timeout: 20_000 });
  await expect(panel.getByText('本月充电')).toHaveCount(0);
  bili.faults.clear();
  await retry.click();
  await expect(panel.getByText('本月充电')).toBeVisible({ timeout: 20_000 });
});
