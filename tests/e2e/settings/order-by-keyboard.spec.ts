import type { Page } from '@playwright/test';
import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openSpace } from '../pages/space.ts';
import { ALL, openSettings, panelsOf, rowsOf } from './settings.ts';

const rowOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

test('the order is changed with the keyboard, told, followed at once, and kept', async ({
  signedIn,
}) => {
  const space = await openSpace(signedIn, PEOPLE.upA);
  const settings = await openSettings(signedIn);
  await expect.poll(() => panelsOf(space)).toEqual(ALL);
  const up = rowOf(settings, '粉丝勋章').last().getByRole('button', { name: '上移' });
  await up.focus();
  await settings.keyboard.press('Enter');
  await expect(settings.getByRole('status')).toHaveText('「粉丝勋章」现在是第 3 个，共 4 个');
  await expect(up).toBeFocused();
  await settings.keyboard.press('Enter');
  await settings.keyboard.press('Space');
  await expect(settings.getByRole('status')).toHaveText('「粉丝勋章」现在是第 1 个，共 4 个');
  await expect(up).toBeFocused();
  await expect(up).toHaveAttribute('aria-disabled', 'true');
  const order = ['粉丝勋章', '分组', '数据', '共同关注'];
  await expect.poll(() => panelsOf(space)).toEqual(order);

  const off = settings.getByRole('switch', { name: '数据' });
  await off.focus();
  await settings.keyboard.press('Space');
  await settings.keyboard.press('Alt+ArrowDown');
  await expect(settings.getByRole('status')).toHaveText('「数据」现在是第 4 个，共 4 个');
  await expect(off).toBeFocused();
  await expect(off).not.toBeChecked();
  await expect.poll(() => panelsOf(space)).toEqual(['粉丝勋章', '分组', '共同关注']);

  await settings.reload();
  await expect.poll(() => rowsOf(settings)).toEqual(['粉丝勋章', '分组', '共同关注', '数据']);
  await expect(off).not.toBeChecked();
  await space.reload();
  await expect.poll(() => panelsOf(space)).toEqual(['粉丝勋章', '分组', '共同关注']);

  await settings.getByRole('button', { name: '恢复默认' }).click();
  await expect(settings.getByRole('status')).toHaveText(/已恢复默认/);
  await expect.poll(() => rowsOf(settings)).toEqual(ALL);
  await expect.poll(() => panelsOf(space)).toEqual(ALL);
});
