import { PEOPLE } from '../../fake-bili/index.ts';
import { clickMenuIn } from '../../support/browser.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { noticeIn, openHome } from './menu-notice.ts';
import { writes } from './writes.ts';

test('special and mutual follows are asked about, too', async ({ bili, signedIn }) => {
  const page = await openHome(signedIn);
  for (const mid of [PEOPLE.special, PEOPLE.mutual]) {
    await clickMenuIn(page, await signedIn.worker(), 'unfollow', { linkUrl: spaceUrl(mid) });
    await expect(noticeIn(page)).toHaveAttribute('data-state', 'asking', { timeout: 20_000 });
    await noticeIn(page).getByRole('button', { name: '继续关注' }).click();
    await expect(noticeIn(page)).toHaveCount(0);
  }
  expect(writes(bili)).toBe(0);
});
