// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { Viewing } from '../../parts/history/shared/archive.ts';
import { emptyBlock, monthOf, withViewings } from '../../parts/history/shared/viewing-block.ts';
import { canonical } from '../../parts/transfer/shared/canonical.ts';
import { SECTION_IDS, type TransferRows } from '../../parts/transfer/shared/sections.ts';
import { readableRows } from '../../parts/transfer/shared/transfer-file.ts';
import { openDatabase } from '../database.ts';
import { eraseAll } from '../erase.ts';
import { readForTransfer, takeIn } from './take-in.ts';

const ACCOUNT = 7;
const DAY = 86_400_000;

beforeEach(eraseAll);

const viewing = (seconds: number): Viewing => ({
  account: ACCOUNT,
  key: `archive_${seconds}`,
  business: 'archive',
  title: `title ${seconds}`,
  cover: '',
  url: '',
  author: null,
  viewedSeconds: seconds,
  progress: 1,
  durationSeconds: 9,
  part: 1,
  badge: '',
  device: 'web',
  oid: seconds,
  bvid: '',
  partition: '',
  dt: 2,
  learntAtMs: 5,
  raw: null,
});

/** A device with a little of everything; `n` tells what only it has. */
async function fill(n: number) {
  const database = await openDatabase();
  const mine = <T>(key: string, value: T) =>
    database.put('kept', { key, value: { 7: value, 8: value } });
  await mine('groupRules', [{ id: 'r', name: `rule ${n}` }]);
  await mine('protectedPeople', [1, n]);
  await mine('accountLogs', {
    daily: n === 2,
    known: { exp: { askedAtMs: n, spans: [{ from: n * 10, to: n * 10 + 10 }] } },
  });
  const seconds = Date.UTC(2026, 9, n) / 1000;
  const block = emptyBlock(ACCOUNT, monthOf(seconds), 0);
  const gone = [`${Date.UTC(2026, 9, 3 - n) / 1000} archive_${Date.UTC(2026, 9, 3 - n) / 1000}`];
  await database.put('viewings', {
    ...withViewings(block, [viewing(seconds)]),
    gone: n === 1 ? gone : [],
  });
  const head = { state: 'complete', why: null, readAt: null, total: 1, count: 1, hash: `${n}` };
  await database.put('accountSnapshots', {
    account: ACCOUNT,
    takenAtMs: n * DAY,
    name: '',
    parts: { blacks: head },
  } as never);
  await database.put('snapshotParts', { account: ACCOUNT, hash: `${n}`, rows: [{ mid: n }] });
  for (const [id, state] of [
    [`run ${n}`, 'done'],
    ['both', 'done'],
    [`open ${n}`, 'paused'],
  ] as const) {
    const run = { id, account: ACCOUNT, kind: 'unfollow', state, createdAtMs: 1, counts: {} };
    await database.put('runs', { ...run, undoOf: null, answered: 0 } as never);
    await database.put('items', { run: id, index: 0, id: '1', state: 'verified' } as never);
    await database.add('journal', {
      account: ACCOUNT,
      run: id,
      index: 0,
      atMs: 1,
      state: 'verified',
    } as never);
  }
  await database.put('snapshots', { id: `b${n}`, account: ACCOUNT, atMs: n } as never);
  await database.put('changes', {
    account: ACCOUNT,
    kind: 'left',
    mid: n,
    stamp: 1,
    atMs: n,
    isOurs: false,
    name: '',
    face: '',
  });
  await database.put('accountLog', {
    account: ACCOUNT,
    kind: 'exp',
    atSeconds: n,
    what: '',
    nth: 0,
    delta: 1,
    text: '',
    ok: null,
  });
}

const setsOf = (rows: TransferRows) =>
  SECTION_IDS.map((id) => [id, ((rows[id] ?? []) as readonly unknown[]).map(canonical).sort()]);

