import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openSpace } from '../pages/space.ts';
import { ALL, asked, openSettings, panelsOf } from './settings.ts';

test('a panel that is turned off goes from open pages and comes back; the others keep their state', async ({
  bili,
  signedIn,
}) => {
  const space = await openSpace(signedIn, PEOPLE.upA);
  await expect.poll(() => panelsOf(space)).toEqual(ALL);
  const groups = space.getByRole('region', { name: '分组', exact: true });
  await groups.scrollIntoViewIfNeeded();
  await groups.getByRole('button', { name: '新建分组' }).click();
  await groups.getByRole('textbox').fill('还没建好');

  const settings = await openSettings(signedIn);
  await settings.getByRole('switch', { name: '粉丝勋章' }).click();
  await expect.poll(() => panelsOf(space)).toEqual(['分组', '数据', '共同关注']);
  await expect(groups.getByRole('textbox')).toHaveValue('还没建好');

  // Nothing is asked for it any more: not on another page, nor after a reload.
  const before = asked(bili, 'medalWall');
  const other = await openSpace(signedIn, PEOPLE.rich);
  await expect(other.getByRole('region', { name: '数据' })).toHaveAttribute('data-state', 'ready');
  await expect.poll(() => panelsOf(other)).toEqual(['分组', '数据', '共同关注']);
  await other.reload();
  await expect(other.getByRole('region', { name: '数据' })).toHaveAttribute('data-state', 'ready');
  expect(asked(bili, 'medalWall')).toBe(before);

  await settings.getByRole('switch', { name: '粉丝勋章' }).click();
  await expect.poll(() => panelsOf(other)).toEqual(ALL);
  await expect.poll(() => panelsOf(space)).toEqual(ALL);
  const medals = other.getByRole('region', { name: '粉丝勋章' });
  await medals.scrollIntoViewIfNeeded();
  await expect(medals).toHaveAttribute('data-state', 'ready');
  await expect(groups.getByRole('textbox')).toHaveValue('还没建好');
});
