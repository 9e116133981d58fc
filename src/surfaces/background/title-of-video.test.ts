import { expect, it } from 'vitest';
import type { Reader } from '@/src/reading/reader.ts';
import { createTitleOfVideo } from './title-of-video.ts';

const LATER = [{ aid: 170001, bvid: 'BV17x411w7KC', title: '稍后再看里的' }];
const VIEWED = [
  { key: 'archive_9', url: 'https://www.bilibili.com/video/BV1xx411c7mD', title: '历史里的' },
  { key: 'live_3', url: 'https://live.bilibili.com/1', title: '直播' },
];

/** Answers from what is kept, as far as there is anything. */
function titles(kept: { readonly later?: unknown; readonly viewed?: unknown }) {
  const read = async ({ operation }: { operation: { id: string } }, _: unknown, how: object) => {
    expect(how).toEqual({ from: 'cache', account: 7 });
    const value = operation.id === 'toviewList' ? kept.later : kept.viewed;
    return value ? { value } : null;
  };
  return createTitleOfVideo({ read } as unknown as Pick<Reader, 'read'>);
}

it('finds a title in the lists that are kept, by either id, and asks nobody', async () => {
  const titleOf = titles({ later: LATER, viewed: { items: VIEWED } });
  expect(await titleOf(7, { aid: 170001 })).toBe('稍后再看里的');
  expect(await titleOf(7, { bvid: 'BV17x411w7KC' })).toBe('稍后再看里的');
  expect(await titleOf(7, { bvid: 'BV1xx411c7mD' })).toBe('历史里的');
  expect(await titleOf(7, { aid: 9 })).toBe('历史里的');
  expect(await titleOf(7, { aid: 3 })).toBeNull();
});

it('knows nothing where nothing is kept', async () => {
  expect(await titles({})(7, { aid: 170001 })).toBeNull();
});