/** What the device of `n` has after it has taken in what the other gave. */
async function device(n: number, given: TransferRows) {
  await eraseAll();
  await fill(n);
  await takeIn(ACCOUNT, given);
  return readForTransfer(ACCOUNT);
}

const given = async (n: number) => {
  await eraseAll();
  await fill(n);
  return readForTransfer(ACCOUNT);
};

it('both devices have the same in the end, and once more changes nothing', async () => {
  const [one, two] = [await given(1), await given(2)];
  const there = await device(1, two);
  const here = await device(2, one);
  const withoutViewings = (rows: TransferRows) => setsOf({ ...rows, viewings: [] });
  expect(withoutViewings(here)).toEqual(withoutViewings(there));
  const database = await openDatabase();
  const lines = await database.count('journal');
  await takeIn(ACCOUNT, one);
  expect(setsOf(await readForTransfer(ACCOUNT))).toEqual(setsOf(here));
  expect(await database.count('journal')).toBe(lines);
});

it('what is new is there, what is under way stays where it is, and others have nothing of it', async () => {
  const one = await given(1);
  const here = await device(2, one);
  expect(here.runs?.map(({ run }) => run.id).sort()).toEqual(['both', 'run 1', 'run 2']);
  expect(here.shielded?.map(({ mid }) => mid)).toEqual([1, 2]);
  expect(here.rules?.map(({ rule }) => (rule as { name: string }).name).sort()).toEqual([
    'rule 1',
    'rule 2',
  ]);
  expect(here.logSpans).toEqual([{ kind: 'exp', from: 10, to: 30 }]);
  // Deleted on the other one, and so here.
  expect(here.viewings).toEqual([]);
  const database = await openDatabase();
  expect(await database.get('runs', 'open 2')).toMatchObject({ state: 'paused' });
  expect(await database.get('runs', 'open 1')).toBeUndefined();
  const logs = (await database.get('kept', 'accountLogs'))?.value;
  expect(logs).toMatchObject({ 7: { daily: true }, 8: { daily: true } });
  const rules = (await database.get('kept', 'groupRules'))?.value as Record<number, unknown[]>;
  expect([rules[7]?.length, rules[8]?.length]).toEqual([2, 1]);
});

it('of what is to be written, nothing is when one row cannot be', async () => {
  const one = await given(1);
  await eraseAll();
  await fill(2);
  const before = setsOf(await readForTransfer(ACCOUNT));
  const bad = { ...one, changes: [{ ...one.changes?.[0], mid: undefined }] } as never;
  await expect(takeIn(ACCOUNT, bad)).rejects.toThrow();
  expect(setsOf(await readForTransfer(ACCOUNT))).toEqual(before);
});

it('what a file brought back after it was deleted goes along, and its deletion does not', async () => {
  await fill(1);
  const [gone] = (await readForTransfer(ACCOUNT)).gone ?? [];
  expect(gone).toBeDefined();
  const seconds = Number.parseInt(gone?.name ?? '', 10);
  const layer = emptyBlock(ACCOUNT, monthOf(seconds), 5);
  const database = await openDatabase();
  await database.put('viewings', withViewings(layer, [viewing(seconds)]));
  const rows = await readForTransfer(ACCOUNT);
  expect(rows.gone).toEqual([]);
  expect(rows.viewings?.map(({ viewedSeconds }) => viewedSeconds)).toContain(seconds);
});

it('the time of which a log is known goes along, though it ends in parts of a second', async () => {
  const database = await openDatabase();
  const known = { exp: { askedAtMs: 1, spans: [{ from: 10.164, to: 20.164 }] } };
  await database.put('kept', { key: 'accountLogs', value: { 7: { daily: false, known } } });
  const { rows, left } = await readableRows(await readForTransfer(ACCOUNT), ACCOUNT);
  expect(rows.logSpans).toEqual([{ kind: 'exp', from: 11, to: 20 }]);
  expect(left).toBe(0);
});
