import { describe, expect, it } from 'vitest';
import { appendViews, rowsByDay } from './history.ts';
import type { HistoryItem } from './view.ts';

const noon = new Date(2026, 7, 1, 12).getTime() / 1000;
const view = (key: string, viewedSeconds: number): HistoryItem => ({
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

describe('appendViews', () => {
  it('leaves out views that a shifted page repeats, but keeps a second view of the same video', () => {
    const known = [view('archive_1', 30), view('archive_2', 20)];
    const page = [view('archive_2', 20), view('archive_1', 10)];
    expect(appendViews(known, page).map(({ viewedSeconds }) => viewedSeconds)).toEqual([
      30, 20, 10,
    ]);
  });
});

describe('rowsByDay', () => {
  it('puts one header before each day', () => {
    const items = [view('a', noon), view('b', noon - 3600), view('c', noon - 86_400)];
    expect(rowsByDay(items).map(({ type }) => type)).toEqual([
      'day',
      'item',
      'item',
      'day',
      'item',
    ]);
  });

  it('has no rows without views', () => {
    expect(rowsByDay([])).toEqual([]);
  });
});
