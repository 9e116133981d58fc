import { expect, test } from '../fixtures.ts';
import { openHistory, sizeOf } from './history.ts';

test('a block leaves the rows, and says when it goes on', async ({ bili, signedIn, openPopup }) => {
  const popup = await openHistory(openPopup, signedIn);
  const size = await sizeOf(popup);
  bili.faults.add({ match: { operation: 'historyCursor' }, kind: 'http-412-html' });
  await popup.getByRole('button', { name: '刷新' }).click();
  await expect(popup.getByText(/暂停请求至 \d\d:\d\d/)).toBeVisible();
  expect(await sizeOf(popup)).toBe(size);
});
