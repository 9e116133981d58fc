import { expectedText, pathText, z } from '../api/schema.ts';
import type { BiliErrorFields } from '../shared/errors.ts';
import type { Kind, Past, Step, Tools } from './kind.ts';
import type { Attempt, ItemNote, RunItem } from './shared/runs.ts';
import { whyUnknown } from './unknown.ts';

/** What happens to one item of a run: pure, so that every turn of it can be reasoned about. */

const NEVER: Attempt = { sends: 0, answer: 'open', rereads: 0 };
/**
 * A lost answer may be sent once more, after reading showed that it did not arrive. A worker that
 * was stopped in the middle is no lost answer: what reading shows as not done is then sent.
 */
const MOST_LOST = 2;
/** Reads again this often after a success without effect: the service may be slow to show it. */
const MOST_REREADS = 2;

/** An item with where it stands and the write that is due. */
export interface Held {
  readonly item: RunItem;
  readonly state: unknown;
  readonly step: Step<unknown>;
}

/** Items that can be worked on, and those (already ended) whose target nobody can read. */
export function sortOut(kind: Kind, items: readonly RunItem[]) {
  const sound: RunItem[] = [];
  const broken: RunItem[] = [];
  for (const item of items) {
    const { error } = z.safeParse(kind.target, item.target);
    if (!error) {
      sound.push(item);
      continue;
    }
    const [issue] = error.issues;
    const path = `target${pathText(issue)}`;
    const expected = expectedText(issue);
    broken.push(unread(item, { kind: 'invalid-params', operation: kind.id, path, expected }));
  }
  return { sound, broken };
}

/** It cannot be known where the item stands. What was never sent has not happened. */
export function unread(item: RunItem, error: BiliErrorFields): RunItem {
  return { ...ended(item, wasSent(item) ? 'doubtful' : 'failed', null), error };
}

export async function readItems(
  kind: Kind,
  tools: Tools,
  items: readonly RunItem[],
  params: unknown,
) {
  const targets = items.map(({ target }) => z.parse(kind.target, target));
  const past = items.map((item): Past => ({ before: item.before, answered: wasAnswered(item) }));
  const stateOf = await kind.read(tools, targets, params, past);
  return (item: RunItem) => stateOf(item.target);
}

export function recordOf(kind: Kind, state: unknown): unknown {
  return state === undefined ? undefined : kind.record ? kind.record(state) : state;
}

type Verdict =
  | { readonly type: 'settled'; readonly item: RunItem }
  | { readonly type: 'wait'; readonly item: RunItem }
  | { readonly type: 'write'; readonly item: RunItem; readonly step: Step<unknown> };

/** What is to be done with one item, by what was read and what was sent before. */
export function judgeOne(kind: Kind, item: RunItem, now: unknown, params: unknown): Verdict {
  const tried = new Set<string>();
  const known = { now, before: item.before };
  const after = recordOf(kind, now);
  for (;;) {
    const step = kind.next(item.target, params, known, tried);
    if (!step) {
      if (tried.size > 0)
        return { type: 'settled', item: withoutEffect(kind, item, tried, now, after) };
      const untouched = Object.keys(item.attempts).length === 0;
      const left = now === undefined ? null : kind.stays?.(item.target, now);
      if (left) return { type: 'settled', item: { ...ended(item, 'failed', left), after } };
      const note: ItemNote | null = untouched ? 'already' : now === undefined ? 'unread' : null;
      return { type: 'settled', item: { ...ended(item, 'verified', note), after } };
    }
    const attempt = item.attempts[step.key] ?? NEVER;
    if (tried.has(step.key))
      return { type: 'settled', item: withoutEffect(kind, item, tried, now, after) };
    if (attempt.answer === 'ok' && attempt.sends > 0 && attempt.rereads < MOST_REREADS) {
      // Without anything to read, the answer is all there will be.
      if (now === undefined) return { type: 'settled', item: ended(item, 'verified', 'unread') };
      const next = { ...attempt, rereads: attempt.rereads + 1 };
      const attempts = { ...item.attempts, [step.key]: next };
      return { type: 'wait', item: { ...item, attempts } };
    }
    const { lost = 0, sends } = attempt;
    const spent = attempt.answer === 'open' ? lost >= MOST_LOST : sends > 0;
    if (!spent) return { type: 'write', item, step };
    tried.add(step.key);
  }
}

