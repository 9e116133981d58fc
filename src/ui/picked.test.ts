import { expect, test } from 'vitest';
import { createPicked } from './picked.ts';

const SHOWN = [10, 20, 30, 40, 50];

test('a choice is made and taken back', () => {
  const picked = createPicked<number>();
  picked.toggle(20);
  picked.toggle(40);
  picked.toggle(20);
  expect([...picked.ids.value]).toEqual([40]);
  expect(picked.count.value).toBe(1);
});

test('a range goes from the last choice, in either direction, and adds to what is chosen', () => {
  const picked = createPicked<number>();
  picked.toggle(50);
  picked.toggle(30);
  picked.range(10, SHOWN);
  expect([...picked.ids.value].sort()).toEqual([10, 20, 30, 50]);
  // The range turns round: what it had taken on the other side is given back.
  picked.range(40, SHOWN);
  expect([...picked.ids.value].sort()).toEqual([30, 40, 50]);
});

test('a range that shrinks gives its rows back, and none that were chosen before', () => {
  const picked = createPicked<number>();
  picked.toggle(30);
  picked.toggle(10);
  picked.range(40, SHOWN);
  picked.range(20, SHOWN);
  expect([...picked.ids.value].sort()).toEqual([10, 20, 30]);
});

test('without a choice the keyboard begins where it was', () => {
  const picked = createPicked<number>();
  picked.range(30, SHOWN, 20);
  picked.range(40, SHOWN, 30);
  expect([...picked.ids.value]).toEqual([20, 30, 40]);
});

test('a range without a start, or from a row that is gone, takes the one row', () => {
  const picked = createPicked<number>();
  picked.range(30, SHOWN);
  expect([...picked.ids.value]).toEqual([30]);
  picked.range(40, [40, 50]);
  expect([...picked.ids.value]).toEqual([30, 40]);
  picked.range(99, SHOWN);
  expect([...picked.ids.value]).toEqual([30, 40]);
});

test('all, none, and what is gone', () => {
  const picked = createPicked<number>();
  picked.all(SHOWN);
  picked.drop([20, 99]);
  expect([...picked.ids.value]).toEqual([10, 30, 40, 50]);
  const same = picked.ids.value;
  picked.drop([99]);
  expect(picked.ids.value).toBe(same);
  picked.none();
  expect(picked.count.value).toBe(0);
});

test('a click takes one row more or less, with Shift the rows up to it', () => {
  const picked = createPicked<number>();
  const click = (id: number, withShift: boolean) => picked.pick(id, withShift, () => SHOWN);
  click(20, false);
  click(40, true);
  expect([...picked.ids.value]).toEqual([20, 30, 40]);
  click(30, false);
  expect([...picked.ids.value]).toEqual([20, 40]);
});
