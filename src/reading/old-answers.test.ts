import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { Client } from '../api/client.ts';
import { historyPageRead, historySearchRead } from '../parts/history/worker/reads.ts';
import { toviewListRead } from '../parts/toview/worker/reads.ts';
import { cache } from '../storage/cache.ts';
import { createReader } from './reader.ts';

const refuse = async () => {
  throw new Error('asked');
};
const clock = { now: () => 2_000, sleep: async () => undefined };
const reader = createReader({ client: { call: refuse } as unknown as Client, cache, clock });
const options = { from: 'any', account: 1 } as const;

/** As they were kept while "to its end" was the number -1. */
const OLD = [
  [
    'toviewList@2 {}',
    [{ aid: 1, progressSeconds: -1 }],
    () => reader.read(toviewListRead, {}, options),
  ],
  [
    'historyCursor@2 {"ps":30}',
    { next: null, items: [{ key: 'archive_1', progressSeconds: -1 }] },
    () => reader.read(historyPageRead, { cursor: null }, options),
  ],
  [
    'historySearch@2 {"keyword":"猫","business":"all","pn":1}',
    { more: false, items: [{ key: 'archive_1', progressSeconds: -1 }] },
    () => reader.read(historySearchRead, { keyword: '猫', business: 'all', pn: 1 }, options),
  ],
] as const;

it.each(OLD)(
  'what an earlier version kept as %s is not read as today’s',
  async (key, value, read) => {
    await cache.put({ key: `1 ${key}`, account: 1, value, learntAtMs: 1_500, dropped: 0 });
    await expect(read()).rejects.toThrow('asked');
  },
);
