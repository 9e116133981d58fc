import { type Collected, withWord } from '../../../collect/shared/collected.ts';
import { changeLog } from '../../../storage/change-log.ts';
import { collectedIn } from '../../../storage/collected.ts';
import { openDatabase } from '../../../storage/database.ts';
import { fanChanges } from '../shared/fan-changes.ts';
import type { DraftPart } from '../shared/kept-snapshot.ts';
import type { PartStanding } from '../shared/snapshot.ts';
import { assembled } from './assemble.ts';
import { snapshotsKept } from './snapshot-store.ts';

const SNAPSHOT = 'snapshot';
const base = collectedIn(SNAPSHOT, 'snapshotDraft', ({ account }) => [account]);

/** Where the taking of a snapshot stands and what it has read, each step in one piece. */
export const draftStore = {
  ...base,

  /** What this pass has read of something. */
  async partOf({ account, pass }: Collected, job: string): Promise<DraftPart | undefined> {
    const known = await (await openDatabase()).get('snapshotDraft', [account, job]);
    return known?.pass === pass ? known : undefined;
  },

  async keep(
    next: Collected,
    job: string,
    read: { readonly rows: readonly unknown[]; readonly standing: PartStanding },
  ): Promise<Collected> {
    const names = ['collections', 'snapshotDraft'] as const;
    const transaction = (await openDatabase()).transaction(names, 'readwrite');
    const states = transaction.objectStore('collections');
    const { account, pass } = next;
    await transaction
      .objectStore('snapshotDraft')
      .put({ account, job, pass, rows: read.rows, ...read.standing });
    const now = withWord(
      { ...next, state: 'running', wait: null },
      await states.get([SNAPSHOT, account, next.of]),
    );
    await states.put(now);
    await transaction.done;
    return now;
  },

  /**
   * All parts have been read: they become a snapshot, and the reading ends. Stopped in the middle it
   * does the same once more: a snapshot is called by when it was begun.
   */
  async finish(at: Collected, nowMs: number): Promise<Collected> {
    const drafts = (await base.rows(at)).filter(({ pass }) => pass === at.pass);
    const made = await assembled(at.account, drafts, at.startedAtMs);
    const [before] = await snapshotsKept.list(at.account);
    const was = before && (await snapshotsKept.get(at.account, before.takenAtMs));
    // Before it is kept: done once more after that, it would be compared with itself.
    if (was) await changeLog.add(at.account, fanChanges(was, made, at.startedAtMs));
    await snapshotsKept.add(made);
    const ended = { ...at, state: 'done', wait: null, next: null, completeAtMs: nowMs } as const;
    const now = (await base.update(at, () => ended)) ?? ended;
    const ofAccount = IDBKeyRange.bound([at.account], [at.account, []]);
    await (await openDatabase()).delete('snapshotDraft', ofAccount);
    return now;
  },
};
