import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { field, openAccount, save, section } from './account-page.ts';
import { SLOW } from './slow.ts';

test('a name is looked up, and its price is a question of its own', async ({ bili, signedIn }) => {
  const taken = bili.state.people.get(PEOPLE.upA)?.name ?? '';
  const page = await openAccount(signedIn, 'profile');
  const profile = section(page, 'profile');
  const name = field(page, '昵称');
  await name.fill('一');
  await expect(profile.getByText('昵称至少 2 个字')).toBeVisible();
  await name.fill(taken);
  await expect(profile.getByText('已经有人在用')).toBeVisible();
  await name.fill('新名字2026');
  await expect(profile.getByText(/没有查到用这个昵称的人/)).toBeVisible();
  // What the rules refuse is asked about by nobody.
  expect(bili.log.filter(({ operation }) => operation === 'nameToUid')).toHaveLength(2);

  const differences = await save(page);
  await differences.getByRole('button', { name: '保存', exact: true }).click();
  const price = page.getByRole('dialog', { name: '改名要花 6 枚硬币' });
  await expect(price).toContainText('现有 172.4 枚，改名后剩 166.4 枚');
  await price.getByRole('button', { name: '改名并保存' }).click();
  await expect(profile.getByText('资料已保存')).toBeVisible(SLOW);
  await expect(page.getByRole('paragraph').filter({ hasText: '新名字2026' })).toBeVisible();
  expect(bili.state.viewer.coins).toBe(166.4);

  await profile.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('dialog', { name: '撤销改名也要花 6 枚硬币' })).toBeVisible();
});
