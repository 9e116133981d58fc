import { archivedViewing } from '../../support/archived-viewing.ts';
import { expect, test } from '../fixtures.ts';
import { openStats } from './stats.ts';

test('days and figures go from year to year together, forth and back', async ({
  bili,
  signedIn,
}) => {
  const view = (n: number, iso: string) =>
    archivedViewing({
      account: bili.state.viewer.mid,
      key: `archive_${n}`,
      viewedSeconds: Date.parse(iso) / 1000,
      progress: 'finished',
      durationSeconds: 3_600,
    });
  const page = await openStats(signedIn, [
    view(1, '2024-05-01T12:00:00'),
    view(2, '2025-03-01T21:00:00'),
    view(3, '2025-03-02T21:00:00'),
    view(4, '2026-03-02T21:00:00'),
  ]);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: '2026 年', exact: true }).click();
  const days = main.getByRole('region', { name: '每天看了多久' }).getByRole('link');
  const rows = main
    .getByRole('table', { name: '每天', exact: true })
    .locator('tbody')
    .getByRole('row');
  const shows = async (...wanted: readonly string[]) => {
    await expect(days).toHaveCount(wanted.length);
    await expect(rows).toHaveCount(wanted.length);
    for (const [n, day] of wanted.entries()) {
      await expect(days.nth(n)).toHaveAccessibleName(new RegExp(day));
      await expect(rows.nth(n)).toContainText(day);
    }
  };
  await shows('2026-03-02');
  // By pointer what is beside it is counted before it is wanted.
  await main.getByRole('button', { name: '上一年' }).click();
  await shows('2025-03-01', '2025-03-02');
  await main.getByRole('button', { name: '上一年' }).press('Enter');
  await shows('2024-05-01');
  await expect(main.getByRole('button', { name: '上一年' })).toBeDisabled();
  await main.getByRole('button', { name: '下一年' }).click();
  await main.getByRole('button', { name: '下一年' }).click();
  await shows('2026-03-02');
  await days.first().click();
  await expect(page).toHaveURL(/#\/history\?q=2026-03-02$/);
});
