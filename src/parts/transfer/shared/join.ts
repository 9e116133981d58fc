import { joinSpans, LOG_KINDS } from '../../account/shared/log-entry.ts';
import { KEPT_BACKUPS } from '../../followings/shared/followings.ts';
import { retained } from '../../snapshots/shared/kept-snapshot.ts';
import { canonical, mark } from './canonical.ts';
import { SECTION_IDS, type SectionId, type SectionRow, type TransferRows } from './sections.ts';

/**
 * What two devices have together. Nothing of either is lost, it does not matter which of them is
 * asked, and once more changes nothing; tests hold it to that.
 */

const greater = <T>(a: T, b: T): T => (canonical(a) >= canonical(b) ? a : b);

const later = <T extends { readonly atMs: number }>(a: T, b: T): T =>
  a.atMs === b.atMs ? greater(a, b) : a.atMs > b.atMs ? a : b;

type Keys = { readonly [S in SectionId]: (row: SectionRow<S>) => unknown };

/** What tells the rows of a section apart. */
const KEYS: Keys = {
  settings: ({ key }) => key,
  // Two of one name that say different things are two.
  views: ({ name, query }) => [name, query],
  rules: (row) => row,
  shielded: ({ mid }) => mid,
  passed: ({ mid }) => mid,
  notes: ({ mid }) => mid,
  gone: ({ name }) => name,
  viewings: ({ viewedSeconds, key }) => [viewedSeconds, key],
  snapshots: ({ takenAtMs }) => takenAtMs,
  parts: ({ hash }) => hash,
  runs: ({ run }) => run.id,
  backups: ({ id }) => id,
  changes: ({ kind, mid, stamp }) => [kind, mid, stamp],
  logs: ({ kind, atSeconds, what, nth }) => [kind, atSeconds, what, nth],
  logSpans: (row) => row,
};

type Joins = { readonly [S in SectionId]?: (a: SectionRow<S>, b: SectionRow<S>) => SectionRow<S> };

/** Which of two rows of one key holds; of others the one whose text is greater, whosever it is. */
const JOINS: Joins = {
  settings: (a, b) => later(a, b),
  notes: (a, b) => later(a, b),
  viewings: (a, b) =>
    a.learntAtMs === b.learntAtMs ? greater(a, b) : a.learntAtMs > b.learntAtMs ? a : b,
  // What was ordered here is known better; of two looks the earlier one was nearer to it.
  changes: (a, b) => {
    if (a.isOurs !== b.isOurs) return a.isOurs ? a : b;
    return a.atMs === b.atMs ? greater(a, b) : a.atMs < b.atMs ? a : b;
  },
  // What was lost of it on one of them is there on the other.
  snapshots: (a, b) => ({
    ...greater(a, b),
    parts: Object.fromEntries(
      united([...Object.keys(a.parts), ...Object.keys(b.parts)]).flatMap((id) => {
        const [one, other] = [a.parts[id], b.parts[id]];
        const part = one && other ? greater(one, other) : (one ?? other);
        return part ? [[id, part]] : [];
      }),
    ),
  }),
  runs: (a, b) => ({
    run: greater(a.run, b.run),
    items: greater(a.items, b.items),
    entries: united([...a.entries, ...b.entries]),
  }),
};