/** Nothing more to try: the truth is in the last answer. */
function withoutEffect(
  kind: Kind,
  item: RunItem,
  tried: ReadonlySet<string>,
  now: unknown,
  after: unknown,
): RunItem {
  const attempts = [...tried].map((key) => item.attempts[key] ?? NEVER);
  const answered = attempts.every(({ answer }) => answer !== 'open');
  if (now === undefined || !answered) return { ...ended(item, 'doubtful', null), after };
  const taken = attempts.some(({ answer }) => answer === 'ok');
  if (taken && kind.awaitsReview?.(item.target, now)) {
    return { ...ended(item, 'verified', 'review'), after };
  }
  return { ...ended(item, 'failed', item.error ? null : 'unchanged'), after };
}

export function ended(item: RunItem, state: RunItem['state'], note: ItemNote | null): RunItem {
  return { ...item, state, note };
}

export function begun(item: RunItem, step: Step<unknown>): RunItem {
  const attempt = item.attempts[step.key] ?? NEVER;
  const next: Attempt = { ...attempt, sends: attempt.sends + 1, answer: 'open' };
  return { ...item, state: 'sending', attempts: { ...item.attempts, [step.key]: next } };
}

export function answer(item: RunItem, step: Step<unknown>, what: Attempt['answer']): RunItem {
  const attempt = item.attempts[step.key] ?? NEVER;
  return { ...item, attempts: { ...item.attempts, [step.key]: { ...attempt, answer: what } } };
}

/** No answer came: whether it arrived is for reading to say. */
export function unanswered(item: RunItem, step: Step<unknown>): RunItem {
  const attempt = item.attempts[step.key] ?? NEVER;
  const next: Attempt = { ...attempt, lost: (attempt.lost ?? 0) + 1 };
  return { ...item, attempts: { ...item.attempts, [step.key]: next } };
}

/** The service took the call and named this one as not done: it goes alone, and is then told. */
export function refusedInBatch(item: RunItem, step: Step<unknown>): RunItem {
  return { ...takenBack(item, step), alone: true };
}

/**
 * Refused, so it may be sent again. That it was tried is kept: should it turn out to have worked
 * all the same, it was our doing, and undo must know.
 */
export function takenBack(item: RunItem, step: Step<unknown>): RunItem {
  const attempt = item.attempts[step.key] ?? NEVER;
  const next: Attempt = { ...attempt, sends: Math.max(0, attempt.sends - 1), answer: 'open' };
  return { ...item, attempts: { ...item.attempts, [step.key]: next } };
}

/** Items whose steps share a key, in order, no more than a call takes. */
export function together(held: readonly Held[]): readonly (readonly Held[])[] {
  const batches: Held[][] = [];
  const filling = new Map<string, Held[]>();
  for (const one of held) {
    const { key, most } = one.step;
    const batch = filling.get(key);
    if (one.item.alone || most === 1) batches.push([one]);
    else if (batch && batch.length < most) batch.push(one);
    else {
      const next = [one];
      filling.set(key, next);
      batches.push(next);
    }
  }
  return batches;
}

/** Refused for good. After a write that was taken it is not true that nothing was changed. */
export function refusedForGood(item: RunItem, error: BiliErrorFields): RunItem {
  const end: RunItem = { ...item, state: 'failed', error };
  if (!isHalfWay(end)) return end;
  return { ...end, note: 'half-way', error: { ...error, changed: undefined } };
}

export function wasAnswered({ attempts }: RunItem): boolean {
  return Object.values(attempts).some(({ sends, answer }) => sends > 0 && answer === 'ok');
}

/** One write was taken and the next refused: followed, and then there was no such group. */
export function isHalfWay(item: RunItem): boolean {
  return item.state === 'failed' && item.error !== null && wasAnswered(item);
}

export function wasSent({ attempts }: RunItem): boolean {
  return Object.values(attempts).some(({ sends }) => sends > 0);
}

export function lastLook(kind: Kind, item: RunItem, seen: unknown, params: unknown): RunItem {
  const now = whyUnknown(seen) ? undefined : seen;
  const known = { now, before: item.before };
  const reached = now !== undefined && !kind.next(item.target, params, known, new Set());
  const after = recordOf(kind, now);
  return { ...ended(item, reached ? 'verified' : 'doubtful', null), after };
}
