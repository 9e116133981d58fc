import { expect, it } from 'vitest';
import { mapOf, z } from './schema.ts';

it('a map keyed by id takes any key for a key', () => {
  const Counts = mapOf(z.object({ count: z.number() }));
  const answer = JSON.parse(
    '{"__proto__":{"count":1},"constructor":{"count":2},"17":{"count":3},"bad":1}',
  );
  const counts = z.parse(Counts, answer);
  expect(Object.keys(counts).sort()).toEqual(['17', 'constructor']);
  expect(Object.getPrototypeOf(counts)).toBeNull();
  expect(counts['toString']).toBeUndefined();
});
