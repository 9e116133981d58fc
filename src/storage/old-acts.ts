import type { JournalEntry, Run, RunItem } from '../engine/shared/runs.ts';
import type { BiliErrorFields } from '../shared/errors.ts';
import type { AnyKind } from '../shared/kind-ids.ts';

/** A single act as the first version of the database kept it. */
export interface OldAct {
  readonly id: string;
  readonly kind: AnyKind;
  readonly account: number;
  readonly target: {
    readonly mid?: number;
    readonly aid?: number;
    readonly bvid?: string;
    readonly title: string;
  };
  readonly tagids: readonly number[];
  readonly before: {
    readonly mine: string;
    readonly sinceSeconds: number | null;
    readonly special: boolean;
    readonly tagids: readonly number[];
  } | null;
  readonly state: string;
  readonly createdAtMs: number;
  readonly error: BiliErrorFields | null;
  readonly undone: boolean;
}

/** What an old act is in the journal of today: a run with one item, which can still be undone. */
export function runOfAct(act: OldAct): { run: Run; item: RunItem; entry: JournalEntry } {
  const { id, kind, account, createdAtMs, error } = act;
  const { title, ...target } = act.target;
  // What was cut short then is not taken up after an update: it is said to be doubtful.
  const state = act.state === 'verified' || act.state === 'failed' ? act.state : 'doubtful';
  const before = beforeOf(act);
  const one = { index: 0, id: String(target.mid ?? target.aid ?? target.bvid), title, error };
  const run: Run = {
    id,
    account,
    kind,
    title,
    params: kind === 'follow-into' ? { tagids: act.tagids } : {},
    state: 'done',
    wait: null,
    single: true,
    createdAtMs,
    endedAtMs: createdAtMs,
    counts: { total: 1, verified: 0, failed: 0, doubtful: 0, skipped: 0, [state]: 1 },
    answered: 0,
    undoOf: null,
    undone: act.undone,
    snapshot: null,
    needsBackup: false,
    blocks: 0,
  };
  const item: RunItem = {
    ...one,
    run: id,
    target,
    before,
    after: undefined,
    state,
    attempts: {},
    alone: false,
    note: null,
  };
  const entry: JournalEntry = {
    ...one,
    account,
    run: id,
    kind,
    atMs: createdAtMs,
    state,
    note: null,
    before,
    after: undefined,
    undo: false,
  };
  return { run, item, entry };
}

function beforeOf({ kind, target, before }: OldAct): unknown {
  if (before) {
    const { mine, special, tagids, sinceSeconds } = before;
    const following = mine === 'following' || mine === 'mutual';
    const blocked = mine === 'blocked';
    return { following, blocked, special, tagids, sinceSeconds };
  }
  if (kind !== 'toview-remove') return null;
  const { aid, bvid = '', title } = target;
  return { aid, bvid, title, addedSeconds: 0, progress: 0, dead: false };
}
