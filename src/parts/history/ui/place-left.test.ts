import { expect, it } from 'vitest';
import type { HistoryItem } from '@/src/parts/history/shared/history-item.ts';
import { placeLeft } from './place-left.ts';

const item = (change: Partial<HistoryItem>) =>
  ({
    ...{ business: 'archive', url: 'https://www.bilibili.com/video/BV1xx411c7mD', part: 1 },
    ...{ progress: 61, ...change },
  }) as HistoryItem;
const video = 'https://www.bilibili.com/video/BV1xx411c7mD';

it.each([
  [{}, `${video}?t=61`],
  [{ part: 3 }, `${video}?p=3&t=61`],
  [{ url: `${video}?vd_source=1` }, `${video}?vd_source=1&t=61`],
])('%j goes on at %s', (change, href) => {
  expect(placeLeft(item(change))).toEqual({ href, seconds: 61 });
});

it.each<Partial<HistoryItem>>([
  { progress: 'finished' },
  { progress: 0 },
  { business: 'live' },
  { url: '' },
])('%j was not left in the middle', (change) => {
  expect(placeLeft(item(change))).toBeNull();
});
