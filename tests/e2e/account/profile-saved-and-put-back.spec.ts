import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { field, openAccount, save, section } from './account-page.ts';
import { SLOW } from './slow.ts';

test('only what was changed is marked and sent, and comes back', async ({ bili, signedIn }) => {
  const me = () => bili.state.people.get(PEOPLE.viewer);
  const before = me()?.sex;
  const page = await openAccount(signedIn, 'profile');
  await expect(page.getByRole('button', { name: '保存…' })).toBeDisabled();
  await field(page, '性别').selectOption('女');
  await expect(page.getByText('已修改')).toHaveCount(1);
  // Meanwhile somebody edits the signature elsewhere: it must not be written over.
  const person = me();
  if (person) person.sign = '在别处改的';
  const dialog = await save(page);
  await expect(dialog.getByRole('term')).toHaveText(['性别']);
  await expect(dialog.getByRole('deletion')).toHaveText('保密');
  await expect(dialog.getByRole('insertion')).toHaveText('女');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('资料已保存')).toBeVisible(SLOW);
  expect([me()?.sex, me()?.sign]).toEqual(['女', '在别处改的']);
  await section(page, 'profile').getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('资料已恢复')).toBeVisible(SLOW);
  expect([me()?.sex, me()?.sign]).toEqual([before, '在别处改的']);

  await test.step('a refusal stands at its field', async () => {
    await field(page, '签名').fill('这里有敏感词');
    const refused = await save(page);
    await refused.getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.getByText('签名含有 B站不允许的词')).toBeVisible(SLOW);
    await expect(page.getByText('B站没有接受，资料没有改动')).toBeVisible();
    await expect(field(page, '签名')).toHaveValue('这里有敏感词');
    await expect(field(page, '签名')).toHaveAttribute('aria-invalid', 'true');
    expect(bili.state.people.get(PEOPLE.viewer)?.sign).not.toContain('敏感词');
  });
});
