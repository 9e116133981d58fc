import { relation, relations } from '../../../api/operations/relation.ts';
import type { RelationAttr } from '../../../api/operations/shapes.ts';
import type { z } from '../../../api/schema.ts';
import type { Past, Tools } from '../../../engine/kind.ts';
import { createAsking, incomplete } from '../../../engine/tools.ts';
import { type Unknown, unknown } from '../../../engine/unknown.ts';
import { SPECIAL_TAGID } from '../../groups/shared/group.ts';

/** One client counts 40 as the most that the call takes. */
export const READ_AT_ONCE = 40;
/** So few of whom an answer says nothing are each asked for by name, whatever was to be expected. */
const FEW = 8;
const BLOCKED = 128;
/** None, whisper (retired), following, mutual, blocked. */
const ATTRIBUTES: readonly number[] = [0, 1, 2, 6, BLOCKED];

/** This account's side of a relation, as far as changes are concerned. */
export interface RelationFacts {
  readonly following: boolean;
  readonly blocked: boolean;
  readonly special: boolean;
  /** Own groups, without the star, in rising order. */
  readonly tagids: readonly number[];
  /** Unix seconds; null (0 in older journals): no follow, or not said since when. */
  readonly sinceSeconds: number | null;
}

const NOTHING: RelationFacts = {
  following: false,
  blocked: false,
  special: false,
  tagids: [],
  sinceSeconds: null,
};

interface Person {
  readonly mid: number;
}

type Found = RelationFacts | Unknown;

/**
 * What the account is to each of these people. The call for many leaves out people without any
 * relation, and an answer cut short looks the same: so whoever is missing is asked for by name, and
 * only an answer that says so makes somebody "not followed". The exception are people from whom a
 * write of ours has just taken what they were: that they are missing is what was to be expected, and
 * of more than a few of them one is asked for by name in the place of all.
 */
export async function readRelations(
  tools: Tools,
  people: readonly Person[],
  past: readonly Past[] = [],
): Promise<(person: Person) => Found> {
  const found = new Map<number, Found>();
  const taken = new Set(people.filter((_, place) => wasTaken(past[place])).map(({ mid }) => mid));
  const ask = createAsking();
  const byName = (mid: number) => ask(() => readOne(tools, mid));
  const mids = [...new Set(people.map(({ mid }) => mid))];
  for (let first = 0; first < mids.length; first += READ_AT_ONCE) {
    const fids = mids.slice(first, first + READ_AT_ONCE);
    const { told, whole } = await readMany(tools, fids);
    for (const [mid, state] of told) found.set(mid, state);
    const missing = fids.filter((mid) => !told.has(mid));
    const expected = whole ? missing.filter((mid) => taken.has(mid)) : [];
    const witness = expected.length > FEW ? expected[0] : undefined;
    const sample = witness === undefined ? null : await byName(witness);
    if (witness !== undefined && sample) found.set(witness, sample);
    const isTrue = sample === NOTHING;
    for (const mid of missing) {
      if (mid === witness) continue;
      found.set(mid, isTrue && expected.includes(mid) ? NOTHING : await byName(mid));
    }
  }
  return ({ mid }) => found.get(mid) ?? unknown(incomplete(relations.id).toFields());
}

/** Requests that reading so many people costs when `strangers` of them have no relation. */
export function readingCost(count: number, strangers: number): number {
  return count === 1 ? 1 : Math.ceil(count / READ_AT_ONCE) + strangers;
}

/** Requests for reading back so many people from whom a write took what they were. */
export function takenCost(count: number): number {
  const whole = Math.floor(count / READ_AT_ONCE);
  const rest = count % READ_AT_ONCE;
  const last = rest === 0 ? 0 : readingCost(rest, rest > FEW ? 1 : rest);
  return whole * readingCost(READ_AT_ONCE, 1) + last;
}

/** The people whom the answer names, and whether every row of it could be read. */
async function readMany({ call }: Tools, fids: readonly number[]) {
  const told = new Map<number, RelationFacts>();
  // For one person the call that always says something.
  if (fids.length === 1) return { told, whole: false };
  const { data, dropped } = await call(relations, { fids: [...fids] });
  let whole = dropped === 0;
  for (const row of Object.values(data)) {
    const state = stateOf(row);
    if (state && fids.includes(row.mid)) told.set(row.mid, state);
    else whole = false;
  }
  return { told, whole };
}

async function readOne({ call }: Tools, mid: number): Promise<RelationFacts> {
  const { data } = await call(relation, { fid: mid });
  const state = data.mid === mid ? stateOf(data) : null;
  if (!state) throw incomplete(relation.id);
  return state;
}

/** null: the row says less than it should. Groups that are not named are not "no groups". */
function stateOf({
  attribute,
  tag,
  special,
  mtime,
}: z.output<typeof RelationAttr>): RelationFacts | null {
  if (!ATTRIBUTES.includes(attribute)) return null;
  if (attribute === 0) return NOTHING;
  if (attribute === BLOCKED) return { ...NOTHING, blocked: true };
  if (tag === undefined) return null;
  const tags = tag ?? [];
  return {
    following: true,
    blocked: false,
    special: special === true || tags.includes(SPECIAL_TAGID),
    tagids: tags.filter((tagid) => tagid > 0).sort((a, b) => a - b),
    sinceSeconds: mtime || null,
  };
}

/** There was a relation when it was first read, and a write of ours was answered since. */
function wasTaken(past: Past | undefined): boolean {
  const before = past?.before as RelationFacts | null | undefined;
  return past?.answered === true && (before?.following === true || before?.blocked === true);
}
