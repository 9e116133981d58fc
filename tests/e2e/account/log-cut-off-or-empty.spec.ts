import { expect, test } from '../fixtures.ts';
import { goTo, openAccount, section } from './account-page.ts';

test('a log that was cut off says so, an empty one is empty, a failed one can be tried again', async ({
  bili,
  signedIn,
}) => {
  bili.faults.add({ match: { operation: 'expLog' }, kind: 'rows-missing', rows: 3 });
  bili.faults.add({ match: { operation: 'coinLog' }, kind: 'code-500' });
  const page = await openAccount(signedIn, 'exp');
  await expect(section(page, 'exp').getByText('这份记录不完整')).toBeVisible();
  await goTo(page, '节操');
  await expect(section(page, 'moral')).toHaveAttribute('data-state', 'empty');
  await expect(section(page, 'moral').getByText('最近一周没有节操变化')).toBeVisible();

  await goTo(page, '时间线');
  const timeline = section(page);
  await expect(timeline.getByText(/^硬币今天更新失败/)).toBeVisible();
  // What is missing is not nothing: no day of a failed log is a zero, none of a cut one is exact.
  const days = (name: string) => timeline.getByRole('table', { name }).getByRole('cell');
  await expect(days('硬币：得到和花掉')).toHaveText(Array.from({ length: 30 }, () => /没有保存/));
  await expect(days('得到的经验')).toHaveText(Array.from({ length: 30 }, () => /没有保存|至少/));

  await goTo(page, '硬币');
  await expect(section(page, 'coins')).toHaveAttribute('data-state', 'failed');
  bili.faults.clear();
  await section(page, 'coins').getByRole('button', { name: '重试' }).click();
  await expect(section(page, 'coins')).toHaveAttribute('data-state', 'ready');
});
