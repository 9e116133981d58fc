import { monthsBefore } from '../../../src/parts/followings/shared/days.ts';
import { PEOPLE } from '../../fake-bili/index.ts';
import { archivedViewing } from '../../support/archived-viewing.ts';
import { seedFollowings } from '../../support/seed-followings.ts';
import { isAccessibleInBoth } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { opened } from '../pages/dashboard.ts';
import { openStats } from './stats.ts';

const DAY = 86_400;

test('who is watched often is followed into a group, who is not watched opens in the workbench', async ({
  bili,
  signedIn,
}) => {
  const { viewer, people } = bili.state;
  const stranger = people.get(PEOPLE.upB)?.name ?? '';
  const now = Math.floor(Date.now() / 1000);
  const since = monthsBefore(now, 6);
  const old = [...viewer.followings.values()].filter(({ mtime }) => mtime < since - DAY);
  const watched = old[0]?.mid ?? 0;
  const view = (n: number, mid: number, name: string, daysAgo: number) =>
    archivedViewing({
      account: viewer.mid,
      key: `archive_${n}`,
      title: `第 ${n} 个`,
      author: { mid, name },
      viewedSeconds: now - daysAgo * DAY,
      progress: 'finished',
    });
  const viewings = [
    view(1, 99, '很久以前', 300),
    ...[2, 3, 4, 5, 6].map((n) => view(n, PEOPLE.upB, stranger, 9 - n)),
    view(7, watched, people.get(watched)?.name ?? '', 1),
  ];
  const page = await openStats(signedIn, viewings, '#/stats/follows', (ours) =>
    seedFollowings(ours, bili),
  );
  const main = page.getByRole('main');
  const row = main.getByRole('listitem').filter({ hasText: stranger });
  await expect(row).toContainText('5 个');
  await expect(main.getByRole('link', { name: /6 个月没看过/ })).toBeVisible();
  await isAccessibleInBoth(page, 'follows');

  await row.getByRole('checkbox').click();
  await main.getByRole('button', { name: '关注到分组…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^学习/ }).click();
  const plan = page.getByRole('dialog');
  await expect(plan).toContainText('学习');
  await plan.getByRole('button', { name: /关注/ }).click();
  await expect.poll(() => viewer.followings.has(PEOPLE.upB)).toBe(true);
  await expect(row).toHaveCount(0);

  await main.getByRole('link', { name: /6 个月没看过/ }).click();
  await expect(page).toHaveURL(/#\/followings\?unwatched=6&before=\d{4}-\d\d-\d\d$/);
  await opened(page, 'followings');
  await expect(main).toContainText('以来的观看是完整的');
  // The one who was watched yesterday is none of them, nor who was followed since.
  const day = new Date(since * 1000).setHours(0, 0, 0, 0) / 1000;
  const idle = [...viewer.followings.values()].filter(
    ({ mid, mtime }) => mtime < day && mid !== watched,
  );
  await expect(main).toContainText(`${idle.length} 位符合`);
});
