import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  emptyBlock,
  monthOf,
  type ViewingBlock,
  withViewings,
} from '@/src/parts/history/shared/viewing-block.ts';
import type { Background } from '@/src/rpc/client.ts';
import { revisions } from '@/src/storage/revisions.ts';
import { listMonths, readViewings } from '@/src/storage/viewings.ts';
import { archivedViewing } from '@/tests/support/archived-viewing.ts';
import { createStatsPageModel } from './stats-page-model.ts';

vi.mock('@/src/storage/viewings.ts', () => ({ listMonths: vi.fn(), readViewings: vi.fn() }));

/** What is kept: a viewing a line, oldest first. */
let kept: readonly string[] = [];
let progress: number | 'finished' = 'finished';
/** Whom they follow; the answer comes when it is let. */
let followings: Promise<unknown>;
/** Times of which months were read, one alone left out. */
let reads: readonly string[] = [];
let model: ReturnType<typeof createStatsPageModel>;

function blocks(): readonly ViewingBlock[] {
  return kept.map((iso, n) => {
    const viewedSeconds = Date.parse(iso) / 1000;
    const viewing = archivedViewing({
      key: `archive_${n}`,
      author: { mid: 8, name: 'UP' },
      viewedSeconds,
      progress,
    });
    return withViewings(emptyBlock(7, monthOf(viewedSeconds), 0), [viewing]);
  });
}

const settled = async () => {
  for (let n = 0; n < 8; n += 1) await new Promise((resolve) => setTimeout(resolve, 10));
};

beforeEach(async () => {
  fakeBrowser.reset();
  kept = ['2024-05-01T12:00', '2025-05-01T12:00', '2026-05-01T12:00'];
  reads = [];
  progress = 'finished';
  followings = Promise.resolve({ completeAtMs: null, people: { mid: [] } });
  vi.mocked(listMonths).mockImplementation(async () => blocks().map(({ month }) => month));
  vi.mocked(readViewings).mockImplementation(async (_, months = { from: 0, to: Infinity }) => {
    if (months.from !== months.to) reads = [...reads, `${months.from} ${months.to}`];
    return blocks().filter(({ month }) => month >= months.from && month <= months.to);
  });
  const ask = async (method: string) => {
    if (method === 'archive.get') return { account: 7, on: true, count: kept.length, missed: [] };
    return method === 'followings.local' ? followings : null;
  };
  model = createStatsPageModel(ask as unknown as Background);
  model.range.value = 'year';
  model.load();
  await settled();
});

afterEach(() => model.dispose());

const ofYear = (year: number) => reads.filter((one) => one === `${year - 1}12 ${year}12`).length;
const shown = () => [model.heat.value?.year, model.stats.value?.count];

it('the year that is shown first is read once, beside its ends', () => {
  expect(shown()).toEqual([2026, 1]);
  expect(reads).toEqual(['202512 202612']);
});

it('whoever comes near the steps finds the year before counted, and so it goes on', async () => {
  model.nearYears();
  await settled();
  expect(ofYear(2025)).toBe(1);
  model.showYear(2025);
  expect(model.busy.year.value).toBe(false);
  expect(shown()).toEqual([2025, 1]);
  expect(ofYear(2024)).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await settled();
  expect(ofYear(2024)).toBe(1);
  model.showYear(2024);
  expect(shown()).toEqual([2024, 1]);
  expect(reads).toHaveLength(3);
});

it('without that it is counted when it is wanted, and what stood before stays until then', async () => {
  model.showYear(2025);
  expect(model.busy.year.value).toBe(true);
  expect(shown()).toEqual([2026, 1]);
  await settled();
  expect(shown()).toEqual([2025, 1]);
});

it('after any change a year is counted anew, before all of it is read again', async () => {
  model.nearYears();
  await settled();
  await revisions.set({ archive: 1 });
  await settled();
  model.showYear(2025);
  expect(model.busy.year.value).toBe(true);
  await settled();
  expect(ofYear(2025)).toBe(2);
});

it('once more is kept every year is counted anew', async () => {
  model.nearYears();
  await settled();
  kept = ['2024-05-01T12:00', '2025-05-01T12:00', '2025-06-01T12:00', '2026-05-01T12:00'];
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 10_000);
  await revisions.set({ archive: 1 });
  await settled();
  model.showYear(2025);
  await settled();
  expect(shown()).toEqual([2025, 2]);
  expect(ofYear(2025)).toBe(2);
});

it('what changed of viewings alone is counted as well, with as many of them as before', async () => {
  const before = model.stats.value?.seconds;
  progress = 60;
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 10_000);
  await revisions.set({ archive: 1 });
  await settled();
  expect([before, model.stats.value?.seconds]).toEqual([600, 60]);
});

it('whom somebody follows is told later than the rest, and nothing is counted again for it', async () => {
  const before = model.stats.value;
  expect(model.following.value).toBeNull();
  followings = Promise.resolve({ completeAtMs: 1, people: { mid: [8] } });
  await revisions.set({ groups: 1 });
  await settled();
  expect(model.following.value?.own).toEqual({ count: 1, seconds: 600 });
  expect(model.stats.value).toBe(before);
  expect(reads).toHaveLength(1);
});
