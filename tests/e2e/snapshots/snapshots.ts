import type { Page } from '@playwright/test';
import type { PartsOf } from '../../../src/parts/snapshots/shared/snapshot.ts';
import { writeSnapshot } from '../../../src/parts/snapshots/shared/snapshot-file.ts';
import type { FakeBili } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';
import { seedFollowings } from '../../support/seed-followings.ts';
import { snapshotOf, whole } from '../../support/snapshots.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';

/** The page of snapshots over a copy of the followings that was read a moment ago. */
export async function openSnapshots(bili: FakeBili, browser: Opened): Promise<Page> {
  const page = await openDashboard(browser, '#/settings');
  await opened(page, 'settings');
  await seedFollowings(page, bili);
  await page.evaluate(() => {
    location.hash = '#/snapshots';
  });
  await opened(page, 'snapshots');
  return page;
}

/** The followings and groups of the viewer as a file, as they are at the service now, and `more`. */
export async function fileOf(
  { state: { viewer, people } }: FakeBili,
  account = { mid: viewer.mid, name: '我' },
  more: Partial<PartsOf> = {},
) {
  const newest = [...viewer.followings.values()].sort((a, b) => b.mtime - a.mtime);
  const snapshot = snapshotOf({
    followings: whole(
      newest.map(({ mid, mtime, tagids, special }) => {
        const person = people.get(mid);
        return {
          mid,
          name: person?.cancelled ? '账号已注销' : (person?.name ?? ''),
          since: mtime,
          groups: [...tagids].sort((a, b) => a - b),
          special,
          mutual: viewer.fans.has(mid),
        };
      }),
    ),
    groups: whole([...viewer.groups.values()].map(({ tagid, name }) => ({ tagid, name }))),
    ...more,
  });
  const text = await writeSnapshot({ ...snapshot, account });
  return { name: 'before.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}

export const open = (page: Page, file: Awaited<ReturnType<typeof fileOf>>) =>
  page.locator('input[type="file"]').setInputFiles(file);
