import { expect, test } from 'vitest';
import type { Upload } from './upload.ts';
import { median, summarizeUploads } from './uploads.ts';

const seconds = (iso: string) => Date.parse(iso) / 1000;

function upload(iso: string, durationSeconds = 60): Upload {
  const createdSeconds = seconds(iso);
  return {
    aid: createdSeconds,
    bvid: 'BV1',
    title: '',
    cover: '',
    createdSeconds,
    durationSeconds,
    plays: 0,
    comments: null,
    tid: 0,
  };
}

const now = '2026-08-15T12:00:00+08:00';
const summarize = (list: readonly Upload[], total = list.length, timeZone = 'Asia/Shanghai') =>
  summarizeUploads(list, { total, nowSeconds: seconds(now), timeZone });

test('counts the last twelve months, the current one last', () => {
  const { months } = summarize([
    upload('2026-08-01T00:30:00+08:00'),
    upload('2026-08-14T20:00:00+08:00'),
    upload('2025-09-01T00:00:00+08:00'),
    upload('2025-08-31T23:59:00+08:00'),
  ]);
  expect(months.map(({ month }) => month)).toEqual([
    '2025-09',
    '2025-10',
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
    '2026-08',
  ]);
  expect(months[0]?.count).toBe(1);
  expect(months[11]?.count).toBe(2);
});

test('does not claim to know months before a list that was cut', () => {
  const list = [upload('2026-08-01T00:30:00+08:00'), upload('2026-06-03T20:00:00+08:00')];
  expect(summarize(list, 80).months.map(({ known }) => known)).toEqual([
    ...new Array(9).fill(false),
    true,
    true,
    true,
  ]);
  expect(summarize(list, 2).months.every(({ known }) => known)).toBe(true);
});

test('weekday and hour follow the time zone, not the machine', () => {
  // Sunday 23:30 in London is Monday 06:30 in Shanghai (summer time).
  const list = [upload('2026-08-09T23:30:00+01:00')];
  expect(summarize(list).hours[0]?.[6]).toBe(1);
  expect(summarize(list, 1, 'Europe/London').hours[6]?.[23]).toBe(1);
});

test('midnight is hour 0', () => {
  expect(summarize([upload('2026-08-12T00:05:00+08:00')]).hours[2]?.[0]).toBe(1);
});

test('days since the last upload are calendar days', () => {
  expect(summarize([upload('2026-08-14T23:59:00+08:00')]).daysSince).toBe(1);
  expect(summarize([upload('2026-08-15T00:01:00+08:00')]).daysSince).toBe(0);
});

test('uploads of the future are left out', () => {
  const { counted, daysSince } = summarize([
    upload('2026-08-16T00:00:00+08:00'),
    upload('2026-08-10T00:00:00+08:00'),
  ]);
  expect([counted, daysSince]).toEqual([1, 5]);
});

test('nothing uploaded', () => {
  const { months, hours, medianSeconds, daysSince } = summarize([]);
  expect([medianSeconds, daysSince]).toEqual([null, null]);
  expect(months.every(({ count, known }) => count === 0 && known)).toBe(true);
  expect(hours.flat().reduce((a, b) => a + b)).toBe(0);
});

test('the typical length ignores uploads without one', () => {
  const list = [
    upload('2026-08-10T00:00:00+08:00', 0),
    upload('2026-08-10T00:00:00+08:00', 100),
    upload('2026-08-10T00:00:00+08:00', 300),
  ];
  expect(summarize(list).medianSeconds).toBe(200);
});

test('median', () => {
  expect(median([])).toBeNull();
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});
