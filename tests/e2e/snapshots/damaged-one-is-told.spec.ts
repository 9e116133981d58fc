import type { Page } from '@playwright/test';
import type { PartsOf } from '../../../src/parts/snapshots/shared/snapshot.ts';
import { putRows } from '../../support/rows-in-page.ts';
import { snapshotOf, whole } from '../../support/snapshots.ts';
import { isAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openSnapshots } from './snapshots.ts';

const hashOf = (part: string) => `hash of ${part}`;

/** Keeps a snapshot of yesterday as taking it would; of the rows of some parts, only these are there. */
async function keep(
  page: Page,
  account: number,
  parts: PartsOf,
  damaged: Partial<Record<keyof PartsOf, readonly unknown[] | null>>,
) {
  const heads = Object.entries(parts).map(([id, { rows, ...standing }]) => {
    const hash = rows.length > 0 ? hashOf(id) : '';
    return [id, { ...standing, count: rows.length, hash }] as const;
  });
  const takenAtMs = Date.now() - 86_400_000;
  const head = { account, takenAtMs, name: '我', parts: Object.fromEntries(heads) };
  await putRows(page, 'accountSnapshots', [head]);
  const kept = {
    ...Object.fromEntries(heads.map(([id]) => [id, parts[id as keyof PartsOf].rows])),
    ...damaged,
  };
  const rows = Object.entries(kept).flatMap(([id, rows]) =>
    rows && rows.length > 0 ? [{ account, hash: hashOf(id), rows }] : [],
  );
  await putRows(page, 'snapshotParts', rows);
}

test('a damaged snapshot tells what it has lost; of what is left, two folders of one name come back as two', async ({
  bili,
  signedIn,
}) => {
  const { viewer, videos } = bili.state;
  const name = '看完再说';
  const folder = { title: name, count: 0, isPrivate: true, contents: 'complete' } as const;
  const aids = viewer.folders.flatMap((one) => one.aids).slice(0, 2);
  const { parts } = snapshotOf({
    blacks: whole([{ mid: 99, name: '谁', since: 1 }]),
    toview: whole(
      aids.map((aid) => {
        const { bvid = '', title = '' } = videos.get(aid) ?? {};
        return { aid, bvid, title, added: 1, dead: false };
      }),
    ),
    folders: whole([101, 102].map((id) => ({ id, ...folder }))),
  });
  const page = await openSnapshots(bili, signedIn);
  // Of the black list nothing is left, of watch-later one row of two.
  await keep(page, viewer.mid, parts, { blacks: null, toview: parts.toview.rows.slice(1) });
  await page.reload();
  const main = page.getByRole('main');
  const blacks = main.getByRole('listitem').filter({ hasText: /^黑名单/ });
  await expect(blacks).toHaveAttribute('title', '已保存的部分损坏，数据不全');
  await isAccessible(page, 'light');

  await main.getByRole('button', { name: '和现在对比' }).click();
  await main.getByRole('button', { name: /^黑名单/ }).click();
  await expect(main.getByText('已保存的部分损坏，数据不全')).toBeVisible();
  await main.getByRole('button', { name: /^收藏夹 / }).click();
  await main.getByRole('button', { name: '少了 2' }).click();
  await main.getByRole('button', { name: '全选' }).first().click();
  await main.getByRole('button', { name: '恢复…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('先新建 2 个收藏夹');
  await expect(dialog).toContainText('同名的收藏夹分开新建');
  await isAccessible(page, 'light');
  await dialog.getByRole('button', { name: /计划|恢复/ }).click();
  const made = () =>
    viewer.folders
      .filter(({ title }) => title.startsWith(name))
      .map(({ title, isPrivate }) => [title, isPrivate]);
  await expect.poll(made, { timeout: 30_000 }).toEqual([
    [name, true],
    [`${name} (2)`, true],
  ]);
  await expect(dialog).toHaveCount(0);
});
