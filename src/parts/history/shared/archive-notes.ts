import { DAY_SECONDS } from '../../../shared/durations.ts';
import type { Span } from '../../account/shared/log-entry.ts';
import {
  gapsOf,
  type HistoryPass,
  hasMet,
  type Lack,
  lacksAfter,
  NEW_PASS,
  readPage,
  withPass,
} from './archive.ts';
import type { HistoryItem } from './history-item.ts';

export const EVERY_MINUTES = { least: 15, usual: 30, most: 360 } as const;

/** The history of the site was emptied, or ends above what was there before. */
export interface Cleared {
  /** What was known up to then is not there any more, Unix seconds. */
  readonly afterSeconds: number;
  readonly noticedAtMs: number;
  /** The person has been shown it. */
  readonly told: boolean;
}

/** One file that was brought in; a layer of its own, which can be taken back. */
export interface ImportNote {
  readonly layer: number;
  readonly name: string;
  readonly atMs: number;
  /** Viewings that were not here before. */
  readonly added: number;
  /** It was stopped in the middle, or is under way. */
  readonly isOpen: boolean;
}

/** What an account's archive knows of itself. */
export interface ArchiveNotes {
  readonly on: boolean;
  /** The person was asked and did not want it: no page asks again. */
  readonly declined: boolean;
  readonly everyMinutes: number;
  /** What was seen is marked on the site's pages, as long as it is kept. */
  readonly marks: boolean;
  /** When the service was last asked by the clock that orders it, Unix ms; null (0 in older stores): never. */
  readonly askedAtMs: number | null;
  /** Times of which the history is known, without the pass under way; oldest first. */
  readonly known: readonly Span[];
  readonly lacks: readonly Lack[];
  readonly pass: (HistoryPass & { readonly number: number }) | null;
  /** The next pass goes to the service's own end, whatever is known. */
  readonly wantsAll: boolean;
  /** Viewings kept, by whomever they were told. */
  readonly count: number;
  readonly cleared: Cleared | null;
  readonly imports: readonly ImportNote[];
}

export const NO_ARCHIVE: ArchiveNotes = {
  on: false,
  declined: false,
  everyMinutes: EVERY_MINUTES.usual,
  marks: false,
  askedAtMs: null,
  known: [],
  lacks: [],
  pass: null,
  wantsAll: true,
  count: 0,
  cleared: null,
  imports: [],
};

/** Notes with everything that is known by now among what is known. */
export function settlePass(notes: ArchiveNotes): ArchiveNotes {
  const { pass, known } = notes;
  return pass ? { ...notes, known: withPass(pass, known), pass: null } : notes;
}

type Row = Pick<HistoryItem, 'viewedSeconds'>;

/** So many pages in a row of which nothing can be read are passed over on the way to what is known. */
const MOST_BLIND = 3;

/** Something could be read lately: a page of which nothing can be is one on the way. */
export const isOnItsWay = ({ pass }: ArchiveNotes): boolean => {
  const { blindPages = 0 } = pass ?? {};
  return blindPages > 0 && blindPages < MOST_BLIND;
};

/** Of what time a page is, Unix seconds: which it was asked for with, and where the next one begins. */
export interface AskedTimes {
  /** null: from the newest. */
  readonly to: number | null;
  /** null: there is no next one. */
  readonly from: number | null;
  readonly nowSeconds: number;
}

/** All that is known of a page without a row that could be read. */
function timeOf({ to, from, nowSeconds }: AskedTimes, { known, pass }: ArchiveNotes): Span {
  const end = to ?? Math.max(nowSeconds, known.at(-1)?.to ?? 0);
  // Below the last there is only what is known.
  const least = known.findLast((span) => span.to < Math.min(end, pass?.oldestSeconds ?? end))?.to;
  return { from: Math.min(end, from ?? least ?? end), to: end };
}

/** After a page of a pass. */
export function notePage(
  notes: ArchiveNotes,
  number: number,
  page: readonly Row[],
  dropped: number,
  asked: AskedTimes,
): ArchiveNotes {
  const begun = notes.pass?.number === number ? notes : settlePass(notes);
  const pass = { ...readPage(begun.pass ?? NEW_PASS, page, dropped), number };
  const { cleared } = begun;
  // Not cleared after all: an answer was empty by accident.
  const isBack = page.some((row) => isOlder(row, cleared));
  return {
    ...begun,
    pass,
    lacks: lacksAfter(begun.lacks, page, dropped, {
      ...timeOf(asked, begun),
      ...(page.length > 0 && asked.to === null && { to: Infinity }),
    }),
    cleared: isBack ? null : cleared,
  };
}

const isOlder = ({ viewedSeconds }: Row, cleared: Cleared | null) =>
  cleared !== null && viewedSeconds > 0 && viewedSeconds <= cleared.afterSeconds;

/** The service keeps about three months; below that nothing has to be there. */
const KEPT_SECONDS = 80 * DAY_SECONDS;

/** After the end of a pass, at the service's own or where it met what is known. */
export function noteEnd(notes: ArchiveNotes, nowMs: number): ArchiveNotes {
  const { pass, known } = notes;
  const last = known.at(-1);
  const settled = { ...settlePass(notes), wantsAll: false };
  if (pass?.blindPages) return { ...settled, lacks: lacksDownTo(settled.lacks, pass, last) };
  if (!last || (pass && hasMet(pass, known))) return settled;
  const lacking = notes.lacks.some(({ to }) => to >= (pass?.oldestSeconds ?? Infinity));
  if (lacking || nowMs / 1000 - last.to > KEPT_SECONDS) return settled;
  if (notes.cleared?.afterSeconds === last.to) return settled;
  return { ...settled, cleared: { afterSeconds: last.to, noticedAtMs: nowMs, told: false } };
}

/** Where no page of a pass could be read, nobody looked between the last of them and what is known. */
function lacksDownTo(lacks: readonly Lack[], pass: HistoryPass, last: Span | undefined) {
  const above = lacks.filter(({ from }) => last && from > last.to);
  const lowest = above.toSorted((a, b) => a.from - b.from)[0];
  if (!last || !lowest || pass.newestSeconds !== null) return lacks;
  return lacks.map((lack) => (lack === lowest ? { ...lack, from: last.to } : lack));
}

/** A time that may lack viewings; `rows`: so many could not be read, null: nobody looked. */
export interface Missed extends Span {
  readonly rows: number | null;
}

/** Newest first. */
export function missedOf(notes: ArchiveNotes): readonly Missed[] {
  const { known, lacks } = settlePass(notes);
  const gaps = gapsOf(known).map((gap) => ({ ...gap, rows: null }));
  return [...gaps, ...lacks].sort((a, b) => b.from - a.from);
}
