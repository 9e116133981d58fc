import { PEOPLE } from '../../fake-bili/index.ts';
import { clickMenu } from '../../support/browser.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

test('新建分组… makes a group and follows into it; 在 Bilideck 中查看 opens the person in the dashboard', async ({
  bili,
  signedIn,
}) => {
  const opening = signedIn.context.waitForEvent('page');
  await clickMenu(await signedIn.worker(), 'follow-into:new', spaceUrl(PEOPLE.upB));
  const page = await opening;
  const name = bili.state.people.get(PEOPLE.upB)?.name ?? '';
  await expect(page.getByText(`将关注「${name}」`)).toBeVisible();

  const create = page.getByRole('button');
  await expect(create).toBeDisabled();
  await page.getByRole('textbox').fill('二零二六年的新分组');
  await create.click();

  await expect(page.getByRole('status')).toContainText('二零二六年的新分组');
  const group = bili.state.viewer.groups.find(({ name }) => name === '二零二六年的新分组');
  const inThem = () => [...(bili.state.viewer.followings.get(PEOPLE.upB)?.tagids ?? [])];
  await expect.poll(inThem).toEqual([group?.tagid]);

  await test.step('在 Bilideck 中查看 opens the person in the dashboard', async () => {
    const opened = signedIn.context.waitForEvent('page');
    await clickMenu(await signedIn.worker(), 'open-user', spaceUrl(PEOPLE.rich));
    const dashboard = await opened;
    await expect(dashboard).toHaveURL(new RegExp(`dashboard.html#/user/${PEOPLE.rich}$`));
    await expect(dashboard.locator('[data-view="user"]')).toHaveAttribute('data-state', 'ready');
    for (const name of ['数据', '粉丝勋章', '共同关注']) {
      const panel = dashboard.getByRole('region', { name });
      await panel.scrollIntoViewIfNeeded();
      await expect(panel).toHaveAttribute('data-state', 'ready');
    }
  });
});
