import type { CollectionStore, KeptRow } from '../../../collect/define-collection.ts';
import { type Collected, type Which, withWord } from '../../../collect/shared/collected.ts';
import { collectedIn } from '../../../storage/collected.ts';
import { openDatabase } from '../../../storage/database.ts';
import { censusNotesKey } from '../../../storage/names.ts';
import { markWritten, packedIn } from '../../../storage/packed.ts';
import { askedThem, meet } from '../shared/activity.ts';
import {
  beginNotes,
  type CensusNotes,
  type CensusRow,
  coveredBy,
  hasWalkedEnough,
  pageRead,
  restsUntilMs,
  spend,
  whoRemains,
} from '../shared/census.ts';
import type { FeedUpload } from '../shared/feed-walk.ts';
import { followingStore } from './following-store.ts';

/** An upload of a page; what is kept of it is its author. */
export interface CensusUpload extends FeedUpload, KeptRow {}

const CENSUS = 'census';
const base = collectedIn(CENSUS, 'activity', ({ account }) => [account]);
const ofAccount = (account: number) => IDBKeyRange.bound([account, 0], [account, Infinity]);

/** What asking about one person has told. */
export interface Told {
  /** Unix seconds of the latest upload; null: there is none. */
  readonly lastSeconds: number | null;
}

async function everything() {
  const names = ['collections', 'activity', 'kept'] as const;
  const transaction = (await openDatabase()).transaction(names, 'readwrite');
  const kept = transaction.objectStore('kept');
  return {
    states: transaction.objectStore('collections'),
    rows: transaction.objectStore('activity'),
    async notesOf(account: number): Promise<CensusNotes | undefined> {
      return (await kept.get(censusNotesKey(account)))?.value as CensusNotes | undefined;
    },
    mark: (account: number) => markWritten(kept, 'activity', account),
    keepNotes: (account: number, value: CensusNotes) =>
      kept.put({ key: censusNotesKey(account), value }),
    done: transaction.done,
  };
}

type Everything = Awaited<ReturnType<typeof everything>>;

/** Puts down where it stands; a word said meanwhile is not overruled. */
async function put({ states, rows, mark }: Everything, next: Collected): Promise<Collected> {
  const { account } = next;
  await mark(account);
  const kept = await rows.count(ofAccount(account));
  const known = await states.get([CENSUS, account, 0]);
  const written = withWord({ ...next, kept }, known);
  await states.put(written);
  return written;
}

/** What is known of somebody, or nothing yet, as this pass has it. */
const rowOfPass = (
  known: CensusRow | undefined,
  { account, pass }: Pick<Collected, 'account' | 'pass'>,
  mid: number,
): CensusRow => ({
  account,
  mid,
  lastSeconds: null,
  askedSeconds: null,
  unsureSeconds: null,
  vainSeconds: null,
  ...known,
  pass,
});

