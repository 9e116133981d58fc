import { expect, test } from '../fixtures.ts';
import { bar, expectRows, openWorkbench, outcome, people, rows, search } from './workbench.ts';

test('people are put into a group, with those under another search, without who is in there', async ({
  bili,
  signedIn,
}) => {
  test.setTimeout(60_000);
  const { viewer } = bili.state;
  const group = viewer.groups[1];
  if (!group) throw new Error('the viewer has a second group');
  for (const { tagids } of viewer.followings.values()) tagids.delete(group.tagid);
  const some = people(bili)
    .filter(({ mid }) => !bili.state.people.get(mid)?.cancelled)
    .slice(0, 3);
  some[0]?.tagids.add(group.tagid);
  const page = await openWorkbench(bili, signedIn);
  for (const person of some) {
    await search(page).fill(String(person?.mid));
    await expectRows(page, 1);
    const box = rows(page).first().getByRole('checkbox');
    await box.click();
    await expect(box).toBeChecked();
  }
  await expect(bar(page)).toContainText('已选 3 位');
  await expect(bar(page)).toContainText('其中 2 位不在当前结果里');
  await bar(page).getByRole('button', { name: '复制到…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: new RegExp(`^${group.name}`) }).click();
  const said = `复制 2 人到「${group.name}」`;
  await expect(dialog).toContainText('1 项已经是这样，无需改动');
  await dialog.getByRole('button', { name: said }).click();
  await expect(outcome(page, 'done')).toContainText('完成 2', { timeout: 30_000 });
  const members = people(bili).filter(({ tagids }) => tagids.has(group.tagid));
  expect(members.map(({ mid }) => mid).sort()).toEqual(some.map(({ mid }) => mid).sort());
  await expect(rows(page).first()).toContainText(group.name);

  await rows(page).first().getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '移动到分组' }).click();
  await dialog.getByRole('button', { name: '默认分组' }).click();
  await expect(rows(page).first()).not.toContainText(group.name);
  await expect.poll(() => [...(some[2]?.tagids ?? [])].filter((tagid) => tagid > 0)).toEqual([]);
});
