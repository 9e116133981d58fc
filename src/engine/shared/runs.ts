import type { Wait } from '../../pump/shared/wait.ts';
import type { BiliErrorFields } from '../../shared/errors.ts';
import type { AnyKind, KindId } from '../../shared/kind-ids.ts';

/**
 * What the engine keeps of every change it makes. A run is one thing the person ordered, with one
 * item per person, video or group; the journal is what came of each item, and is never rewritten.
 */

/**
 * queued: others go first. waiting: something outside must change (see `wait`). paused: the person
 * must say go on. Both ends are final.
 */
export type RunState = 'queued' | 'running' | 'waiting' | 'paused' | 'done' | 'cancelled';

/**
 * sending: written down before the request; after a stop it is read again before anything else.
 * doubtful: the answer was lost and reading did not settle it. skipped: left alone, see `note`.
 */
export type ItemState = 'pending' | 'sending' | 'verified' | 'failed' | 'doubtful' | 'skipped';

/** Why an item ended as it did, where no error says it, or not all of it. */
export type ItemNote =
  /** What was wished for held already. */
  | 'already'
  /** A special follow, or chosen by hand for protection. */
  | 'protected'
  /** The service said success, and nothing had changed. */
  | 'unchanged'
  /** The service took it and shows it after a review. */
  | 'review'
  /** The person cancelled before its turn. */
  | 'cancelled'
  /** The service gives no way to read it back: its answer is all there is. */
  | 'unread'
  /** Made by what is taken back, and something is in it by now: it stays. */
  | 'filled'
  /** Where it came from it is not again: it stays where it was put. */
  | 'not-back'
  /** One write was taken and a later one refused: the error says why the rest is not done. */
  | 'half-way';

/** What was sent for one step of an item, and how it was answered. */
export interface Attempt {
  readonly sends: number;
  /** open: no answer was seen (yet). */
  readonly answer: 'open' | 'ok';
  /** How many of them were answered by nothing while we looked on; absent: none. */
  readonly lost?: number;
  /** How often it was read again after an `ok` without effect. */
  readonly rereads: number;
}

export interface RunCounts {
  readonly total: number;
  readonly verified: number;
  readonly failed: number;
  readonly doubtful: number;
  readonly skipped: number;
  /** Of those verified, what held before anything was sent; absent: none, or an older version. */
  readonly already?: number;
  /** Of those that failed, what was done in part, so that an undo has something to take back; absent likewise. */
  readonly halfWay?: number;
}

/**
 * What a run does at this moment. For a backup `done` and `total` are pages; null: nobody knows yet
 * how many there are. checking: what was written is read back. undoing: writing what takes back.
 */
export type Doing =
  | { readonly what: 'backup'; readonly done: number; readonly total: number | null }
  | { readonly what: 'reading' | 'writing' | 'checking' | 'undoing' };

export interface Run {
  readonly id: string;
  /** Account on whose behalf; nobody else's session ever carries it on. */
  readonly account: number;
  readonly kind: AnyKind;
  /** Title of its first item: what a person knows it by. */
  readonly title: string;
  /** Id of its first item; absent: of an older version. */
  readonly subject?: string;
  /** What holds for all items, by the kind's own schema. */
  readonly params: unknown;
  /**
   * What the group or folder is called that `params` name by number, where that was known; of an
   * undo, the one of what it takes back.
   */
  readonly into?: string;
  /** How many things it was to change, where that is not the number of its items. */
  readonly things?: number;
  readonly state: RunState;
  readonly wait: Wait | null;
  /** One thing on one click: goes before long runs, between two of their writes. */
  readonly single: boolean;
  readonly createdAtMs: number;
  readonly endedAtMs: number | null;
  readonly counts: RunCounts;
  /** Items answered and not read back yet: progress that a person sees, nothing to rely on. */
  readonly answered: number;
  /** Told while it works and never kept; absent: it stands still, or its worker is gone. */
  readonly doing?: Doing;
  /** Milliseconds that its plan promised; absent: of a version that did not keep it. */
  readonly expectedMs?: number;
  /** Milliseconds until its end by its plan, told beside `doing`. */
  readonly leftMs?: number;
  /** What it changed can be brought back. Said by the kind; absent in the store of older versions. */
  readonly undoable?: boolean;
  /** Only after a look at what that costs. Said by the kind. */
  readonly undoCosts?: boolean;
  /** The run that this one takes back. */
  readonly undoOf: string | null;
  /** Kind of the run that this one takes back; absent: it takes none back, or an older version. */
  readonly undoOfKind?: AnyKind;
  /** Its parameters; absent likewise. */
  readonly undoOfParams?: unknown;
  /** Why the first item that failed or is in doubt did so; absent: none did, or an older version. */
  readonly reason?: Pick<RunItem, 'error' | 'note'>;
  /** Taken back by a version that kept no run of it. For all others see `undoStateOf`. */
  readonly undone: boolean;
  /** The backup made before it; kept under the name that it once had. */
  readonly snapshot: string | null;
  /** A backup is still due before its first request. */
  readonly needsBackup: boolean;
  /** Blocks in a row without a single success between them. */
  readonly blocks: number;
  /** Looks in a row at which nothing answered; absent: none. */
  readonly failures?: number;
  /** Items (by index) that ended well and of which nobody was told yet; absent: none. */
  readonly untold?: readonly number[];
}

