// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { NOTES_MAX } from '../parts/notes/shared/person-note.ts';
import { openDatabase } from './database.ts';
import { eraseAll } from './erase.ts';
import { personNotes } from './person-notes.ts';

const ME = 7;
beforeEach(eraseAll);

const note = (mid: number, text: string, atMs = 1) => ({ mid, text, atMs });

it('where there is no room for more, what is there can be changed and taken away', async () => {
  const many = Array.from({ length: NOTES_MAX }, (_, n) => note(n + 1, 'x'));
  expect(await personNotes.write(ME, many)).toBe(true);
  expect(await personNotes.write(ME, [note(NOTES_MAX + 1, 'y')])).toBe(false);
  expect(await personNotes.write(ME, [note(1, ''), note(2, 'z')])).toBe(true);
  const all = await personNotes.all(ME);
  expect(all.length).toBe(NOTES_MAX - 1);
  expect(all[0]?.text).toBe('z');
}, 30_000);

it('a note is later than the one before it, though the clock was set back', async () => {
  await personNotes.write(ME, [note(1, 'tomorrow', 900)]);
  await personNotes.write(ME, [note(1, 'today', 100)]);
  expect(await (await openDatabase()).get('personNotes', [ME, 1])).toMatchObject({
    text: 'today',
    atMs: 901,
  });
});
