import { BUCKETS } from '../api/pace.ts';
import { expectedText, pathText, z } from '../api/schema.ts';
import { BiliError } from '../shared/errors.ts';
import type { Kind, KindOf } from './kind.ts';
import { MOST_ITEMS } from './most.ts';
import {
  ASKS_TWICE_ABOVE,
  BACKUP_ABOVE,
  type Plan,
  type PlanItem,
  type RunOrder,
} from './shared/runs.ts';

/** What is known without asking: the followings as stored, and who is protected. */
export interface PlanFacts {
  readonly isProtected: (mid: number) => boolean;
  /** undefined: not known, so it counts as work. */
  readonly isSpecial: (mid: number) => boolean | undefined;
}

const [WRITE_MIN, WRITE_MAX] = BUCKETS.write.gapMs;
const [READ_MIN, READ_MAX] = BUCKETS.relation.gapMs;
const WRITE_MS = (WRITE_MIN + WRITE_MAX) / 2;
const READ_MS = (READ_MIN + READ_MAX) / 2;

/**
 * What a run would do: exact items, exact calls, how long at the polite pace, what cannot come
 * back. Nothing is asked and nothing is sent.
 * @throws {BiliError} `invalid-params` naming the field, when the order does not fit its kind.
 */
export function planRun(order: RunOrder, facts: PlanFacts, kindOf: KindOf): Plan {
  const kind = kindOf(order.kind);
  const params = parse(order.kind, 'params', kind.params, order.params);
  if (order.items.length === 0) throw invalid(order.kind, 'items', 'at least 1');
  if (order.items.length > MOST_ITEMS) throw invalid(order.kind, 'items', `at most ${MOST_ITEMS}`);
  const items: PlanItem[] = [];
  const ids = new Set<string>();
  for (const [index, { id, title, target }] of order.items.entries()) {
    // Chosen twice is done once.
    if (ids.has(id)) continue;
    ids.add(id);
    const parsed = parse(order.kind, `items[${index}]`, kind.target, target);
    items.push({ id, title, target: parsed, skip: skipOf(kind, parsed, facts) });
  }
  const work = items.filter(({ skip }) => skip === null).map(({ target }) => target);
  const count = work.length;
  const calls = count === 0 ? { writes: 0, reads: 0 } : kind.cost(count, params as never);
  return {
    kind: order.kind,
    params,
    items,
    calls,
    expectedMs: Math.round(calls.writes * WRITE_MS + calls.reads * READ_MS),
    losses: typeof kind.losses === 'function' ? kind.losses(work) : kind.losses,
    asksTwice: kind.backup === true && count > ASKS_TWICE_ABOVE,
    backup: kind.backup === true && count > BACKUP_ABOVE,
  };
}

function skipOf(kind: Kind, target: unknown, facts: PlanFacts): PlanItem['skip'] {
  if (!kind.protects) return null;
  const mid = kind.protects.mid(target as never);
  return facts.isProtected(mid) || facts.isSpecial(mid) === true ? 'protected' : null;
}

function parse(kind: string, field: string, schema: z.ZodMiniType, value: unknown): unknown {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalid(kind, `${field}${pathText(issue)}`, expectedText(issue));
}

function invalid(operation: string, path: string, expected: string): BiliError {
  return new BiliError({ kind: 'invalid-params', operation, path, expected });
}
