import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { nameOf, openRelations, outcome, row } from './relations.ts';

const SLOW = { timeout: 20_000 };

test('somebody special is made a plain follow, then blocked from the row, and comes back by undo', async ({
  bili,
  signedIn,
}) => {
  const { viewer } = bili.state;
  const name = nameOf(bili, PEOPLE.special);
  const isSpecial = () => viewer.followings.get(PEOPLE.special)?.special;
  const page = await openRelations(signedIn, 'special');
  await row(page, name)
    .getByRole('button', { name: `取消特别关注：${name}` })
    .click();
  await expect(outcome(page, 'done')).toContainText(name, SLOW);
  expect(isSpecial()).toBe(false);
  await expect(row(page, name)).toHaveCount(0);
  await outcome(page, 'done').getByRole('button', { name: '撤销' }).click();
  await expect(outcome(page, 'undone')).toBeVisible(SLOW);
  expect(isSpecial()).toBe(true);

  await row(page, name).getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '拉黑' }).click();
  // Nobody is blocked without a look at what that undoes, and what does not come back.
  const plan = page.getByRole('dialog');
  await expect(plan).toContainText(name);
  expect(viewer.blacks.has(PEOPLE.special)).toBe(false);
  await plan.getByRole('textbox', { name: /为什么拉黑/ }).fill('老是 <b>刷屏</b>');
  await plan.getByRole('button', { name: /^拉黑/ }).click();
  await expect(outcome(page, 'done')).toBeVisible(SLOW);
  expect(viewer.blacks.has(PEOPLE.special)).toBe(true);
  await expect(row(page, name)).toHaveCount(0);
  // Off the black list, followed and special once more.
  await outcome(page, 'done').getByRole('button', { name: '撤销' }).click();
  await expect(outcome(page, 'undone')).toBeVisible(SLOW);
  expect([viewer.blacks.has(PEOPLE.special), isSpecial()]).toEqual([false, true]);
  // Why they were blocked is kept as a note, and changed where it stands.
  const note = row(page, name).getByRole('button', { name: /的备注/ });
  await expect(note).toHaveText('备注：老是 <b>刷屏</b>');
  await page.getByRole('searchbox').fill('刷屏');
  await expect(row(page, name)).toBeVisible();
  await note.click();
  const field = page.getByRole('dialog').getByRole('textbox');
  await field.fill('');
  await field.press('Enter');
  await expect(note).toHaveCount(0);
});
