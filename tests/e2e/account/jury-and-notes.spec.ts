import { expect, test } from '../fixtures.ts';
import { goTo, openAccount, section } from './account-page.ts';

test('a member of the jury sees cases and term, notes are searched, open on the site, and go', async ({
  bili,
  signedIn,
}) => {
  bili.state.viewer.jury = { status: 1, cases: 591, termEnd: 1_800_000_000 };
  const page = await openAccount(signedIn, 'jury');
  const jury = section(page, 'jury');
  await expect(jury).toContainText('你现在是风纪委员');
  await expect(jury).toContainText('591');
  await expect(jury).toContainText('2027-01-15');

  await goTo(page, '笔记');
  const notes = section(page, 'notes');
  await expect(notes.getByRole('article')).toHaveCount(13);
  await notes.getByRole('searchbox').fill('第3篇');
  await expect(notes.getByRole('article')).toHaveCount(1);
  await expect(notes.getByText('1 篇符合 · 已读取 13 / 13')).toBeVisible();
  await expect(notes.getByRole('link', { name: /第3篇/ })).toHaveAttribute(
    'href',
    /^https:\/\/www\.bilibili\.com\/h5\/note-app/,
  );

  await goTo(page, '公开笔记');
  const open = section(page, 'public-notes');
  await expect(open.getByRole('article')).toHaveCount(4);
  await expect(open.getByText(/赞$/).first()).toBeVisible();
  // Deleting is for good: that is said before it is agreed to, and nothing is offered afterwards.
  await open.getByRole('checkbox').nth(1).click();
  await page.getByRole('button', { name: '删除…' }).click();
  const plan = page.getByRole('dialog');
  await expect(plan).toContainText('删除后无法找回');
  expect(bili.state.viewer.notesGone.size).toBe(0);
  await plan.getByRole('button', { name: /^删除/ }).click();
  await expect(open.getByRole('article')).toHaveCount(3, { timeout: 20_000 });
  expect([...bili.state.viewer.notesGone]).toEqual([expect.stringMatching(/^cv\d+$/)]);
  await expect(page.locator('[data-outcome="done"]')).not.toContainText('撤销');
});
