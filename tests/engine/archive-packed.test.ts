import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { monthsOf, UNDATED } from '../../src/parts/history/shared/months.ts';
import { viewingsOf } from '../../src/parts/history/shared/viewing-block.ts';
import { viewingStats } from '../../src/parts/history/shared/viewing-stats.ts';
import {
  dropLayer,
  forgetViewings,
  keepImported,
  keepTold,
  putBack,
} from '../../src/parts/history/worker/archive-writing.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { listMonths, readMonth, readViewings } from '../../src/storage/viewings.ts';
import { anyViewing, MONTH_ENDS, writing } from './any-viewing.ts';
import { emptyDatabase } from './harness.ts';

beforeEach(emptyDatabase);

const DAY = 86_400;
/** From the end of August to the middle of January. */
const spread = fc.tuple(anyViewing, fc.integer({ min: -62, max: 75 })).map(([view, days]) => ({
  ...view,
  viewedSeconds: view.viewedSeconds && view.viewedSeconds + days * DAY,
}));
const page = fc.array(spread, { minLength: 1, maxLength: 6 });

const words = fc.oneof(
  page.map((told) => () => writing((one) => keepTold(one, told))),
  fc.tuple(fc.integer({ min: 1, max: 3 }), page).map(
    ([layer, told]) =>
      () =>
        writing((one) => keepImported(one, layer, told)),
  ),
  fc.integer({ min: 1, max: 3 }).map((layer) => () => writing((one) => dropLayer(one, layer))),
  page.map((told) => async () => {
    const some = (await everything()).flatMap(viewingsOf).slice(0, told.length);
    await writing((one) => forgetViewings(one, some));
    if (told.length > 3) await writing((one) => putBack(one, some.slice(1)));
  }),
  // Somebody looks: what was read is packed from then on.
  fc.constant(() => readViewings(7)),
);

/** As it is stored, whatever was packed of it. */
async function everything() {
  const all = await Promise.all((await listMonths(7)).map((month) => readMonth(7, month)));
  return all.filter((block) => block !== undefined);
}

const ranges = fc
  .tuple(fc.integer({ min: -70, max: 80 }), fc.integer({ min: 0, max: 90 }))
  .map(([first, days]) => ({
    from: MONTH_ENDS + first * DAY,
    to: MONTH_ENDS + (first + days) * DAY,
  }));

it('what is packed is what is kept, and a range counted from its own months what all of it gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 12 }), ranges, async (all, range) => {
      await emptyDatabase();
      for (const word of all) await word();
      const kept = await everything();
      expect((await readViewings(7)).flatMap(viewingsOf)).toEqual(kept.flatMap(viewingsOf));
      const read = await Promise.all([readViewings(7, UNDATED), readViewings(7, monthsOf(range))]);
      expect(viewingStats(read.flat(), range)).toEqual(viewingStats(kept, range));
    }),
    { numRuns: 60 },
  );
});

it('a month is packed once, and anew when it is written', async () => {
  const [view] = fc.sample(anyViewing, 1);
  if (!view) throw new TypeError('no sample');
  const at = (viewedSeconds: number) => ({ ...view, viewedSeconds, key: 'archive_5' });
  await writing((one) => keepTold(one, [at(MONTH_ENDS), at(MONTH_ENDS + 60)]));
  await readViewings(7);
  const packed = async () => (await openDatabase()).getAllKeys('packedViewings');
  expect(await packed()).toEqual([
    [7, 202510],
    [7, 202511],
  ]);
  await writing((one) => keepTold(one, [at(MONTH_ENDS + 61)]));
  expect(await packed()).toEqual([[7, 202510]]);
  await readViewings(7);
  expect(await packed()).toHaveLength(2);
});

it('without room to pack it, it is read all the same', async () => {
  const [view] = fc.sample(anyViewing, 1);
  if (!view) throw new TypeError('no sample');
  await writing((one) => keepTold(one, [{ ...view, viewedSeconds: MONTH_ENDS }]));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect((await readViewings(7)).flatMap(viewingsOf)).toHaveLength(1);
  put.mockRestore();
  expect(await (await openDatabase()).getAllKeys('packedViewings')).toEqual([]);
});
