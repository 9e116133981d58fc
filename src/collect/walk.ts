import type { CallOptions } from '../api/client.ts';
import { pages } from '../api/pages.ts';
import { isWithin } from '../shared/durations.ts';
import type { Collection } from './define-collection.ts';
import {
  type Collected,
  isOpen,
  isOver,
  type Place,
  type Which,
  withWord,
} from './shared/collected.ts';
import type { WalkParts } from './walk-parts.ts';

/** A list that moves all the time is read again so often. */
const MOST_REPEATS = 2;

/** What is kept of a pass about to begin. */
const AT_BEGINNING = { next: null, had: 0, moved: false, dropped: 0 } as const;

/**
 * Where a reading stands that was ordered now: it goes on where it was, tops up what is known, or
 * reads everything.
 */
export function begin(
  collection: Collection,
  which: Which,
  known: Collected | undefined,
  nowMs: number,
  whole = false,
): Collected {
  // Left between two pages, and not too long ago.
  const goesOn = known && !isOver(known) && !(whole && known.topUp);
  const { passMaxAgeMs } = collection;
  if (goesOn && (passMaxAgeMs === null || isWithin(passMaxAgeMs, known.startedAtMs, nowMs))) {
    return { ...known, state: 'running', wait: null };
  }
  // Left in the middle of a top-up, newer ones are missing that no count would show.
  const isTop = goesOn && known.topUp && known.next === null;
  const isWhole = !whole && (known?.state === 'done' || isTop) && known.completeAtMs !== null;
  const isYoung = isYoungEnough(collection, known?.wholeAtMs ?? null, nowMs);
  return {
    ...AT_BEGINNING,
    id: collection.id,
    account: which.account,
    of: which.of,
    state: 'running',
    wait: null,
    pass: (known?.pass ?? 0) + 1,
    topUp: isWhole === true && isYoung,
    repeats: 0,
    kept: known?.kept ?? 0,
    missing: known?.missing ?? 0,
    total: known?.total ?? null,
    doubt: null,
    orderedAtMs: nowMs,
    startedAtMs: nowMs,
    completeAtMs: known?.completeAtMs ?? null,
    wholeAtMs: known?.wholeAtMs ?? null,
  };
}

/** Whether a top-up will do of what was last read whole then. */
export function isYoungEnough(
  { wholeEveryMs }: Pick<Collection, 'wholeEveryMs'>,
  wholeAtMs: number | null,
  nowMs: number,
): boolean {
  return wholeEveryMs === null || (wholeAtMs !== null && isWithin(wholeEveryMs, wholeAtMs, nowMs));
}

/**
 * One step of a long read: a page is asked for and kept before the next is. Gives where the reading
 * stands then, `done` at its end. A worker stopped anywhere goes on with the page it was at.
 */
export async function step(parts: WalkParts, collection: Collection, at: Collected) {
  const { store } = collection;
  const page = await onePage(parts, collection, at);
  const rows = page ? collection.rows(page.data, at) : [];
  const total = page ? page.total : at.total;
  const onward = (page?.next ?? null) as Place | null;
  const read: Collected = {
    ...at,
    state: 'running',
    wait: null,
    total,
    moved: at.moved || (at.next !== null && total !== at.total),
    dropped: at.dropped + (page?.dropped ?? 0),
    // The last page is asked for again by whoever was stopped right after it.
    next: onward ?? at.next,
    had: onward && page ? page.had : at.had,
  };
  const { now, added, first } = await store.learn(read, rows, collection.isNew);
  // Paging that is not honoured gives the same rows for ever.
  const isLast = onward === null || (rows.length > 0 && first === 0);
  if (!isLast && !(at.topUp && added === 0)) return now;
  return at.topUp ? endTopUp(parts, collection, now) : endPass(parts, collection, now);
}

async function onePage({ client }: WalkParts, collection: Collection, at: Collected) {
  const { account, had } = at;
  const params = { ...(collection.params(at) as Place), ...at.next };
  const options: CallOptions = { priority: 'background', ...(account > 0 && { account }) };
  for await (const page of pages(client, collection.operation, params, options, had || null))
    return page;
  return null;
}

async function endTopUp(parts: WalkParts, collection: Collection, now: Collected) {
  const { kept, missing, total } = now;
  // More are kept than there are, or fewer: something was deleted, or slipped between pages.
  const isWhole = total === null ? !collection.exact : kept + missing === total;
  if (!isWhole) return again(parts, collection, { ...now, repeats: 0 });
  const atMs = parts.clock.now();
  return collection.store.complete({ ...now, ...AT_BEGINNING, doubt: null, completeAtMs: atMs });
}

async function endPass(parts: WalkParts, collection: Collection, now: Collected) {
  const { store, exact } = collection;
  const { moved, dropped, total, repeats } = now;
  const seen = await store.seen(now);
  const lacking = total === null ? 0 : total - seen;
  // What the service counts and does not show is the same the next time; what slipped is not.
  const isSure = exact
    ? !moved && dropped === 0 && total !== null && lacking === 0
    : !moved && lacking === now.missing;
  const missing = exact ? 0 : lacking;
  // Reading again would drop the same rows. No total once may be an answer of its own kind; twice,
  // the service does not count.
  const isPartial =
    (exact && (dropped > 0 || (total === null && repeats > 0))) ||
    (seen === 0 && now.kept > 0 && !(await collection.isEmpty(parts, now)));
  if (!isSure && !isPartial && repeats < MOST_REPEATS) {
    return again(parts, collection, { ...now, missing, repeats: repeats + 1 });
  }
  const ended = { ...now, ...AT_BEGINNING, doubt: isPartial ? 'partial' : 'moving' } as const;
  // Until a pass has seen everything, nothing counts as gone.
  if (isPartial || (!isSure && exact)) return leave(collection, ended);
  const atMs = parts.clock.now();
  const whole = { ...ended, completeAtMs: atMs, wholeAtMs: atMs };
  // Not known to be all: with nothing said to be missing, the next top-up looks again.
  return store.complete(isSure ? { ...whole, missing, doubt: null } : { ...whole, missing: 0 });
}

/** Goes through everything, from the beginning. */
async function again(parts: WalkParts, collection: Collection, now: Collected) {
  const startedAtMs = parts.clock.now();
  const anew = { ...now, ...AT_BEGINNING, startedAtMs, pass: now.pass + 1, topUp: false };
  return put(collection, anew);
}

async function leave(collection: Collection, now: Collected) {
  return put(collection, { ...now, state: 'done' });
}

async function put({ store }: Collection, next: Collected): Promise<Collected> {
  return (await store.update(next, (now) => withWord(next, now))) ?? next;
}

/**
 * Reads a collection here and now, in the name of whoever waits for it: gives where it stands before
 * every page, and ended at last. Whoever stops listening leaves it at that page, and a failure does
 * too; the next reading goes on there. `whole`: a top-up will not do.
 * @throws {BiliError} as `client.call` does.
 */
export async function* walk(
  parts: WalkParts,
  collection: Collection,
  which: Which,
  { whole = false } = {},
): AsyncGenerator<Collected, void, undefined> {
  const begun = await collection.store.begin(which, null, (known) =>
    begin(collection, which, known, parts.clock.now(), whole),
  );
  let at = begun as Collected;
  yield at;
  while (isOpen(at)) {
    at = await step(parts, collection, at);
    yield at;
  }
}
