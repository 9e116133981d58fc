import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openStats } from './stats-more.ts';

test('a hostile notice stays text', async ({ signedIn }) => {
  const panel = await openStats(signedIn, PEOPLE.hostile);
  await panel.getByRole('button', { name: '更多', exact: true }).click();
  await expect(panel).toContainText('</textarea><script>', { timeout: 20_000 });
  const pwned = await panel.page().evaluate(() => '__pwned' in window);
  expect(pwned).toBe(false);
});
