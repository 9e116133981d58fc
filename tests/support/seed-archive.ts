import type { Page } from 'playwright';
import type { Viewing } from '../../src/parts/history/shared/archive.ts';
import { NO_ARCHIVE } from '../../src/parts/history/shared/archive-notes.ts';
import {
  emptyBlock,
  monthOf,
  type StoredBlock,
  withViewings,
} from '../../src/parts/history/shared/viewing-block.ts';
import { archivedViewing } from './archived-viewing.ts';
import { putRows, readToItsEnd } from './rows-in-page.ts';

const WORDS = ['延吉', '复古掌机', '黑洞', '纸飞机', '翻唱', '早八', '装机', '猫', '骑行', '火锅'];
const PARTITIONS = ['日常', '科学科普', '数码', '音乐', '美食', '单机游戏'];

/** So many invented viewings up to a time, the oldest first: one every 22 minutes. */
export function inventViewings(account: number, count: number, endSeconds: number): Viewing[] {
  return Array.from({ length: count }, (_, n) => {
    // Spread, and the same each time.
    const odd = (n * 7_919) % 10_007;
    const durationSeconds = 30 + ((odd * 13) % 3_000);
    const kid = 100_000 + odd + Math.floor(n / 10_007) * 3;
    const [word, other] = [WORDS[odd % WORDS.length], WORDS[(odd * 3 + 1) % WORDS.length]];
    return archivedViewing({
      account,
      key: `archive_${kid}`,
      oid: kid,
      title: `${word}和${other}：第 ${odd} 次尝试，踩过的坑都在这里`,
      url: `https://www.bilibili.com/video/av${kid}`,
      author: { mid: 1_000 + (odd % 400), name: `UP 主 ${odd % 400}` },
      partition: PARTITIONS[odd % PARTITIONS.length] ?? '',
      viewedSeconds: endSeconds - (count - n) * 1_300,
      durationSeconds,
      progress: odd % 3 === 0 ? 'finished' : odd % durationSeconds,
      dt: [2, 1, 4, 33][odd % 4] ?? 2,
    });
  });
}

/** Viewings of one account, the oldest first, as keeping puts them together. */
export function blocksOf(viewings: readonly Viewing[]): readonly StoredBlock[] {
  const months = Map.groupBy(viewings, ({ viewedSeconds }) => monthOf(viewedSeconds));
  return [...months].map(([month, ofIt]) =>
    withViewings(emptyBlock(ofIt[0]?.account ?? 0, month, 0), ofIt),
  );
}

/**
 * Writes an archive as keeping would have left it, switched on and read to its end just now. The
 * page must be one of ours, with the database open.
 */
export async function seedArchive(page: Page, viewings: readonly Viewing[]): Promise<void> {
  const [first, last] = [viewings[0], viewings.at(-1)];
  if (!first || !last) throw new TypeError('an archive of nothing');
  const { account } = first;
  for (const block of blocksOf(viewings)) await putRows(page, 'viewings', [block]);
  const known = [{ from: first.viewedSeconds, to: last.viewedSeconds }];
  const notes = { ...NO_ARCHIVE, on: true, wantsAll: false, known, count: viewings.length };
  const askedAtMs = Date.now();
  await putRows(page, 'kept', [{ key: `archive ${account}`, value: { ...notes, askedAtMs } }]);
  await putRows(page, 'collections', [
    readToItsEnd('archive', account, { kept: viewings.length, total: null, atMs: askedAtMs }),
  ]);
}
