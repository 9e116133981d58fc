import { expect, test } from '../fixtures.ts';
import { openGroups, writes } from './page-scripts.ts';

test('a form wants Enter or its own button; a script alone sends none', async ({
  bili,
  signedIn,
}) => {
  const page = await signedIn.context.newPage();
  const { panel } = await openGroups(page);
  await panel.getByRole('button', { name: '新建分组' }).click();
  const name = panel.getByRole('textbox');
  await name.pressSequentially('手写的组');
  // Typed by a person just now, sent by a script: `submit` is trusted, and still not meant.
  const heard = await name.evaluate((input: HTMLInputElement) => {
    const submits: boolean[] = [];
    input.form?.addEventListener('submit', ({ isTrusted }) => submits.push(isTrusted));
    input.form?.requestSubmit();
    input.value = '脚本写的组';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.form?.requestSubmit();
    return submits;
  });
  expect(heard).toEqual([]);
  await expect(panel.getByRole('button', { name: '新建', exact: true })).toBeEnabled();
  expect(writes(bili)).toEqual([]);

  await name.press('Enter');
  await expect(panel.getByRole('button', { name: '手写的组' })).toBeVisible();
  expect(bili.state.viewer.groups.some((group) => group.name === '脚本写的组')).toBe(false);
});
