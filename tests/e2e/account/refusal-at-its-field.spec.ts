import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { field, openAccount, save } from './account-page.ts';
import { SLOW } from './slow.ts';

test('a refusal stands at its field', async ({ bili, signedIn }) => {
  const page = await openAccount(signedIn, 'profile');
  await field(page, '签名').fill('这里有敏感词');
  const dialog = await save(page);
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('签名含有 B站不允许的词')).toBeVisible(SLOW);
  await expect(page.getByText('B站没有接受，资料没有改动')).toBeVisible();
  await expect(field(page, '签名')).toHaveValue('这里有敏感词');
  await expect(field(page, '签名')).toHaveAttribute('aria-invalid', 'true');
  expect(bili.state.people.get(PEOPLE.viewer)?.sign).not.toContain('敏感词');
});
