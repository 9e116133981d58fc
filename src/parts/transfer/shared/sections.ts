import * as z from 'zod/mini';
import { LOG_KINDS } from '../../account/shared/log-entry.ts';
import { NOTE_MAX } from '../../notes/shared/person-note.ts';
import { CHANGE_KINDS } from '../../snapshots/shared/change.ts';
import { PartStanding, SNAPSHOT_PARTS, SNAPSHOT_ROWS } from '../../snapshots/shared/snapshot.ts';

// See `src/api/schema.ts`: compiled parsers offend the CSP of our pages.
z.config({ jitless: true });

/** What goes from one device to another, a row at a time. What each holds: docs/transfer.md. */

const Count = z.int().check(z.nonnegative());
const Id = z.int().check(z.positive());
const Word = z.string().check(z.maxLength(200));
const Text = z.string().check(z.maxLength(4_000));
const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Of a run that has ended: the engine looks closer at what it goes on with. */
const Run = z.looseObject({
  id: Word,
  account: Id,
  kind: Word,
  title: Text,
  state: z.enum(['done', 'cancelled']),
  createdAtMs: Count,
  counts: z.looseObject({ total: Count }),
});
const RunItem = z.looseObject({ run: Word, index: Count, id: Word, state: Word });
const Entry = z.looseObject({ account: Id, run: Word, index: Count, atMs: Count, state: Word });

const PartHead = z.strictObject({ ...PartStanding.shape, count: Count, hash: Hash });

export const TRANSFER_ROWS = {
  settings: z.strictObject({ key: Word, value: z.json(), atMs: Count }),
  views: z.strictObject({ name: Word, query: Text }),
  rules: z.strictObject({ id: Word, rule: z.json() }),
  shielded: z.strictObject({ mid: Id }),
  passed: z.strictObject({ mid: Id }),
  /** An empty text: it was taken away then. */
  notes: z.strictObject({
    mid: Id,
    text: z.string().check(z.maxLength(4 * NOTE_MAX)),
    atMs: Count,
  }),
  /** Viewings that were deleted here, by time and key. */
  gone: z.strictObject({ name: z.string().check(z.regex(/^\d{1,11} \S{1,60}_-?\d{1,20}$/)) }),
  /** Whoever keeps them looks closer: see `archive.importRows`. */
  viewings: z.looseObject({ key: Word, viewedSeconds: Count, learntAtMs: Count }),
  snapshots: z.strictObject({
    takenAtMs: Id,
    name: Word,
    // One that an earlier version took lacks some.
    parts: z.partialRecord(z.enum(SNAPSHOT_PARTS as [string, ...string[]]), PartHead),
  }),
  /** Rows of a part of a snapshot, under what tells them from all others. */
  parts: z.strictObject({
    part: z.enum(SNAPSHOT_PARTS as [string, ...string[]]),
    hash: Hash,
    rows: z.array(z.unknown()),
  }),
  runs: z.strictObject({ run: Run, items: z.array(RunItem), entries: z.array(Entry) }),
  backups: z.looseObject({
    id: Word,
    account: Id,
    atMs: Count,
    groups: z.array(z.unknown()),
    people: z.array(z.unknown()),
  }),
  changes: z.looseObject({
    kind: z.enum(CHANGE_KINDS),
    mid: Id,
    stamp: Count,
    atMs: Count,
    isOurs: z.boolean(),
    name: Text,
    face: Text,
  }),
  logs: z.strictObject({
    kind: z.enum(LOG_KINDS),
    atSeconds: Count,
    delta: z.nullable(z.number()),
    text: Text,
    ok: z.nullable(z.boolean()),
    what: Text,
    nth: Count,
  }),
  /** Times of which a log is known, Unix seconds. */
  logSpans: z.strictObject({ kind: z.enum(LOG_KINDS), from: z.int(), to: z.int() }),
} as const;

export type SectionId = keyof typeof TRANSFER_ROWS;
export type SectionRow<S extends SectionId = SectionId> = z.output<(typeof TRANSFER_ROWS)[S]>;
export const SECTION_IDS = Object.keys(TRANSFER_ROWS) as readonly SectionId[];

/** Rows by section; a section that is missing has none. */
export type TransferRows = { readonly [S in SectionId]?: readonly SectionRow<S>[] };

/** Whether a line's row is one of its section, and of this account where it says so. */
export function isRowOf(section: SectionId, row: unknown, account: number): boolean {
  if (!z.safeParse(TRANSFER_ROWS[section], row).success) return false;
  if (section === 'backups') return (row as SectionRow<'backups'>).account === account;
  if (section !== 'runs') return true;
  const { run, items, entries } = row as SectionRow<'runs'>;
  return (
    run.account === account &&
    items.every((item) => item.run === run.id) &&
    entries.every((entry) => entry.run === run.id && entry.account === account)
  );
}

/** Whether all rows of a part are what a snapshot may hold. */
export const isPartSound = ({ part, rows }: SectionRow<'parts'>): boolean =>
  rows.every((row) => SNAPSHOT_ROWS[part as keyof typeof SNAPSHOT_ROWS].safeParse(row).success);
