import { expect, it } from 'vitest';
import { type StorageUsed, USED_PARTS } from '../shared/storage-used.ts';
import { usedAsSeen } from './used-as-seen.ts';

const none = Object.keys(USED_PARTS).map((part) => [part, { count: 0, bytes: 0 }] as const);
const used = (bytes: number | null): StorageUsed => ({
  account: 7,
  bytes,
  parts: {
    ...(Object.fromEntries(none) as unknown as StorageUsed['parts']),
    viewings: { count: 2, bytes: 20_000 },
    cache: { count: 4, bytes: 5_000 },
  },
});

it('of the history viewings are told, and parts take no more than everything together', () => {
  expect(usedAsSeen(used(10_000), { viewings: 300 }).parts).toMatchObject({
    viewings: { count: 300, bytes: 8_000 },
    cache: { count: 4, bytes: 2_000 },
  });
  for (const bytes of [null, 30_000]) {
    expect(usedAsSeen(used(bytes), { viewings: 0 }).parts).toMatchObject({
      viewings: { count: 0, bytes: 20_000 },
      cache: { bytes: 5_000 },
    });
  }
});
