import { expect, test } from '../fixtures.ts';
import { openOwn, SLOW } from './own-page.ts';

test('rankings that failed leave the rest standing and can be asked again', async ({
  bili,
  signedIn,
}) => {
  bili.faults.add({ match: { operation: 'topFans' }, kind: 'code-500' });
  const own = await openOwn(signedIn);
  await expect(own.getByText('这里只放一些练习作')).toBeVisible(SLOW);
  await expect(own.getByText('部分内容加载失败')).toBeVisible(SLOW);
  bili.faults.clear();
  await own.getByRole('button', { name: '重试' }).click();
  await expect(own.getByRole('list', { name: /视频播放/ })).toBeVisible(SLOW);
});
