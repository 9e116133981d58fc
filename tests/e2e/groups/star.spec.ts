import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openGroups } from './groups-panel.ts';

test('the star is set and taken away', async ({ bili, signedIn }) => {
  const panel = await openGroups(signedIn, PEOPLE.upA);
  const star = panel.getByRole('button', { name: '特别关注' });
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true', { timeout: 20_000 });
  expect(bili.state.viewer.followings.get(PEOPLE.upA)?.special).toBe(true);
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'false', { timeout: 20_000 });
  expect(bili.state.viewer.followings.get(PEOPLE.upA)?.special).toBe(false);
});
