import { expect, it } from 'vitest';
import type { Client } from '../../../api/client.ts';
import { BiliError } from '../../../shared/errors.ts';
import type { PartNow } from '../shared/snapshot.ts';
import { readPartsNow } from './parts-now.ts';

const at = { account: 7, pass: 0 };

/** A service that answers operations with these; a function says what each page of it is. */
function serviceOf(answers: Readonly<Record<string, (pn: number) => object>>) {
  const asked: string[] = [];
  const call = async ({ id }: { id: string }, { pn = 1 }: { pn?: number }) => {
    asked.push(id);
    return { data: answers[id]?.(pn) ?? {}, dropped: 0, lost: 0 };
  };
  const client = { call: call as unknown as Client['call'] };
  const read = (...parts: readonly PartNow[]) =>
    readPartsNow({ client, clock: { now: () => 1_000 } }, at, parts);
  return { asked, read };
}

const blacked = (pn: number) => ({
  list: Array.from({ length: 50 }, (_, n) => ({ mid: pn * 1_000 + n, uname: '', mtime: 1 })),
  total: 5_000,
});
const refusal = (kind: 'risk-control' | 'refused') => () => {
  throw new BiliError({ kind, operation: 'toviewList' });
};

it('asks for nothing but what is wanted', async () => {
  const { asked, read } = serviceOf({ toviewList: () => ({ list: [], count: 0 }) });
  const found = await read('toview');
  expect([asked, Object.keys(found)]).toEqual([['toviewList'], ['toview']]);
  expect(found.toview).toMatchObject({ state: 'complete', rows: [] });
});

it('a list without an end is compared as far as it was read, and vouches for no more', async () => {
  const { asked, read } = serviceOf({ blacks: blacked });
  const { blacks } = await read('blacks');
  expect([asked.length, blacks?.rows.length]).toEqual([20, 1_000]);
  expect(blacks).toMatchObject({ state: 'partial', why: 'unasked', total: 5_000 });
});

it('a part that is refused costs itself; a check of the person ends the asking', async () => {
  const one = serviceOf({ toviewList: refusal('refused'), blacks: () => ({ list: [], total: 0 }) });
  expect(await one.read('toview', 'blacks')).toMatchObject({
    toview: { state: 'skipped', why: 'refused' },
    blacks: { state: 'complete' },
  });
  const other = serviceOf({ toviewList: refusal('risk-control') });
  expect(await other.read('toview', 'blacks', 'shows')).toMatchObject({
    toview: { state: 'skipped', why: 'failed' },
    blacks: { state: 'skipped', why: 'failed' },
    shows: { state: 'skipped', why: 'failed' },
  });
  expect(other.asked).toEqual(['toviewList']);
});
