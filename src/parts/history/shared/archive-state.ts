import type { Collected } from '../../../collect/shared/collected.ts';
import { type ArchiveNotes, type Missed, missedOf, settlePass } from './archive-notes.ts';

/** What surfaces are told of an archive. */
export interface ArchiveState
  extends Pick<ArchiveNotes, 'on' | 'declined' | 'everyMinutes' | 'count' | 'cleared' | 'imports'> {
  readonly account: number;
  /** The reading of the service's history; null: there was none yet. */
  readonly reading: Pick<Collected, 'state' | 'wait' | 'topUp' | 'completeAtMs'> | null;
  /** How far back the reading has come, Unix seconds; null: nothing was met. */
  readonly reachedSeconds: number | null;
  /** Up to when everything is known; null: nothing is. */
  readonly knownSeconds: number | null;
  /** The service was read to its end, or as far as the person wanted. */
  readonly isWhole: boolean;
  readonly missed: readonly Missed[];
}

export function archiveStateOf(
  account: number,
  notes: ArchiveNotes,
  at: Collected | undefined,
): ArchiveState {
  const { on, declined, everyMinutes, count, cleared, imports, pass } = notes;
  const { known } = settlePass(notes);
  return {
    account,
    on,
    declined,
    everyMinutes,
    count,
    cleared,
    imports,
    reading: at
      ? { state: at.state, wait: at.wait, topUp: at.topUp, completeAtMs: at.completeAtMs }
      : null,
    reachedSeconds: (at?.state === 'done' ? null : pass?.oldestSeconds) ?? known[0]?.from ?? null,
    knownSeconds: known.at(-1)?.to ?? null,
    isWhole: !notes.wantsAll,
    missed: missedOf(notes),
  };
}
