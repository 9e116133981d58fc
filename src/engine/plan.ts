import { expectedText, pathText, z } from '../api/schema.ts';
import { invalidParams } from '../shared/errors.ts';
import { type Calls, READ_MS, timeOf } from './cost.ts';
import type { Kind, KindOf } from './kind.ts';
import { MOST_ITEMS } from './most.ts';
import {
  ASKS_TWICE_ABOVE,
  BACKUP_ABOVE,
  type Plan,
  type PlanCost,
  type PlanItem,
  type RunOrder,
} from './shared/runs.ts';

/** What is known without asking: the followings as stored, and who is protected. */
export interface PlanFacts {
  readonly isProtected: (mid: number) => boolean;
  /** undefined: not known, so it counts as work. */
  readonly isSpecial: (mid: number) => boolean | undefined;
  /** Requests that a backup of followings and groups would take now. */
  readonly backupReads: number;
  /** How many people are in a group; undefined: not known. */
  readonly membersOf: (tagid: number) => number | undefined;
  /** Milliseconds until requests are allowed again; absent: they are. */
  readonly blockedMs?: number;
  /** How many times as slowly as is polite the person wants it; absent: once. */
  readonly slowness?: number;
}

/**
 * What a run would do: exact items, exact calls, how long at the polite pace, what cannot come
 * back. Nothing is asked and nothing is sent.
 * @throws {BiliError} `invalid-params` naming the field, when the order does not fit its kind.
 */
export function planRun(order: RunOrder, facts: PlanFacts, kindOf: KindOf): Plan {
  const kind = kindOf(order.kind);
  const params = parse(order.kind, 'params', kind.params, order.params);
  if (order.items.length === 0) throw invalidParams(order.kind, 'items', 'at least 1');
  if (order.items.length > MOST_ITEMS)
    throw invalidParams(order.kind, 'items', `at most ${MOST_ITEMS}`);
  const items: PlanItem[] = [];
  const ids = new Set<string>();
  for (const [index, { id, title, target, size, skip }] of order.items.entries()) {
    // Chosen twice is done once.
    if (ids.has(id)) continue;
    ids.add(id);
    const parsed = parse(order.kind, `items[${index}]`, kind.target, target);
    const left = skip ?? skipOf(kind, parsed, facts);
    items.push({ id, title, target: parsed, skip: left, ...(size !== undefined && { size }) });
  }
  const open = items.filter(({ skip }) => skip === null).map(({ target }) => target);
  const count = open.length;
  const backup = kind.backup === true && count > BACKUP_ABOVE;
  const { membersOf, backupReads, blockedMs = 0, slowness = 1 } = facts;
  const cost = count === 0 ? NONE : kind.cost(count, params as never, { targets: open, membersOf });
  const first = backup ? backupReads : 0;
  const undoable = kind.undo !== null && !kind.isForGood?.(params as never);
  const things = items.reduce((sum, { size = 1, skip: left }) => (left ? sum : sum + size), 0);
  return {
    kind: order.kind,
    params,
    ...(order.into !== undefined && { into: order.into }),
    items,
    calls: { writes: cost.writes, reads: cost.reads + first },
    expectedMs:
      count === 0
        ? 0
        : slowness * (timeOf(inRounds(kind, count, cost)) + first * READ_MS) + blockedMs,
    ...(undoable && kind.undoneBy && undoingOf(kindOf(kind.undoneBy), things, slowness)),
    losses: typeof kind.losses === 'function' ? kind.losses(open, params as never) : kind.losses,
    undoable,
    ...(kind.undoCosts && { undoCosts: true }),
    asksTwice: kind.backup === true && count > ASKS_TWICE_ABOVE,
    backup,
  };
}

const NONE: Calls = { writes: 0, reads: 0 };

function undoingOf(kind: Kind, things: number, slowness: number): Pick<PlanCost, 'undoing'> {
  const cost = kind.cost(things, {} as never);
  const expectedMs = slowness * timeOf(inRounds(kind, things, cost));
  return { undoing: { calls: cost.writes + cost.reads, expectedMs } };
}

/** A kind reads, writes and reads back window by window. */
export function inRounds({ window }: Pick<Kind, 'window'>, count: number, cost: Calls): Calls {
  return { rounds: Math.ceil(count / window), ...cost };
}

function skipOf(kind: Kind, target: unknown, facts: PlanFacts): PlanItem['skip'] {
  if (!kind.protects) return null;
  const mid = kind.protects.mid(target as never);
  if (mid === null) return null;
  return facts.isProtected(mid) || facts.isSpecial(mid) === true ? 'protected' : null;
}

function parse(kind: string, field: string, schema: z.ZodMiniType, value: unknown): unknown {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalidParams(kind, `${field}${pathText(issue)}`, expectedText(issue));
}
