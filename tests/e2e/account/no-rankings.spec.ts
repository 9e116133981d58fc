import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openOwn, openStats, SLOW } from './own-page.ts';

test('who has no uploads has no rankings, which is said; other pages have nothing of it', async ({
  bili,
  signedIn,
}) => {
  const person = bili.state.people.get(PEOPLE.viewer);
  if (!person) throw new Error('the seed has the viewer');
  person.works.video = 0;
  const own = await openOwn(signedIn);
  await expect(own.getByText('暂无粉丝排行')).toBeVisible(SLOW);

  const other = await openStats(signedIn, PEOPLE.rich);
  await expect(other.getByRole('button', { name: '更多', exact: true })).toBeVisible();
  await expect(other.getByRole('button', { name: '我的', exact: true })).toHaveCount(0);
});
