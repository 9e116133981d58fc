import * as fc from 'fast-check';
import type { TransferRows } from '../../src/parts/transfer/shared/sections.ts';

/** Few different values: two devices must have much in common, and differ in the rest. */
const id = fc.integer({ min: 1, max: 5 });
const ms = fc.integer({ min: 1, max: 4 });
const name = fc.constantFrom('甲', '乙', '<b>丙</b>');
const hash = (n: number) => `${n}`.padStart(64, '0');

const rule = fc.record({ id: fc.constantFrom('r1', 'r2'), name, isOff: fc.boolean() });
const head = fc
  .record({ takenAtMs: fc.integer({ min: 1, max: 6 }), n: fc.integer({ min: 1, max: 3 }) })
  .map(({ takenAtMs, n }) => ({
    // A day between them: some share their month.
    takenAtMs: takenAtMs * 86_400_000,
    name: '我',
    parts: {
      blacks: { state: 'complete', why: null, readAt: null, total: 1, count: 1, hash: hash(n) },
    },
  }));
const entry = fc.record({
  account: fc.constant(7),
  run: fc.constant('run'),
  index: fc.nat(2),
  atMs: ms,
  state: fc.constant('verified'),
});
const run = fc.record({
  run: fc.record({
    id: fc.constantFrom('a', 'b'),
    account: fc.constant(7),
    kind: fc.constant('unfollow'),
    title: name,
    state: fc.constantFrom('done', 'cancelled'),
    createdAtMs: ms,
    counts: fc.constant({ total: 1 }),
    undone: fc.boolean(),
  }),
  items: fc.constant([{ run: 'a', index: 0, id: '1', state: 'verified' }]),
  entries: fc.uniqueArray(entry, { selector: (one) => JSON.stringify(one), maxLength: 3 }),
});

const rows = <T>(of: fc.Arbitrary<T>, key: (one: T) => unknown) =>
  fc.uniqueArray(of, { selector: (one) => JSON.stringify(key(one)), maxLength: 6 });

/** What somebody may have on a device. */
export const anyDevice: fc.Arbitrary<TransferRows> = fc.record({
  views: rows(fc.record({ name, query: fc.constantFrom('q=1', 'q=2', 'q=3') }), (one) => one.name),
  rules: rows(
    rule.map((one) => ({ id: one.id, rule: one })),
    (one) => one.id,
  ),
  shielded: rows(fc.record({ mid: id }), (one) => one.mid),
  passed: rows(fc.record({ mid: id }), (one) => one.mid),
  notes: rows(
    fc.record({ mid: id, text: fc.constantFrom('', '同学', '<b>丙</b>'), atMs: ms }),
    (one) => one.mid,
  ),
  gone: rows(
    id.map((n) => ({ name: `${n} archive_${n}` })),
    (one) => one.name,
  ),
  viewings: rows(
    fc
      .record({ n: id, learntAtMs: ms, title: name })
      .map(({ n, ...rest }) => ({ key: `archive_${n}`, viewedSeconds: n, ...rest })),
    (one) => one.key,
  ),
  snapshots: rows(head, (one) => one.takenAtMs),
  parts: fc.constant(
    [1, 2, 3].map((n) => ({
      part: 'blacks',
      hash: hash(n),
      rows: [{ mid: n, name: '', since: 1 }],
    })),
  ),
  runs: rows(run, (one) => one.run.id),
  backups: rows(
    fc.record({
      id: fc.integer({ min: 1, max: 14 }).map(String),
      account: fc.constant(7),
      atMs: ms,
      groups: fc.constant([]),
      people: fc.constant([]),
    }),
    (one) => one.id,
  ),
  changes: rows(
    fc.record({
      kind: fc.constantFrom('left', 'followed'),
      mid: id,
      stamp: ms,
      atMs: ms,
      isOurs: fc.boolean(),
      name,
      face: fc.constant(''),
    }),
    ({ kind, mid, stamp }) => [kind, mid, stamp],
  ),
  logs: rows(
    fc
      .record({ atSeconds: ms, text: name, nth: fc.nat(1) })
      .map((one) => ({ ...one, kind: 'exp' as const, delta: 1, ok: null, what: one.text })),
    ({ atSeconds, what, nth }) => [atSeconds, what, nth],
  ),
  logSpans: rows(
    fc
      .record({ from: id, long: fc.integer({ min: 0, max: 2 }) })
      .map(({ from, long }) => ({ kind: 'exp' as const, from: from * 10, to: (from + long) * 10 })),
    (one) => one,
  ),
}) as unknown as fc.Arbitrary<TransferRows>;
