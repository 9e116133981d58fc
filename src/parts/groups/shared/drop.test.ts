import { expect, test } from 'vitest';
import { afterDrop, dropChange, isInPlace } from './drop.ts';
import { DEFAULT_TAGID, SPECIAL_TAGID } from './group.ts';

const change = (from: number, to: number, copy = false) => {
  const made = dropChange({ from, to, copy });
  return made && { kind: made.kind, params: made.params, about: made.about };
};

test.each([
  ['from group to group', 5, 7, false, 'group-move', { from: [5], to: [7] }, 7],
  ['the same, copied', 5, 7, true, 'group-add', { tagids: [7] }, 7],
  ['out of the default group', DEFAULT_TAGID, 7, false, 'group-move', { from: [], to: [7] }, 7],
  ['into the default group', 5, DEFAULT_TAGID, false, 'group-leave', { tagids: [5] }, 5],
  ['from the star: it stays', SPECIAL_TAGID, 7, false, 'group-add', { tagids: [7] }, 7],
  ['onto the star: groups stay', 5, SPECIAL_TAGID, false, 'special-on', {}, SPECIAL_TAGID],
] as const)('%s', (_, from, to, copy, kind, params, about) => {
  expect(change(from, to, copy)).toEqual({ kind, params, about });
});

test.each([
  ['on the own column', 5, 5, false],
  ['a copy into the default group', 5, DEFAULT_TAGID, true],
  ['from the star into the default group', SPECIAL_TAGID, DEFAULT_TAGID, false],
])('%s means nothing', (_, from, to, copy) => {
  expect(change(from, to, copy)).toBeNull();
});

test('who stands there already is told apart, and a move out of the old group is still one', () => {
  const copy = dropChange({ from: 5, to: 7, copy: true });
  const move = dropChange({ from: 5, to: 7, copy: false });
  const star = dropChange({ from: 5, to: SPECIAL_TAGID, copy: false });
  if (!copy || !move || !star) throw new Error('these mean something');
  const both = { tagids: [5, 7], special: false };
  expect(isInPlace(both, copy)).toBe(true);
  expect(isInPlace(both, move)).toBe(false);
  expect(isInPlace({ tagids: [5], special: false }, copy)).toBe(false);
  expect(isInPlace({ tagids: [5], special: true }, star)).toBe(true);
  expect(isInPlace(both, star)).toBe(false);
});

test('what a drop leaves behind: other groups stay, and nothing stands twice', () => {
  const was = { tagids: [3, 5], special: false };
  expect(afterDrop(was, { out: 5, into: 7 })).toEqual({ tagids: [3, 7], special: false });
  expect(afterDrop(was, { out: 5, into: 3 })).toEqual({ tagids: [3], special: false });
  expect(afterDrop(was, { out: 5, into: null })).toEqual({ tagids: [3], special: false });
  expect(afterDrop(was, { out: null, into: SPECIAL_TAGID })).toEqual({ ...was, special: true });
});
