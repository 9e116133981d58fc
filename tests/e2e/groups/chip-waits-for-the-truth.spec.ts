import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { groupOf, openGroups } from './groups-panel.ts';

test('a chip is busy and keeps its truth until the change is verified', async ({
  bili,
  signedIn,
}) => {
  const panel = await openGroups(signedIn, PEOPLE.upA);
  const chip = panel.getByRole('button', {
    name: groupOf(bili, PEOPLE.upA, false).name,
    exact: true,
  });
  bili.faults.add({ match: { operation: 'groupCopyUsers' }, kind: 'code-500' });
  await chip.click();
  await expect(chip).toHaveAttribute('aria-busy', 'true');
  await expect(chip).toHaveAttribute('aria-pressed', 'false');
  await expect(panel.getByRole('status')).toContainText(/操作失败|不确定/, { timeout: 20_000 });
  await expect(chip).toHaveAttribute('aria-pressed', 'false');
  await expect(chip).toHaveAttribute('aria-busy', 'false');
});
