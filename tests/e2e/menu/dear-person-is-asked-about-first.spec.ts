import { PEOPLE } from '../../fake-bili/index.ts';
import { clickMenuIn } from '../../support/browser.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { noticeIn, openHome } from './menu-notice.ts';
import { writes } from './writes.ts';

test('who was followed for years, is special or mutual is asked about before anything is sent', async ({
  bili,
  signedIn,
}) => {
  const page = await openHome(signedIn);
  for (const dear of [PEOPLE.special, PEOPLE.mutual]) {
    await clickMenuIn(page, await signedIn.worker(), 'unfollow', { linkUrl: spaceUrl(dear) });
    await expect(noticeIn(page)).toHaveAttribute('data-state', 'asking', { timeout: 20_000 });
    await noticeIn(page).getByRole('button', { name: '继续关注' }).click();
    await expect(noticeIn(page)).toHaveCount(0);
  }
  const mid = PEOPLE.followed;
  await clickMenuIn(page, await signedIn.worker(), 'unfollow', { linkUrl: spaceUrl(mid) });
  const notice = noticeIn(page);
  await expect(notice).toHaveAttribute('data-state', 'asking', { timeout: 20_000 });
  await expect(notice).toContainText('确定取消关注「');
  await expect(notice).toContainText('你已关注 TA 3 年。之后可以重新关注，但关注时间无法恢复');
  await notice.getByRole('button', { name: '继续关注' }).click();
  await expect(notice).toHaveCount(0);
  expect(writes(bili)).toBe(0);

  await clickMenuIn(page, await signedIn.worker(), 'unfollow', { linkUrl: spaceUrl(mid) });
  await expect(notice).toHaveAttribute('data-state', 'asking', { timeout: 20_000 });
  await notice.getByRole('button', { name: '取消关注' }).click();
  await expect(noticeIn(page)).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
  expect(bili.state.viewer.followings.has(mid)).toBe(false);
});
