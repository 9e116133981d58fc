import { expect, test } from '../fixtures.ts';
import { header } from './popup-header.ts';

test('the next time the header is there without a word from the service', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  bili.state.viewer.coins = 86.5;
  const first = await openPopup(signedIn);
  await expect(header(first).getByRole('link', { name: '硬币' })).toContainText('86.5');
  await expect(header(first).getByRole('link', { name: '粉丝' })).not.toContainText('—');
  await first.close();
  bili.faults.add({ match: { operation: ['nav', 'relationStat'] }, kind: 'timeout' });
  const popup = await openPopup(signedIn);
  await expect(header(popup).getByRole('link', { name: '粉丝' })).not.toContainText('—');
  await expect(header(popup).getByRole('link', { name: '硬币' })).toContainText('86.5');
  const { mid } = bili.state.viewer;
  for (const [name, path] of [
    ['关注', `space.bilibili.com/${mid}/relation/follow`],
    ['粉丝', `space.bilibili.com/${mid}/relation/fans`],
    ['硬币', 'account.bilibili.com/account/coin'],
  ] as const) {
    await expect(header(popup).getByRole('link', { name })).toHaveAttribute(
      'href',
      `https://${path}`,
    );
  }
});
