import { expect, test } from '../fixtures.ts';
import { openGroups, row } from './groups.ts';

test('the default group and the special follows cannot be changed', async ({
  signedIn,
  openPopup,
}) => {
  const popup = await openGroups(openPopup, signedIn);
  for (const name of ['特别关注', '默认分组']) {
    await expect(row(popup, name).getByRole('button')).toHaveCount(1);
  }
});
