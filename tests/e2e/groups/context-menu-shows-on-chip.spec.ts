import { PEOPLE } from '../../fake-bili/index.ts';
import { clickMenu, menuHas } from '../../support/browser.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { groupOf, openGroups, tagidsOf } from './groups-panel.ts';

test('what the context menu does shows on the chip, and a new group is in the menu', async ({
  bili,
  signedIn,
}) => {
  const panel = await openGroups(signedIn, PEOPLE.upB);
  const { name, tagid } = groupOf(bili, PEOPLE.upB, false);
  const chip = panel.getByRole('button', { name, exact: true });
  await expect(chip).toHaveAttribute('aria-pressed', 'false');
  await expect
    .poll(async () => menuHas(await signedIn.worker(), `follow-into:${tagid}`))
    .toBe(true);
  await clickMenu(await signedIn.worker(), `follow-into:${tagid}`, spaceUrl(PEOPLE.upB));
  await expect(chip).toHaveAttribute('aria-pressed', 'true', { timeout: 20_000 });
  expect(tagidsOf(bili, PEOPLE.upB)).toEqual([tagid]);

  await panel.getByRole('button', { name: '新建分组' }).click();
  await panel.getByRole('textbox').fill('面板里建的');
  await panel.getByRole('button', { name: '新建', exact: true }).click();
  await expect(panel.getByRole('status')).toContainText('面板里建的', { timeout: 30_000 });
  const made = bili.state.viewer.groups.find((group) => group.name === '面板里建的');
  const worker = await signedIn.worker();
  await expect.poll(() => menuHas(worker, `follow-into:${made?.tagid}`)).toBe(true);
});
