import { describe, expect, it } from 'vitest';
import { appendViewings, rowsByDay } from './history.ts';
import type { HistoryItem } from './history-item.ts';

const noon = new Date(2026, 7, 1, 12).getTime() / 1000;
const viewing = (key: string, viewedSeconds: number): HistoryItem => ({
  key,
  business: 'archive',
  title: key,
  cover: '',
  url: '',
  author: null,
  viewedSeconds,
  progress: 0,
  durationSeconds: 0,
  part: 0,
  badge: '',
  device: 'web',
});

describe('appendViewings', () => {
  it('leaves out viewings that a shifted page repeats, but keeps a second viewing of the same video', () => {
    const known = [viewing('archive_1', 30), viewing('archive_2', 20)];
    const page = [viewing('archive_2', 20), viewing('archive_1', 10)];
    expect(appendViewings(known, page).map(({ viewedSeconds }) => viewedSeconds)).toEqual([
      30, 20, 10,
    ]);
  });
});

describe('rowsByDay', () => {
  it('puts one header before each day', () => {
    const items = [viewing('a', noon), viewing('b', noon - 3600), viewing('c', noon - 86_400)];
    expect(rowsByDay(items).map(({ type }) => type)).toEqual([
      'day',
      'item',
      'item',
      'day',
      'item',
    ]);
  });

  it('a row without a time divides a day, and no two rows are one', () => {
    const items = [viewing('a', noon), viewing('b', 0), viewing('c', noon - 60)];
    const ids = rowsByDay(items).map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
  });

  it('has no rows without viewings', () => {
    expect(rowsByDay([])).toEqual([]);
  });
});