/** Each once, in an order that is theirs. */
export function united<T>(all: readonly T[]): T[] {
  const byText = new Map(all.map((one) => [canonical(one), one]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function joinedRows<S extends SectionId>(
  section: S,
  a: readonly SectionRow<S>[] = [],
  b: readonly SectionRow<S>[] = [],
): readonly SectionRow<S>[] {
  const key = KEYS[section] as (row: SectionRow<S>) => unknown;
  const join = (JOINS[section] ?? greater) as (
    one: SectionRow<S>,
    other: SectionRow<S>,
  ) => SectionRow<S>;
  const all = new Map<string, SectionRow<S>>();
  for (const row of [...a, ...b]) {
    const id = canonical(key(row));
    const known = all.get(id);
    all.set(id, known === undefined ? row : join(known, row));
  }
  return [...all.values()];
}

/**
 * Of several that go by one name and say different things, the first by what it says keeps the
 * name; each other one gets a name that follows from what it says, so that it gets the same again.
 */
function apart<R>(
  rows: readonly R[],
  nameOf: (row: R) => string,
  contentOf: (row: R) => unknown,
  renamed: (row: R, sign: string) => R,
): readonly R[] {
  const named = new Map<string, R>();
  for (const ofName of Map.groupBy(rows, nameOf).values()) {
    const [first, ...others] = ofName.toSorted((a, b) =>
      canonical(contentOf(a)) < canonical(contentOf(b)) ? -1 : 1,
    );
    const all = [first as R, ...others.map((row) => renamed(row, mark(canonical(contentOf(row)))))];
    for (const row of all) named.set(canonical([nameOf(row), contentOf(row)]), row);
  }
  // In the order of the device: what is new to it comes behind.
  const place = new Map(rows.map((row, n) => [canonical(contentOf(row)), n]));
  return [...named.values()].sort(
    (a, b) => (place.get(canonical(contentOf(a))) ?? 0) - (place.get(canonical(contentOf(b))) ?? 0),
  );
}

const withoutId = ({ rule }: SectionRow<'rules'>): unknown => {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return rule;
  const { id: _, ...content } = rule as Record<string, unknown>;
  return content;
};

const rulesApart = (rows: readonly SectionRow<'rules'>[]) =>
  apart(
    rows,
    ({ id }) => id,
    withoutId,
    ({ id, rule }, sign) => {
      const other = `${id.slice(0, 48)}-${sign}`;
      const content = withoutId({ id, rule }) as typeof rule;
      const isRecord = typeof content === 'object' && content !== null && !Array.isArray(content);
      return { id: other, rule: isRecord ? { ...content, id: other } : content };
    },
  );

const viewsApart = (rows: readonly SectionRow<'views'>[]) =>
  apart(
    rows,
    ({ name }) => name,
    ({ query }) => query,
    ({ name, query }, sign) => ({ name: `${[...name].slice(0, 20).join('')} ${sign}`, query }),
  );

/** The same set of rows says the same: spans that touch are one. */
const spansJoined = (rows: readonly SectionRow<'logSpans'>[]) =>
  LOG_KINDS.flatMap((kind) =>
    joinSpans(rows.filter((row) => row.kind === kind)).map((span) => ({ ...span, kind })),
  );

/** Deleted on one of them stays deleted; snapshots and backups are kept as many as ever. */
function settled(rows: TransferRows): TransferRows {
  const gone = new Set(rows.gone?.map(({ name }) => name));
  const stays = retained((rows.snapshots ?? []).map(({ takenAtMs }) => takenAtMs));
  const snapshots = (rows.snapshots ?? []).filter(({ takenAtMs }) => stays.has(takenAtMs));
  const wanted = new Set(
    snapshots.flatMap(({ parts }) => Object.values(parts).map((part) => part?.hash)),
  );
  const newest = (rows.backups ?? []).toSorted((a, b) => b.atMs - a.atMs || (a.id < b.id ? -1 : 1));
  return {
    ...rows,
    views: viewsApart(rows.views ?? []),
    rules: rulesApart(rows.rules ?? []),
    viewings: (rows.viewings ?? []).filter(
      ({ viewedSeconds, key }) => !gone.has(`${viewedSeconds} ${key}`),
    ),
    runs: (rows.runs ?? []).map((one) => ({ ...one, entries: united(one.entries) })),
    snapshots,
    parts: (rows.parts ?? []).filter(({ hash }) => wanted.has(hash)),
    backups: newest.slice(0, KEPT_BACKUPS),
    logSpans: spansJoined(rows.logSpans ?? []),
  };
}

export function joined(a: TransferRows, b: TransferRows): TransferRows {
  const all = SECTION_IDS.map((id) => [id, joinedRows(id, a[id] as never, b[id] as never)]);
  return settled(Object.fromEntries(all) as TransferRows);
}

/** Rows of a section that are in `after` and were not so in `before`. */
export function newRows<S extends SectionId>(
  section: S,
  before: TransferRows,
  after: TransferRows,
): readonly SectionRow<S>[] {
  const known = new Set((before[section] as readonly unknown[] | undefined)?.map(canonical));
  const rows = (after[section] ?? []) as readonly SectionRow<S>[];
  return rows.filter((row) => !known.has(canonical(row)));
}
