import fc from 'fast-check';
import type { Viewing } from '../../src/parts/history/shared/archive.ts';
import { deviceOf } from '../../src/parts/history/shared/history-item.ts';
import { beginWriting, type Writing } from '../../src/parts/history/worker/archive-writing.ts';

/** Around the turn of a month, so that pages fall into two blocks. */
export const MONTH_ENDS = Date.UTC(2025, 9, 31, 23, 59, 58) / 1000;

export const anyViewing = fc
  .record({
    account: fc.constant(7),
    key: fc.constantFrom('archive_1', 'article-list_2', 'pgc_1', 'something-new_1'),
    viewedSeconds: fc.constantFrom(0, MONTH_ENDS, MONTH_ENDS + 1, MONTH_ENDS + 2, MONTH_ENDS + 60),
    progress: fc.oneof(fc.constant('finished' as const), fc.integer({ min: 0, max: 3 })),
    title: fc.constantFrom('旧标题', '新标题', '😀'.repeat(30)),
    author: fc.constantFrom(null, { mid: 42, name: '某人' }),
    dt: fc.constantFrom(null, 2, 33),
    // 1 is what nobody told but a file of another program.
    learntAtMs: fc.integer({ min: 2, max: 4 }),
  })
  .map(
    (fields): Viewing => ({
      business: fields.key.slice(0, fields.key.lastIndexOf('_')),
      cover: '',
      url: '',
      durationSeconds: 600,
      part: 0,
      badge: '',
      device: deviceOf(fields.dt),
      oid: 1,
      bvid: '',
      partition: '日常',
      raw: fields.key.startsWith('something') ? { kid: 1 } : null,
      ...fields,
    }),
  );

/** Writes into the archive of account 7, in one piece. */
export async function writing<T>(write: (one: Writing) => Promise<T>): Promise<T> {
  const one = await beginWriting(7);
  const result = await write(one);
  await one.done;
  return result;
}
