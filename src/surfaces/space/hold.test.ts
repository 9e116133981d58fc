import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHold } from './hold.ts';

interface Panel {
  readonly id: string;
  readonly known?: Promise<unknown>;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const never = new Promise<void>(() => {});
const flush = () => vi.advanceTimersByTimeAsync(0);

function create() {
  const hold = createHold<Panel>();
  const seen: string[] = [];
  hold.held.subscribe((held) => seen.push(held.map(({ id }) => id).join()));
  return { hold, seen, held: () => hold.held.value.map(({ id }) => id) };
}

test('panels that come together are let go together, when the last knows what is kept', async () => {
  const { hold, seen, held } = create();
  let know = () => {};
  hold.add({ id: 'a' });
  hold.add({
    id: 'b',
    known: new Promise<void>((resolve) => {
      know = resolve;
    }),
  });
  await flush();
  expect(held()).toEqual(['a', 'b']);
  know();
  await flush();
  expect(seen).toEqual(['', 'a', 'a,b', '']);
});

test('a background that does not answer holds nothing for good', async () => {
  const { hold, held } = create();
  hold.add({ id: 'a', known: never });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(held()).toEqual([]);
});

test('one that comes while others are held is let go as well', async () => {
  const { hold, held } = create();
  hold.add({ id: 'a', known: never });
  await flush();
  hold.add({ id: 'b' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(held()).toEqual([]);
});

test('one that goes is held no more', async () => {
  const { hold, held } = create();
  const panel = { id: 'a', known: never };
  hold.add(panel);
  await flush();
  hold.drop(panel);
  expect(held()).toEqual([]);
});
