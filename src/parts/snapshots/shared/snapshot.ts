import * as z from 'zod/mini';
import { MOST_GROUPS } from '../../groups/shared/group.ts';

// See `src/api/schema.ts`: compiled parsers offend the CSP of our pages.
z.config({ jitless: true });

/** Counted up when a reader of before would misread it; what each holds: docs/snapshot.md. */
export const SNAPSHOT_VERSION = 3;
export const SNAPSHOT_FORMAT = 'bilideck-snapshot';

/** More than anybody can have of anything; a file with more is none of ours. */
const MOST_ROWS = 100_000;
/** What the interface cuts names and titles to, and a little more. */
const NAME_MAX = 100;
const TITLE_MAX = 400;

const Id = z.int().check(z.positive());
const Count = z.int().check(z.nonnegative());
/** Unix seconds; null: not told. */
const Seconds = z.nullable(Count);
const Name = z.string().check(z.maxLength(NAME_MAX));
const Title = z.string().check(z.maxLength(TITLE_MAX));
const Moment = z.iso.datetime();

const Person = z.strictObject({
  mid: Id,
  name: Name,
  /** When they were followed, followed or were blocked. */
  since: Seconds,
});

/** One row of every part. What is kept of an account is what these say, and nothing more. */
export const SNAPSHOT_ROWS = {
  followings: z.strictObject({
    ...Person.shape,
    /** Ids of own groups, ascending. */
    groups: z.array(Id).check(z.maxLength(MOST_GROUPS)),
    special: z.boolean(),
    mutual: z.boolean(),
  }),
  /** In the person's order. */
  groups: z.strictObject({ tagid: Id, name: Name }),
  blacks: Person,
  whispers: Person,
  /** Newest first. */
  fans: Person,
  toview: z.strictObject({
    aid: Id,
    bvid: Name,
    title: Title,
    added: Seconds,
    /** The video could not be had any more. */
    dead: z.boolean(),
  }),
  folders: z.strictObject({
    id: Id,
    title: Title,
    count: Count,
    isPrivate: z.boolean(),
    /** How far what is in it is among `favourites`; absent: it was not read. */
    contents: z.optional(z.enum(['complete', 'partial'])),
  }),
  /** What is in the folders, where the person wants that kept. */
  favourites: z.strictObject({
    folder: Id,
    /** 2: video, 12: audio, 21: season; `id` is one of its own kind. */
    type: Count,
    id: Id,
    bvid: Name,
    title: Title,
    added: Seconds,
    /** It could not be had any more. */
    dead: z.boolean(),
  }),
  shows: z.strictObject({ season: Id, title: Title, kind: z.enum(['bangumi', 'drama']) }),
  /** People whom no bulk action may take away. */
  shielded: z.strictObject({ mid: Id }),
  /** What the person noted about people. */
  notes: z.strictObject({ mid: Id, text: Title }),
  /** As `docs/snapshot.md` has it; whoever takes them over reads them like any file of rules. */
  rules: z.strictObject({ id: Name, rule: z.json() }),
  settings: z.strictObject({ key: Name, value: z.json() }),
} as const;

export type SnapshotPartId = keyof typeof SNAPSHOT_ROWS;
export type SnapshotRow<P extends SnapshotPartId> = z.output<(typeof SNAPSHOT_ROWS)[P]>;
export const SNAPSHOT_PARTS = Object.keys(SNAPSHOT_ROWS) as readonly SnapshotPartId[];

/**
 * Why a part is not whole. limit: the service shows the newest alone. moving: the list changed while
 * it was read. dropped: rows could not be read. fewer: fewer came than were counted. uncounted: the
 * service did not say how many there are. failed: a request failed. refused: kept back by the
 * service. unasked: the person left it out, or this version does not know it. lost: what was read of
 * it is not kept any more.
 */
export const LACKS = [
  'limit',
  'moving',
  'dropped',
  'fewer',
  'uncounted',
  'failed',
  'refused',
  'unasked',
  'lost',
] as const;

const standing = {
  state: z.enum(['complete', 'partial', 'skipped']),
  /** null: it is complete. */
  why: z.nullable(z.enum(LACKS)),
  /** When the service was last asked about it; null: never, or it is kept here anyway. */
  readAt: z.nullable(Moment),
  /** How many there are, by the service's word; null: it did not say. */
  total: z.nullable(Count),
};

/** How far a part can be relied on. */
export const PartStanding = z.strictObject(standing);
export type PartStanding = z.output<typeof PartStanding>;

export interface SnapshotPart<P extends SnapshotPartId> extends PartStanding {
  readonly rows: readonly SnapshotRow<P>[];
}

/** What comparing with now asks the service for, each in a few requests. */
export const PARTS_NOW = [
  'blacks',
  'toview',
  'folders',
  'shows',
] as const satisfies readonly SnapshotPartId[];
export type PartNow = (typeof PARTS_NOW)[number];

export type PartsOf = { readonly [P in SnapshotPartId]: SnapshotPart<P> };

/** Everything that is kept of an account at one moment. */
export interface AccountSnapshot {
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  readonly account: { readonly mid: number; readonly name: string };
  readonly parts: PartsOf;
}

function partSchema(id: SnapshotPartId) {
  const rows = z.array(SNAPSHOT_ROWS[id] as z.ZodMiniType).check(z.maxLength(MOST_ROWS));
  return z.strictObject({ ...standing, rows });
}

/** A snapshot as it stands in a file, beside its format, version and checksum. */
export const SnapshotBody = z.strictObject({
  takenAt: Moment,
  account: z.strictObject({ mid: Id, name: Name }),
  parts: z.strictObject(
    Object.fromEntries(SNAPSHOT_PARTS.map((id) => [id, partSchema(id)])) as {
      readonly [P in SnapshotPartId]: ReturnType<typeof partSchema>;
    },
  ),
});
