import { expect, test } from '../fixtures.ts';
import { bar, expectRows, nameOf, openWorkbench, people, rows } from './workbench.ts';

test('another account signs in under an open page: nobody of the first stays in sight or chosen', async ({
  bili,
  signedIn,
}) => {
  const { viewer, second } = bili.state;
  const theirs = people(bili).slice(0, 3);
  second.followings.clear();
  for (const one of theirs) {
    viewer.followings.delete(one.mid);
    second.followings.set(one.mid, one);
  }
  const page = await openWorkbench(bili, signedIn);
  await expectRows(page, people(bili).length);
  await rows(page).first().getByRole('checkbox').check();
  await expect(bar(page)).toContainText('已选 1 位');
  await signedIn.context.addCookies(bili.cookies('second'));
  await expectRows(page, theirs.length);
  await expect(rows(page).first()).toContainText(nameOf(bili, theirs[0]?.mid ?? 0));
  await expect(bar(page)).toHaveCount(0);
});

test('a change made in one window is seen in the other', async ({ bili, signedIn }) => {
  const one = await openWorkbench(bili, signedIn);
  const other = await openWorkbench(bili, signedIn);
  await one.bringToFront();
  const row = rows(one).first();
  await row.getByRole('button', { name: '更多操作' }).click();
  // The menu is there before it is read.
  await expect(one.getByRole('menuitem', { name: '取消关注' })).toBeVisible();
  const isStar = await one.getByRole('menuitem', { name: '取消特别关注' }).count();
  await one.getByRole('menuitem', { name: isStar ? '取消特别关注' : '特别关注' }).click();
  const mark = rows(other).first().getByText('特别关注', { exact: true });
  await expect(mark).toHaveCount(isStar ? 0 : 1, { timeout: 15_000 });
});
