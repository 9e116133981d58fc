import { expect, it } from 'vitest';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { createPersonNotes } from './person-notes.ts';

function create(list: () => readonly (readonly [number, string])[]) {
  const written: unknown[] = [];
  const ask = (async (method: string, input: { readonly notes: unknown[] }) => {
    if (method === 'notes.list') return list();
    return written.push(...input.notes);
  }) as unknown as Background;
  return { notes: createPersonNotes(ask), written };
}

it('why somebody was blocked comes behind what is noted, though this page has not read it', async () => {
  const { notes, written } = create(() => [[1, '同学']]);
  expect(await notes.add([1, 2], '广告')).toBe(true);
  const [first, second] = written as { text: string }[];
  expect(first?.text).toContain('同学');
  expect(first?.text).not.toBe('同学');
  expect(second?.text).toBe('广告');
});

it('where what is noted cannot be read, nothing is written over it', async () => {
  const { notes, written } = create(() => {
    throw new BiliError({ kind: 'storage', operation: 'notes.list' });
  });
  expect(await notes.add([1], '广告')).toBe(false);
  expect(notes.error.value).toMatchObject({ kind: 'storage' });
  expect(written).toEqual([]);
});
