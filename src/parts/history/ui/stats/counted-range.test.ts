import { beforeEach, expect, it, vi } from 'vitest';
import {
  emptyBlock,
  monthOf,
  type ViewingBlock,
  withViewings,
} from '@/src/parts/history/shared/viewing-block.ts';
import { yearRange } from '@/src/parts/history/shared/viewings-in.ts';
import { readViewings } from '@/src/storage/viewings.ts';
import { archivedViewing } from '@/tests/support/archived-viewing.ts';
import { createCountedRange } from './counted-range.ts';

vi.mock('@/src/storage/viewings.ts', () => ({ readViewings: vi.fn() }));
const read = vi.mocked(readViewings);

/** Answers to the questions for a year that are on the way, its undated ones among them. */
let answers: ((blocks: readonly ViewingBlock[]) => void)[] = [];

beforeEach(() => {
  answers = [];
  read.mockReset();
  read.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
});

function blockOf(year: number): ViewingBlock {
  const viewedSeconds = Date.parse(`${year}-06-01T12:00:00`) / 1000;
  const viewings = [1, 2, 3].map((n) => archivedViewing({ key: `archive_${n}`, viewedSeconds }));
  return withViewings(emptyBlock(7, monthOf(viewedSeconds), 0), viewings);
}

async function answer(year: number) {
  const [undated, dated] = answers.splice(0, 2);
  undated?.([]);
  dated?.([blockOf(year)]);
  await new Promise((resolve) => setTimeout(resolve));
}

function counted() {
  return createCountedRange(() => {
    let count = 0;
    return { see: () => (count += 1), result: () => count };
  });
}

const shown = ({ value }: ReturnType<typeof counted>) =>
  value.value && [new Date((value.value.range.from ?? 0) * 1000).getFullYear(), value.value.said];

it('what was counted ahead is said at once, and is not read again', async () => {
  const basis = { account: 7 };
  const range = counted();
  range.want(basis, yearRange(2025));
  expect(range.busy.value).toBe(true);
  await answer(2025);
  expect(shown(range)).toEqual([2025, 3]);
  range.ahead(basis, [yearRange(2024), yearRange(2026)]);
  await answer(2024);
  await answer(2026);
  expect(range.busy.value).toBe(false);
  expect(shown(range)).toEqual([2025, 3]);
  expect(read).toHaveBeenCalledTimes(6);
  for (const year of [2024, 2026]) {
    range.want(basis, yearRange(year));
    expect(range.busy.value).toBe(false);
    expect(shown(range)).toEqual([year, 3]);
  }
  expect(read).toHaveBeenCalledTimes(6);
});

it('once something has changed nothing of it holds any more', async () => {
  const [range, basis] = [counted(), { account: 7 }];
  range.want(basis, yearRange(2025));
  await answer(2025);
  range.ahead(basis, [yearRange(2024)]);
  await answer(2024);
  range.want({ account: 7 }, yearRange(2024));
  expect(range.busy.value).toBe(true);
  expect(shown(range)).toEqual([2025, 3]);
  await answer(2024);
  expect(shown(range)).toEqual([2024, 3]);
  expect(read).toHaveBeenCalledTimes(6);
});

it('what was counted ahead before a change is counted anew, and what is waited for is said whole', async () => {
  const [range, basis] = [counted(), { account: 7 }];
  range.want(basis, yearRange(2025));
  range.renew();
  await answer(2025);
  expect(shown(range)).toEqual([2025, 3]);
  range.ahead(basis, [yearRange(2024)]);
  await answer(2024);
  range.renew();
  range.want(basis, yearRange(2024));
  expect(range.busy.value).toBe(true);
  await answer(2024);
  range.ahead(basis, [yearRange(2025)]);
  range.renew();
  range.want(basis, yearRange(2025));
  // The one that was left, and the one that is wanted.
  await answer(2025);
  await answer(2025);
  expect(shown(range)).toEqual([2025, 3]);
  expect(read).toHaveBeenCalledTimes(10);
});

it('what is being counted ahead is waited for by whoever comes to want it', async () => {
  const basis = { account: 7 };
  const range = counted();
  range.want(basis, yearRange(2025));
  await answer(2025);
  range.ahead(basis, [yearRange(2024), yearRange(2026)]);
  range.want(basis, yearRange(2024));
  expect(range.busy.value).toBe(true);
  await answer(2024);
  expect(shown(range)).toEqual([2024, 3]);
  // Nor is anything counted ahead beside what is wanted.
  expect(read).toHaveBeenCalledTimes(4);
});

it('what was left half counted is never said', async () => {
  const basis = { account: 7 };
  const range = counted();
  range.want(basis, yearRange(2025));
  range.want(basis, yearRange(2024));
  await answer(2025);
  expect(shown(range)).toBeNull();
  range.want(basis, yearRange(2025));
  await answer(2024);
  expect(shown(range)).toBeNull();
  await answer(2025);
  expect(shown(range)).toEqual([2025, 3]);
  expect(range.busy.value).toBe(false);
});

it('what could not be read is read again by whoever wants it once more', async () => {
  const basis = { account: 7 };
  const range = counted();
  read.mockRejectedValue(new Error('no'));
  range.want(basis, yearRange(2025));
  await vi.waitFor(() => expect(range.failed.value).toBe(true));
  read.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
  range.want(basis, yearRange(2025));
  await answer(2025);
  expect(range.failed.value).toBe(false);
  expect(shown(range)).toEqual([2025, 3]);
});
