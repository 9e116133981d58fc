import { expect, test } from '../fixtures.ts';
import { openHistory, view } from './history.ts';

test('the service searches, and says when it finds nothing', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openHistory(openPopup, signedIn);
  const title = await popup.getByRole('checkbox').nth(2).getAttribute('aria-label');
  const search = popup.getByRole('searchbox');
  await search.fill(title ?? '');
  await expect(popup.getByRole('checkbox').first()).toHaveAttribute('aria-label', title ?? '');
  await expect
    .poll(() => bili.log.find(({ operation }) => operation === 'historySearch')?.query['keyword'])
    .toBe(title);
  await search.fill('没有这样的标题');
  await expect(view(popup)).toHaveAttribute('data-state', 'empty');
  await expect(view(popup)).toContainText('没有符合条件的记录');
  await search.fill('');
  await expect(view(popup)).toHaveAttribute('data-state', 'ready');
});
