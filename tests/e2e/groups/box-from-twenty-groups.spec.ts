import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openGroups } from './groups-panel.ts';

test('from twenty groups on there is a box to find one', async ({ bili, signedIn }) => {
  const { groups } = bili.state.viewer;
  for (let n = 0; groups.length < 36; n++) groups.push({ tagid: 9_000_000 + n, name: `额外${n}` });
  const panel = await openGroups(signedIn, PEOPLE.upA);
  const last = panel.getByRole('button', { name: '额外15', exact: true });
  const all = panel.getByRole('button', { name: '全部 36 个分组' });
  await expect(all).toBeVisible();
  await expect(last).toHaveCount(0);
  await panel.getByRole('searchbox').fill('额外15');
  await expect(last).toBeVisible();
  await panel.getByRole('searchbox').fill('');
  await all.click();
  await expect(last).toBeVisible();
});
