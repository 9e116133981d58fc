import { expect, it } from 'vitest';
import { cutNote, NOTE_MAX } from './person-note.ts';

it.each([
  ['  大学同学 \n 别取关 ', '大学同学 别取关'],
  [' \n\t', ''],
  ['😀'.repeat(NOTE_MAX + 5), '😀'.repeat(NOTE_MAX)],
])('a note is one line and no longer than allowed: %j', (typed, kept) => {
  expect(cutNote(typed)).toBe(kept);
});
