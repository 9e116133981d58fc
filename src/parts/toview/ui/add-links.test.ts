import { expect, it, vi } from 'vitest';
import { BiliError } from '@/src/shared/errors.ts';
import { addLinks } from './add-links.ts';

const BVID = 'BV1xx411c7mD';
const LEADS: Readonly<Record<string, string | null>> = {
  'https://b23.tv/video': `https://www.bilibili.com/video/${BVID}?p=1`,
  'https://b23.tv/person': 'https://space.bilibili.com/7',
  'https://b23.tv/nowhere': null,
};

async function follow(link: string): Promise<string | null> {
  const end = LEADS[link];
  if (end === undefined) throw new BiliError({ kind: 'network', operation: 'shortLink' });
  return end;
}

it('opens short links, adds what they lead to once, and says of each other why not', async () => {
  const add = vi.fn();
  const { signal } = new AbortController();
  const text = `b23.tv/video ${BVID}\nhttps://b23.tv/person\nhttps://b23.tv/nowhere\nhttps://b23.tv/down\n什么`;
  expect(await addLinks(text, { follow, add, signal })).toEqual({
    added: 1,
    left: [
      { text: 'https://b23.tv/person', why: 'elsewhere' },
      { text: 'https://b23.tv/nowhere', why: 'elsewhere' },
      { text: 'https://b23.tv/down', why: expect.objectContaining({ kind: 'network' }) },
      { text: '什么', why: 'unknown' },
    ],
  });
  expect(add).toHaveBeenCalledExactlyOnceWith([{ type: 'video', bvid: BVID }]);
});

it('adds nothing after it was closed', async () => {
  const add = vi.fn();
  await addLinks('b23.tv/video', { follow, add, signal: AbortSignal.abort() });
  expect(add).not.toHaveBeenCalled();
});
