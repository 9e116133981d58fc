import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openStats } from './stats-more.ts';

test('an empty page says that there is nothing more', async ({ signedIn }) => {
  const panel = await openStats(signedIn, PEOPLE.empty);
  await panel.getByRole('button', { name: '更多', exact: true }).click();
  await expect(panel).toContainText('没有公告、置顶', { timeout: 20_000 });
});
