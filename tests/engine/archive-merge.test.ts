import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { NEVER_LEARNT_MS, type Viewing } from '../../src/parts/history/shared/archive.ts';
import { viewingName, viewingsOf } from '../../src/parts/history/shared/viewing-block.ts';
import {
  dropLayer,
  forgetViewings,
  keepImported,
  keepTold,
  putBack,
} from '../../src/parts/history/worker/archive-writing.ts';
import { listMonths, readViewings } from '../../src/storage/viewings.ts';
import { MONTH_ENDS as AT, anyViewing as viewings, writing } from './any-viewing.ts';
import { emptyDatabase } from './harness.ts';

beforeEach(emptyDatabase);

const pages = fc.array(fc.array(viewings, { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 4,
});

const archive = async () => (await readViewings(7)).flatMap(viewingsOf);

/** Each told by the service (layer 0) or by an import; gives how many were said to be new. */
async function keep(all: readonly (readonly [layer: number, page: readonly Viewing[]])[]) {
  await emptyDatabase();
  let added = 0;
  for (const [layer, page] of all) {
    added += await writing((one) =>
      layer === 0 ? keepTold(one, page) : keepImported(one, layer, page),
    );
  }
  return { added, viewings: await archive() };
}

it('any order and repetition of pages and imports ends in the same archive', async () => {
  const told = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 2 }), fc.array(viewings, { maxLength: 6 })),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  const shuffled = told.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ([all, again]) => {
      const once = await keep(all);
      const mixed = await keep(again);
      expect(mixed.viewings).toEqual(once.viewings);
      expect(mixed.added).toBe(mixed.viewings.length);
      expect(once.added).toBe(once.viewings.length);
    }),
    { numRuns: 60 },
  );
});

it('an import that is taken back leaves what was there without it', async () => {
  await fc.assert(
    fc.asyncProperty(pages, pages, async (own, imported) => {
      const told = own.map((page) => [0, page] as const);
      const without = (await keep(told)).viewings;
      await keep([
        ...told.slice(0, 1),
        ...imported.map((page) => [3, page] as const),
        ...told.slice(1),
      ]);
      const before = (await archive()).length;
      const lost = await writing((one) => dropLayer(one, 3));
      expect(await archive()).toEqual(without);
      expect(lost).toBe(before - without.length);
    }),
    { numRuns: 40 },
  );
});

it('what a file of another program names in its own way is the service’s viewing, whoever told first', async () => {
  const show = {
    ...(fc.sample(viewings, 1)[0] as Viewing),
    viewedSeconds: AT,
    account: 7,
    raw: null,
  };
  const service = { ...show, key: 'pgc_99', business: 'pgc', oid: 170_001, learntAtMs: 9 };
  const other = { ...service, key: 'pgc_100', oid: 5, title: '别的', viewedSeconds: AT + 1 };
  const told = [service, other];
  const byId = { ...service, key: 'pgc_170001', title: '', learntAtMs: NEVER_LEARNT_MS };
  const byTitle = { ...other, key: 'archive_-5', oid: 0, learntAtMs: NEVER_LEARNT_MS };
  const elsewhere = { ...byId, viewedSeconds: AT + 70, key: 'pgc_170001' };
  const file = [byId, byTitle, elsewhere];
  const ways = [
    [
      [0, told],
      [4, file],
    ],
    [
      [4, file],
      [0, told],
    ],
    [
      [4, file],
      [0, told.slice(1)],
      [0, told],
    ],
    [
      [4, file.slice(1)],
      [0, told],
      [5, file],
      [4, file],
      [0, told],
    ],
  ] as const;
  for (const way of ways) {
    const { added, viewings: all } = await keep(way);
    expect(all).toEqual([service, other, elsewhere]);
    expect(added).toBe(3);
    await writing((one) => dropLayer(one, 4));
    await writing((one) => dropLayer(one, 5));
    expect(await archive()).toEqual(told);
  }
});

it('what was told while the clock ran ahead does not keep out what the service says now', async () => {
  const [one] = fc.sample(viewings, 1) as [Viewing];
  const now = 1_000_000;
  const at = { ...one, account: 7, viewedSeconds: AT, key: 'archive_9', raw: null };
  const told = (progress: number, learntAtMs: number) => ({ ...at, progress, learntAtMs });
  const kept = async () => (await archive()).map(({ progress }) => progress);
  for (const layer of [0, 4]) {
    await emptyDatabase();
    const ahead = [told(100, now * 2)];
    await writing((all) =>
      // Kept when that was the time: by a page, or of a file.
      layer === 0 ? keepTold(all, ahead, now * 2) : keepImported(all, layer, ahead),
    );
    expect(await writing((all) => keepTold(all, [told(200, now - 5)], now))).toBe(0);
    expect(await kept()).toEqual([200]);
    // From then on the times say again which is the later one.
    await writing((all) => keepTold(all, [told(50, now - 9)], now + 1));
    expect(await kept()).toEqual([200]);
    await writing((all) => keepTold(all, [told(60, now)], now + 1));
    expect(await kept()).toEqual([60]);
  }
});

