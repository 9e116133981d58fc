import { expect, test } from '../fixtures.ts';
import { goTo, openAccount, section } from './account-page.ts';

test('experience, coins, logins and moral score each have their log', async ({
  bili,
  signedIn,
}) => {
  bili.state.viewer.moral = 68;
  const page = await openAccount(signedIn, 'exp');
  await expect(page).toHaveTitle('经验 · Bilideck');
  await expect(page.getByText('距 LV6 还差 14,530')).toBeVisible();
  await expect(section(page, 'exp').getByText('登录奖励').first()).toBeVisible();

  await goTo(page, '硬币');
  await expect(page).toHaveURL(/#\/account\/coins$/);
  const coins = section(page, 'coins');
  await expect(coins.getByText(/^[+−]\d/).first()).toBeVisible();
  await expect(coins.getByRole('link', { name: /^BV/ }).first()).toHaveAttribute(
    'href',
    /^https:\/\/www\.bilibili\.com\/video\/BV/,
  );

  await goTo(page, '登录记录');
  const login = section(page, 'login');
  await expect(login.getByText(/^登录(成功|失败)$/)).toHaveCount(7);
  // Addresses are the service's to show.
  await expect(login).not.toContainText('*');

  await goTo(page, '节操');
  await expect(section(page, 'moral').getByRole('listitem')).toHaveText(/社区 评论违规−2$/);

  await page.goBack();
  await expect(login).toBeVisible();
});
