import { expect, test } from '../fixtures.ts';
import { noticeOf, openOwn, SLOW } from './own-page.ts';

test('the notice is edited, saved, and put back', async ({ bili, signedIn }) => {
  const own = await openOwn(signedIn);
  const before = noticeOf(bili);
  const edit = own.getByRole('button', { name: '编辑公告' });
  await edit.click();
  const box = own.getByRole('textbox', { name: '公告' });
  await expect(box).toBeFocused();
  await expect(box).toHaveValue(before ?? '');
  await expect(own.getByText('9 / 149')).toBeVisible();
  const text = '</textarea><script>window.__pwned=1</script>\n第二行';
  await box.fill(text);
  await own.getByRole('button', { name: '保存' }).click();
  await expect(own.getByRole('status').filter({ hasText: '公告已保存' })).toBeVisible(SLOW);
  expect(noticeOf(bili)).toBe(text);
  await expect(own.getByText('</textarea><script>')).toHaveCount(1);
  await expect(edit).toBeFocused();
  await own.getByRole('button', { name: '更多', exact: true }).click();
  await expect(own.getByText('</textarea><script>')).toHaveCount(2, SLOW);
  expect(await own.page().evaluate(() => '__pwned' in window)).toBe(false);

  await own.getByRole('button', { name: '撤销' }).click();
  await expect(own.getByRole('status').filter({ hasText: '公告已恢复原来的内容' })).toBeVisible(SLOW);
  expect(noticeOf(bili)).toBe(before);
  await expect(own.getByText(before ?? '')).toHaveCount(2, SLOW);
});
