import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { groupOf, groupsOn } from './groups-panel.ts';

for (const [who, reason] of [['refuser', '因 TA 的隐私设置，无法关注']] as const) {
  test(`a refused follow says why and changes nothing (${who})`, async ({ bili, signedIn }) => {
    const mid = PEOPLE[who];
    bili.state.viewer.followings.delete(mid);
    const page = await signedIn.context.newPage();
    await page.goto(spaceUrl(mid));
    const panel = await groupsOn(page);
    const { name } = groupOf(bili, mid, false);
    const chip = panel.getByRole('button', { name, exact: true });
    await chip.click();
    await expect(panel.getByRole('status')).toContainText(`操作失败：${reason}`, {
      timeout: 20_000,
    });
    await expect(panel.getByRole('button', { name: '撤销' })).toHaveCount(0);
    // What has just been refused for good is not offered again.
    await expect(chip).toHaveCount(0);
    await expect(panel.getByRole('button', { name: '关注', exact: true })).toHaveCount(0);
    expect(bili.state.viewer.followings.has(mid)).toBe(false);
  });
}
