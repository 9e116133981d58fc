import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { droppedFile } from './import.ts';
import { openWorkbench, outcome, people } from './workbench.ts';

test('a file that is dropped is of another account: that is asked about, its groups are made first', async ({
  bili,
  signedIn,
}) => {
  test.setTimeout(60_000);
  const { viewer } = bili.state;
  const old = viewer.groups[0];
  const [one] = people(bili).filter(
    ({ mid, special }) => !special && !bili.state.people.get(mid)?.cancelled,
  );
  if (!old || !one) throw new Error('somebody and a group');
  one.tagids.clear();
  const page = await openWorkbench(bili, signedIn);
  const dialog = page.getByRole('dialog');
  const list = {
    format: 'bilideck-followings',
    version: 1,
    account: 42,
    people: [
      { mid: one.mid, name: 'x', groups: [old.name, '新来的'] },
      { mid: PEOPLE.stranger, name: '路人', groups: ['新来的', '<不行>'], special: true },
    ],
  };
  await droppedFile(page, 'list.json', JSON.stringify(list));
  await expect(dialog).toContainText('需要先新建 1 个分组：新来的');
  await expect(dialog).toContainText('1 个分组的名称 B站不允许');
  const go = dialog.getByRole('button', { name: '新建 1 个分组并查看计划' });
  await expect(go).toBeDisabled();
  await dialog.getByRole('checkbox', { name: /来自另一个账号（UID 42）/ }).click();
  await go.click();
  await dialog.getByRole('button', { name: '按名单关注 2 人并放入分组' }).click();
  await expect(outcome(page, 'done')).toContainText('完成 2', { timeout: 30_000 });
  const made = viewer.groups.find(({ name }) => name === '新来的');
  expect([...(viewer.followings.get(one.mid)?.tagids ?? [])].sort()).toEqual(
    [old.tagid, made?.tagid].sort(),
  );
  const stranger = viewer.followings.get(PEOPLE.stranger);
  expect([[...(stranger?.tagids ?? [])], stranger?.special]).toEqual([[made?.tagid], true]);
});
