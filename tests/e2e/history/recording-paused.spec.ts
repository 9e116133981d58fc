import { expect, test } from '../fixtures.ts';
import { openHistory } from './history.ts';

test('recording is paused and resumed, and the state is told', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openHistory(openPopup, signedIn);
  await popup.getByRole('button', { name: '暂停记录' }).click();
  await expect(popup.getByText('历史记录已暂停')).toBeVisible();
  expect(bili.state.viewer.historyPaused).toBe(true);
  await popup.reload();
  await expect(popup.getByText('历史记录已暂停')).toBeVisible();
  await popup.getByRole('button', { name: '恢复记录' }).click();
  await expect(popup.getByText('历史记录已暂停')).toHaveCount(0);
  expect(bili.state.viewer.historyPaused).toBe(false);
});
