import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { groupOf, openGroups, tagidsOf } from './groups-panel.ts';

test('a group is made in place, and undo takes group and place back; before, what is refused is said', async ({
  bili,
  signedIn,
}) => {
  test.setTimeout(90_000);
  const before = bili.state.viewer.groups.length;
  bili.faults.add({ match: { operation: 'mutualRelation' }, kind: 'code-500' });
  const panel = await openGroups(signedIn, PEOPLE.upA);
  await test.step('a failed list says so and can be asked again', async () => {
    await expect(panel).toHaveAttribute('data-state', 'failed', { timeout: 20_000 });
    bili.faults.clear();
    await panel.getByRole('button', { name: '重试' }).click();
    await expect(panel).toHaveAttribute('data-state', 'ready', { timeout: 20_000 });
  });
  await test.step('a name that exists is refused before anything is sent, a forbidden one in words', async () => {
    // What the service forbids is not all known beforehand.
    bili.faults.add({ match: { operation: 'groupCreate' }, kind: 'code', code: 22101 });
    const box = panel.getByRole('textbox');
    const save = panel.getByRole('button', { name: '新建', exact: true });
    await panel.getByRole('button', { name: '新建分组' }).click();
    await box.fill(groupOf(bili, PEOPLE.upA, true).name);
    await expect(panel).toContainText('已有同名分组');
    await expect(save).toBeDisabled();
    await box.press('Escape');
    await expect(box).toHaveCount(0);
    expect(bili.log.filter(({ operation }) => operation === 'groupCreate')).toEqual([]);

    await panel.getByRole('button', { name: '新建分组' }).click();
    await box.fill('深夜');
    await save.click();
    await expect(panel.getByRole('status')).toContainText('操作失败：分组名称含有不允许的字符', {
      timeout: 20_000,
    });
    await expect(box).toHaveValue('深夜');
    expect(bili.state.viewer.groups).toHaveLength(before);
  });
  await test.step('another name is taken, and undone', async () => {
    bili.faults.clear();
    await panel.getByRole('textbox').fill('深夜食堂');
    await panel.getByRole('button', { name: '新建', exact: true }).click();
    await expect(panel.getByRole('button', { name: '深夜食堂' })).toHaveAttribute(
      'aria-pressed',
      'true',
      { timeout: 20_000 },
    );
    const made = bili.state.viewer.groups.find(({ name }) => name === '深夜食堂');
    expect(tagidsOf(bili, PEOPLE.upA)).toContain(made?.tagid);

    await panel.getByRole('button', { name: '撤销' }).click();
    await expect(panel.getByRole('status')).toContainText('已撤销', { timeout: 30_000 });
    expect(bili.state.viewer.groups).toHaveLength(before);
    expect(tagidsOf(bili, PEOPLE.upA)).not.toContain(made?.tagid);
  });
});