/** Where the census of an account stands and what it has learnt, each step in one piece. */
export const censusStore = {
  ...base,

  async notes(account: number): Promise<CensusNotes | undefined> {
    return (await (await openDatabase()).get('kept', censusNotesKey(account)))?.value as
      | CensusNotes
      | undefined;
  },

  /**
   * Counts a request before it is sent. Gives the notes of this pass; or since the share of the day
   * is used up, when there is more, and counts nothing.
   */
  async spend(at: Collected, nowMs: number): Promise<CensusNotes | { readonly untilMs: number }> {
    const all = await everything();
    const noted = await all.notesOf(at.account);
    const notes = noted?.pass === at.pass ? noted : beginNotes(at, noted);
    const untilMs = restsUntilMs(notes, nowMs);
    const next = spend(notes, 1, nowMs);
    if (untilMs === null) await all.keepNotes(at.account, next);
    await all.done;
    return untilMs === null ? next : { untilMs };
  },

  /** A page of the feed. Once enough was walked, it is told as one that brings nothing. */
  async learn(next: Collected, uploads: readonly CensusUpload[]) {
    const all = await everything();
    const { account, pass } = next;
    const [state, noted] = [await all.states.get([CENSUS, account, 0]), await all.notesOf(account)];
    const before = noted?.pass === pass ? noted : beginNotes(next, noted);
    const page = pageOf(next, state, uploads);
    const known = new Map<number, CensusRow>();
    const mids = new Set(uploads.flatMap(({ mid }) => (mid === null ? [] : [mid])));
    for (const mid of mids) {
      const row = await all.rows.get([account, mid]);
      if (row) known.set(mid, row);
    }
    const met = meet(known, page, before.walk);
    const news = new Map(met.map((person) => [person.mid, person]));
    for (const mid of mids) {
      await all.rows.put({ ...rowOfPass(known.get(mid), next, mid), ...news.get(mid) });
    }
    const fresh = [...mids].filter((mid) => known.get(mid)?.pass !== pass);
    const notes = pageRead(before, page, fresh.length);
    await all.keepNotes(account, notes);
    const now = await put(all, next);
    await all.done;
    const more = hasWalkedEnough(notes) ? 0 : 1;
    return { now, added: more, first: more };
  },

  /** The feed has been walked: who remains is asked about from now on. What is known stays. */
  async complete(now: Collected): Promise<Collected> {
    const { account } = now;
    const [people, rows, noted] = await Promise.all([
      followingStore.all(account),
      censusStore.people(account),
      censusStore.notes(account),
    ]);
    const notes = noted ?? beginNotes(now, undefined);
    const known = new Map(rows.map((row) => [row.mid, row]));
    const atSeconds = Math.floor((now.completeAtMs ?? now.startedAtMs) / 1000);
    const asks = whoRemains(people, known, coveredBy(notes), atSeconds);
    const all = await everything();
    await all.keepNotes(account, { ...notes, asks });
    const state = asks.length === 0 ? 'done' : 'running';
    const written = await put(all, { ...now, state, wait: null });
    await all.done;
    return written;
  },

  /** What asking about the first of those who remain has told; null: nothing sure. */
  async learnOf(at: Collected, mid: number, told: Told | null, nowMs: number): Promise<Collected> {
    const all = await everything();
    const { account } = at;
    const known = await all.rows.get([account, mid]);
    const nowSeconds = Math.floor(nowMs / 1000);
    const row = rowOfPass(known, at, mid);
    const asked = told && askedThem(known, mid, told.lastSeconds, nowSeconds);
    await all.rows.put({ ...row, ...asked, vainSeconds: asked ? null : nowSeconds });
    const written = await settle(all, at, mid);
    await all.done;
    return written;
  },

  /** Nobody asks about somebody who is not followed any more. */
  async passOver(at: Collected, mid: number): Promise<Collected> {
    const all = await everything();
    const written = await settle(all, at, mid);
    await all.done;
    return written;
  },

  /** To the end of those who remain. */
  async putOff({ account, pass }: Collected, mid: number): Promise<void> {
    const all = await everything();
    const notes = await all.notesOf(account);
    if (notes?.pass === pass && notes.asks?.includes(mid)) {
      const asks = [...notes.asks.filter((one) => one !== mid), mid];
      await all.keepNotes(account, { ...notes, asks });
    }
    await all.done;
  },

  people: packedIn('activity', (a, b) => a.mid - b.mid),

  async rows({ account }: Which): Promise<readonly CensusUpload[]> {
    const all = await censusStore.people(account);
    return all.map(({ mid, lastSeconds, pass }) => ({ mid, atSeconds: lastSeconds, pass }));
  },
} satisfies CollectionStore<CensusUpload> & Record<string, unknown>;

/** One fewer to be asked about; the last one ends it. */
async function settle(all: Everything, at: Collected, mid: number): Promise<Collected> {
  const notes = (await all.notesOf(at.account)) ?? beginNotes(at, undefined);
  const asks = (notes.asks ?? []).filter((one) => one !== mid);
  await all.keepNotes(at.account, { ...notes, asks });
  const state = asks.length === 0 ? 'done' : 'running';
  return put(all, { ...at, state, wait: null });
}

const offsetOf = (at: Collected | undefined): string => String(at?.next?.['offset'] ?? '');

/** The page that led from where it stood to where it stands next. */
function pageOf(next: Collected, before: Collected | undefined, uploads: readonly FeedUpload[]) {
  const [asked, onward] = [offsetOf(before), offsetOf(next)];
  // A pass begins without rows that could not be read.
  const dropped = next.dropped - (before?.dropped ?? 0);
  return { offset: asked, uploads, dropped, next: onward === asked ? null : onward };
}