export interface RunItem {
  readonly run: string;
  readonly index: number;
  /** Unique within the run: mid, aid, tagid, history key. */
  readonly id: string;
  readonly title: string;
  /** By the kind's own schema. */
  readonly target: unknown;
  /** What was read before the first write; undo goes back to it. */
  readonly before: unknown;
  readonly after: unknown;
  readonly state: ItemState;
  readonly attempts: Readonly<Record<string, Attempt>>;
  /** Refused together with others: goes alone next time. */
  readonly alone: boolean;
  readonly error: BiliErrorFields | null;
  readonly note: ItemNote | null;
}

/** One line of the journal: what came of one item. Never changed, never removed by the engine. */
export interface JournalEntry {
  /** Counts up; given by the store. */
  readonly seq?: number;
  readonly account: number;
  readonly run: string;
  readonly kind: AnyKind;
  readonly index: number;
  readonly id: string;
  readonly title: string;
  readonly atMs: number;
  readonly state: 'verified' | 'failed' | 'doubtful' | 'skipped';
  readonly note: ItemNote | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly error: BiliErrorFields | null;
  /** The run was itself an undo. */
  readonly undo: boolean;
}

/** What cannot come back, said before the person confirms. Keys of words in the locales. */
export const LOSSES = [
  'follow-date',
  'creator-notice',
  'fan',
  'history',
  'toview-place',
  'toview-dead',
  'group-id',
  'name-coins',
  'show-status',
  'note',
] as const;
export type Loss = (typeof LOSSES)[number];

export interface PlanItem {
  readonly id: string;
  readonly title: string;
  readonly target: unknown;
  /** How many things it stands for, where that is not one: the videos of a clearing. */
  readonly size?: number;
  /** Left out, and why; null: will be done. */
  readonly skip: Skip | null;
}

/** Why something that was chosen is left out: `gone` is a video that cannot be had any more. */
export type Skip = 'already' | 'gone' | 'protected';

/** What a plan takes: changes with what is unticked in it. */
export interface PlanCost {
  readonly calls: { readonly writes: number; readonly reads: number };
  /** At the polite pace, without blocks. */
  readonly expectedMs: number;
  /** What taking all of it back would take; absent: no more than doing it. */
  readonly undoing?: { readonly calls: number; readonly expectedMs: number };
}

/** What a run would do, exactly, before anything is sent. */
export interface Plan extends PlanCost {
  readonly kind: KindId;
  readonly params: unknown;
  readonly into?: string;
  readonly items: readonly PlanItem[];
  readonly losses: readonly Loss[];
  /** What it changes can be brought back, but for the losses. */
  readonly undoable: boolean;
  /** Taking it back has a price too. */
  readonly undoCosts?: boolean;
  /** So many people that a second look is due before it starts. */
  readonly asksTwice: boolean;
  /** A backup of followings and groups is made first. */
  readonly backup: boolean;
}

/** A plan that is kept for a while, to be begun by its id. */
export interface KeptPlan extends Plan {
  readonly id: string;
  /** Whose it is. */
  readonly account: number;
}

export const ASKS_TWICE_ABOVE = 50;
export const BACKUP_ABOVE = 20;

export interface RunOrder {
  readonly kind: KindId;
  readonly params: unknown;
  /** What the group or folder is called that `params` name by number: words for a person. */
  readonly into?: string;
  readonly items: readonly OrderItem[];
}

export interface OrderItem {
  readonly id: string;
  readonly title: string;
  readonly target: unknown;
  /** How many things it stands for, as the list shows it; absent: one. */
  readonly size?: number;
  /** Chosen, and known not to be changed: shown in the plan, and never begun. */
  readonly skip?: Exclude<Skip, 'protected'>;
}

/** What surfaces show of the engine while it works. */
export interface RunProgress {
  readonly run: Run;
  /** Items that reached an end, or were answered and are still to be read back. */
  readonly settled: number;
}

export function settledOf({ verified, failed, doubtful, skipped }: RunCounts): number {
  return verified + failed + doubtful + skipped;
}

export function hasEnded({ state }: Pick<Run, 'state'>): boolean {
  return state === 'done' || state === 'cancelled';
}

/** Cancelled before anything of it was done. */
export function wasUntouched({ state, counts }: Pick<Run, 'state' | 'counts'>): boolean {
  return state === 'cancelled' && counts.skipped === counts.total;
}