it('a page of a reading that began while the clock ran ahead was told now', async () => {
  const [one] = fc.sample(viewings, 1) as [Viewing];
  const at = { ...one, account: 7, viewedSeconds: AT, key: 'archive_9', raw: null };
  await emptyDatabase();
  await writing((all) => keepTold(all, [{ ...at, learntAtMs: 9_000 }], 1_000));
  expect((await archive()).map(({ learntAtMs }) => learntAtMs)).toEqual([1_000]);
});

it('two works of one title without a time are two, whoever told them', async () => {
  const [one] = fc.sample(viewings, 1) as [Viewing];
  const undated = ['live_1', 'live_2', 'live_3'].map((key) => ({
    ...one,
    ...{ key, business: 'live', raw: null, viewedSeconds: 0, oid: 0, title: '直播' },
    learntAtMs: key === 'live_3' ? 9 : NEVER_LEARNT_MS,
  }));
  const [first, second, third] = undated as [Viewing, Viewing, Viewing];
  const way = [
    [4, [first]],
    [4, [second]],
    [0, [third]],
  ] as const;
  expect((await keep(way)).viewings.map(({ key }) => key)).toEqual(['live_1', 'live_2', 'live_3']);
});

it('what is deleted here stays away when it is told again, and can be put back', async () => {
  await fc.assert(
    fc.asyncProperty(pages, pages, async (own, imported) => {
      const all = [
        ...own.map((page) => [0, page] as const),
        ...imported.map((page) => [1, page] as const),
      ];
      const before = (await keep(all)).viewings;
      const chosen = before.filter((_, n) => n % 2 === 0);
      const lost = await writing((one) => forgetViewings(one, chosen));
      expect(lost).toEqual(chosen);
      for (const page of own) await writing((one) => keepTold(one, page));
      const names = new Set(chosen.map(viewingName));
      const left = before.filter((viewing) => !names.has(viewingName(viewing)));
      expect((await archive()).map(viewingName)).toEqual(left.map(viewingName));
      expect(await writing((one) => putBack(one, lost))).toBe(lost.length);
      expect(await archive()).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

it('what only a file told goes with it also after it was deleted here and put back', async () => {
  await fc.assert(
    fc.asyncProperty(pages, pages, async (own, imported) => {
      const without = (await keep(own.map((page) => [0, page] as const))).viewings;
      await keep([
        ...own.map((page) => [0, page] as const),
        ...imported.map((page, n) => [2 + (n % 2), page] as const),
      ]);
      const before = await archive();
      const chosen = before.filter((_, n) => n % 3 !== 0);
      const lost = await writing((one) => forgetViewings(one, chosen));
      expect(await writing((one) => putBack(one, lost))).toBe(lost.length);
      expect(await writing((one) => putBack(one, lost))).toBe(0);
      expect(await archive()).toEqual(before);
      const gone = await writing(
        async (one) => (await dropLayer(one, 2)) + (await dropLayer(one, 3)),
      );
      expect((await archive()).map(viewingName)).toEqual(without.map(viewingName));
      expect(gone).toBe(before.length - without.length);
    }),
    { numRuns: 40 },
  );
});

it('is kept in months of UTC, and read by month', async () => {
  const [page] = fc.sample(viewings, 1);
  if (!page) throw new TypeError('no sample');
  await keep([[0, [AT, AT + 60].map((viewedSeconds) => ({ ...page, viewedSeconds }))]]);
  expect(await listMonths(7)).toEqual([202510, 202511]);
  expect((await readViewings(7, { from: 202511, to: 202511 })).flatMap(viewingsOf)).toHaveLength(1);
  expect(await readViewings(8)).toEqual([]);
});

it.each(['', '直播回放'])(
  'of a table of days alone every video comes in, called %j, however often it is sent',
  async (title) => {
    const all = [1, 2, 3, 4].map((n) => ({
      ...(fc.sample(viewings, 1)[0] as Viewing),
      ...{ key: `archive_${n}`, oid: n, bvid: `BV${n}`, title, viewedSeconds: AT, raw: null },
      learntAtMs: NEVER_LEARNT_MS,
    }));
    const sent = [all.slice(0, 2), all.slice(2), all.slice(2), all].map((one) => [4, one] as const);
    const found = await keep([...sent, [5, all]]);
    expect(found.viewings.map(({ key, bvid }) => [key, bvid])).toEqual(
      all.map(({ key, bvid }) => [key, bvid]),
    );
    expect(found.added).toBe(4);
  },
);
