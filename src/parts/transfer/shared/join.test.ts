// @vitest-environment node
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyDevice } from '../../../../tests/support/transfer.ts';
import { canonical } from './canonical.ts';
import { joined, newRows } from './join.ts';
import { SECTION_IDS, type TransferRows } from './sections.ts';

const NOTHING: TransferRows = {};

/** The same whatever the order of the rows. */
const setsOf = (rows: TransferRows) =>
  SECTION_IDS.map((id) => [id, ((rows[id] ?? []) as readonly unknown[]).map(canonical).sort()]);

/** What a device has by itself: as it would have it after having taken in nothing. */
const device = anyDevice.map((rows) => joined(rows, NOTHING));

it('it does not matter which of two devices takes in the other', () => {
  fc.assert(
    fc.property(device, device, (a, b) => {
      expect(setsOf(joined(a, b))).toEqual(setsOf(joined(b, a)));
    }),
    { numRuns: 120 },
  );
});

it('taken in twice, or taken back by who gave it, nothing changes', () => {
  fc.assert(
    fc.property(device, device, (a, b) => {
      const both = joined(a, b);
      expect(setsOf(joined(both, b))).toEqual(setsOf(both));
      expect(setsOf(joined(a, both))).toEqual(setsOf(both));
      expect(setsOf(joined(both, both))).toEqual(setsOf(both));
      for (const id of SECTION_IDS) expect(newRows(id, both, joined(both, b))).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

it('among three devices the order does not matter either', () => {
  fc.assert(
    fc.property(device, device, device, (a, b, c) => {
      expect(setsOf(joined(joined(a, b), c))).toEqual(setsOf(joined(a, joined(b, c))));
    }),
    { numRuns: 120 },
  );
});

it('nothing of either is lost: what a rule, a view or a journal said is still said', () => {
  fc.assert(
    fc.property(device, device, (a, b) => {
      const both = joined(a, b);
      const said = ({ rules, views, runs, changes, logs, shielded }: TransferRows) => [
        ...(rules ?? []).map(({ rule }) => canonical({ ...(rule as object), id: '' })),
        ...(views ?? []).map(({ query }) => query),
        ...(runs ?? []).flatMap(({ run, entries }) => [run.id, ...entries.map(canonical)]),
        ...(changes ?? []).map(({ kind, mid, stamp }) => canonical([kind, mid, stamp])),
        ...(logs ?? []).map(canonical),
        ...(shielded ?? []).map(canonical),
      ];
      expect(new Set(said(both))).toEqual(new Set([...said(a), ...said(b)]));
    }),
    { numRuns: 200 },
  );
});

it('what was deleted on one of them is gone on both', () => {
  const viewing = { key: 'archive_1', viewedSeconds: 5, learntAtMs: 9 };
  const both = joined({ viewings: [viewing] }, { gone: [{ name: '5 archive_1' }] });
  expect(both.viewings).toEqual([]);
});

it('of a name that says two things both stay, and names are told apart the same way everywhere', () => {
  const a = { views: [{ name: '互粉', query: 'a' }] };
  const b = { views: [{ name: '互粉', query: 'b' }] };
  const [first, second] = joined(a, b).views ?? [];
  expect(first).toEqual({ name: '互粉', query: 'a' });
  expect(second?.name).toMatch(/^互粉 \w+$/);
  expect(setsOf(joined(b, a))).toEqual(setsOf(joined(a, b)));
});
