import { describe, expect, it } from 'vitest';
import { createRowSlots } from './row-slots.ts';

/** Rows as a list draws them: the keys in view, the first of them at this index. */
const rows = (keys: string, from = 0) =>
  [...keys].map((key, place) => ({ key, index: from + place }));

function drawn(keys: string, from = 0) {
  const slots = createRowSlots();
  return { slots, before: slots.place(rows(keys, from), 'asked', null) };
}

describe('an element of a row that is no longer drawn', () => {
  it('is taken by one that is scrolled into view; all others keep theirs', () => {
    const { slots, before } = drawn('abcd');
    const [a, b, ...others] = before;
    const after = slots.place(rows('cdef', 2), 'asked', null);
    expect(after.slice(0, 2)).toEqual(others);
    expect(new Set(after.slice(2))).toEqual(new Set([a, b]));
  });

  it('is filled with whatever else is asked for, at its place', () => {
    const { slots, before } = drawn('abcd');
    expect(slots.place(rows('xcya'), 'asked', null)).toEqual(before);
    expect(slots.place(rows('k'), 'asked', null)).toEqual(before.slice(0, 1));
    const again = slots.place(rows('abcd'), 'asked', null);
    expect(again[0]).toBe(before[0]);
    expect(new Set(again).size).toBe(4);
  });

  it('becomes no other row when items change by themselves', () => {
    const { slots, before } = drawn('abcd');
    const after = slots.place(rows('bncd'), 'changed', null);
    expect([after[0], after[2], after[3]]).toEqual(before.slice(1));
    expect(before).not.toContain(after[1]);
  });
});

describe('the element with the focus', () => {
  it('goes where its item goes, and leaves its place to the one that was there', () => {
    const { slots, before } = drawn('abcd');
    const [first, second, third, fourth] = before;
    const after = slots.place(rows('xyzb'), 'asked', 1);
    expect(after).toEqual([first, fourth, third, second]);
  });

  it('stays at its place when its item is not drawn any more', () => {
    const { slots, before } = drawn('abcd');
    expect(slots.place(rows('wxyz'), 'asked', 1)).toEqual(before);
  });

  it('is nobody else’s when its place is gone too', () => {
    const { slots, before } = drawn('abcd');
    const after = slots.place(rows('xyz', 10), 'asked', 3);
    expect(after).not.toContain(before[3]);
    expect(new Set(after).size).toBe(3);
  });

  it('is kept by a row that stays drawn far from what is in view', () => {
    const { slots, before } = drawn('abcd');
    const far = [...rows('a'), ...rows('wxyz', 40)];
    const after = slots.place(far, 'asked', 0);
    expect(after[0]).toBe(before[0]);
    expect(new Set(after).size).toBe(5);
  });
});

describe('where elements stand in the document', () => {
  /** The keys of the rows as they stand there. */
  function stands(slots: ReturnType<typeof createRowSlots>, keys: string, from: number) {
    slots.place(rows(keys, from), 'asked', null);
    return (order: 'read' | 'left') =>
      slots
        .inDocument(order)
        .map((n) => keys[n])
        .join('');
  }

  it('is left as it is while rows pass by: who comes stands where the one that went stood', () => {
    const { slots } = drawn('abcd');
    expect(slots.inDocument('read')).toEqual([0, 1, 2, 3]);
    expect(stands(slots, 'bcde', 1)('left')).toBe('ebcd');
    expect(stands(slots, 'defg', 3)('left')).toMatch(/^e[fg]{2}d$/);
  });

  it('puts at the end what there was no element for', () => {
    const { slots } = drawn('abc');
    slots.inDocument('read');
    expect(stands(slots, 'bcdef', 1)('left')).toBe('dbcef');
  });

  it('is what is read out once they stand, and from then on', () => {
    const { slots } = drawn('abcd');
    slots.inDocument('read');
    expect(stands(slots, 'cdef', 2)('left')).not.toBe('cdef');
    expect(stands(slots, 'cdef', 2)('read')).toBe('cdef');
    expect(stands(slots, 'defg', 3)('left')).toBe('gdef');
  });
});
