import type { CollectionStore, KeptRow } from '../../../collect/define-collection.ts';
import { type Collected, type Which, withWord } from '../../../collect/shared/collected.ts';
import { raiseArchiveCount } from '../../../storage/archive-count.ts';
import { readArchiveNotes } from '../../../storage/archive-notes.ts';
import { statesIn } from '../../../storage/collected.ts';
import { hasMet, overlapping, type Viewing } from '../shared/archive.ts';
import { type ArchiveNotes, isOnItsWay, noteEnd, notePage } from '../shared/archive-notes.ts';
import type { HistoryCursor } from '../shared/history-item.ts';
import { beginWriting, keepTold, type Writing } from './archive-writing.ts';

/** A viewing as a page of the history tells it. */
export interface ToldRow extends KeptRow {
  readonly viewing: Viewing;
}

export const ARCHIVE = 'archive';
const base = statesIn(ARCHIVE);

/** Puts down where it stands; a word said meanwhile is not overruled. */
async function put({ states, account }: Writing, next: Collected): Promise<Collected> {
  const written = withWord(next, await states.get([ARCHIVE, account, 0]));
  await states.put(written);
  return written;
}

/** Where the keeping of an account's history stands, each page in one piece with its rows. */
export const archiveStore = {
  ...base,

  /** A pass about to begin reads down to what is known, unless everything is wanted. */
  async begin(which: Which, most, change) {
    const { wantsAll } = await readArchiveNotes(which.account);
    return base.begin(which, most, (known) => {
      const next = change(known);
      return next && next.pass !== known?.pass ? { ...next, topUp: !wantsAll } : next;
    });
  },

  /** A page. Once it has come down to what is known, it is told as one that brings nothing. */
  async learn(next: Collected, rows: readonly ToldRow[]) {
    const writing = await beginWriting(next.account);
    const before = await writing.states.get([ARCHIVE, next.account, 0]);
    const page = rows.map(({ viewing }) => viewing);
    const noted = await writing.notes();
    const dropped = next.dropped - (before?.dropped ?? 0);
    // The last page leaves the place where it was.
    const isLast = JSON.stringify(next.next) === JSON.stringify(before?.next ?? null);
    const cursor = next.next as (HistoryCursor & Record<string, unknown>) | null;
    const notes = notePage(noted, next.pass, page, dropped, {
      to: secondsOf(before?.next),
      from: isLast ? null : secondsOf(cursor),
      nowSeconds: Math.floor(next.startedAtMs / 1000),
    });
    const news = await keepTold(writing, page);
    const count = notes.count + news;
    await writing.keepNotes({ ...notes, count });
    const place = isLast ? next.next : overlapping(cursor, page);
    const now = await put(writing, { ...next, next: place, kept: count });
    await writing.done;
    const isDown =
      isOnItsWay(notes) || notes.pass?.oldestSeconds !== beforeIn(noted.pass, next.pass);
    // Where nothing is known and not everything is wanted, one page is a beginning.
    const isDone = notes.known.length === 0 || (notes.pass && hasMet(notes.pass, notes.known));
    const hasEnded = (next.topUp && isDone) || !isDown;
    // Undated rows say nothing about how far it came, but that they are known.
    const isTold =
      page.some(({ viewedSeconds }) => viewedSeconds > 0) || (next.topUp && news === 0);
    const isOver = hasEnded && isTold;
    return { now, added: isOver ? 0 : 1, first: isOver ? 0 : 1 };
  },

  seen: async ({ kept }: Collected) => kept,

  async complete(now: Collected): Promise<Collected> {
    const writing = await beginWriting(now.account);
    const notes = noteEnd(await writing.notes(), now.completeAtMs ?? now.startedAtMs);
    await writing.keepNotes(notes);
    const known = await writing.states.get([ARCHIVE, now.account, 0]);
    const state = known?.state === 'cancelled' ? 'cancelled' : 'done';
    const written = { ...now, state, wait: null, kept: notes.count } as const;
    await writing.states.put(written);
    await writing.done;
    await raiseArchiveCount(now.account, notes.count);
    return written;
  },

  /** Nobody wants them all at once: see src/storage/viewings.ts. */
  rows: async () => [],
} satisfies CollectionStore<ToldRow>;

/** Changes what the archive of an account knows of itself; gives what it is then. */
export async function changeArchiveNotes(
  account: number,
  to: (notes: ArchiveNotes) => ArchiveNotes,
): Promise<ArchiveNotes> {
  const writing = await beginWriting(account);
  const next = to(await writing.notes());
  await writing.keepNotes(next);
  await writing.done;
  return next;
}

/** How far a pass had come before; null: it has only begun. */
const beforeIn = (
  pass: { readonly number: number; readonly oldestSeconds: number | null } | null,
  number: number,
) => (pass?.number === number ? pass.oldestSeconds : null);

/** Where a page begins; null: at the newest, as a time of none does. */
const secondsOf = (place: object | null | undefined) =>
  (place as Partial<HistoryCursor> | null | undefined)?.view_at || null;
