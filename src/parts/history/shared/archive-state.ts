import type { Collected } from '../../../collect/shared/collected.ts';
import { type ArchiveNotes, type Missed, missedOf, settlePass } from './archive-notes.ts';

/** What surfaces are told of an archive. */
export interface ArchiveState
  extends Pick<
    ArchiveNotes,
    'on' | 'declined' | 'everyMinutes' | 'marks' | 'count' | 'cleared' | 'imports'
  > {
  readonly account: number;
  /** Fewer are kept than there should be: how many there were, and the last file that has them. */
  readonly shrunk: CountBeside | null;
  /** The reading of the service's history; null: there was none yet. */
  readonly reading: Pick<Collected, 'state' | 'wait' | 'topUp' | 'completeAtMs'> | null;
  /** How far back the reading has come, Unix seconds; null: nothing was met. */
  readonly reachedSeconds: number | null;
  /** Up to when everything is known; null: nothing is. */
  readonly knownSeconds: number | null;
  /** The service was read to its end, or as far as the person wanted. */
  readonly isWhole: boolean;
  readonly missed: readonly Missed[];
  readonly whole: WholeSpan | null;
}

/** A time of which every viewing is here, up to the last look at the service; Unix seconds. */
export interface WholeSpan {
  readonly fromSeconds: number;
  readonly asOfSeconds: number;
}

/** null: nobody looks, or nothing was read yet. */
function wholeSpanOf(notes: ArchiveNotes, completeAtMs: number | null): WholeSpan | null {
  const { on, cleared, lacks } = notes;
  // Times before the last one are apart from it by a gap.
  const last = settlePass(notes).known.at(-1);
  if (!on || !last || completeAtMs === null) return null;
  // What was seen just before the site's history was cleared nobody has told.
  const clearedAt = cleared ? cleared.noticedAtMs / 1000 : 0;
  const fromSeconds = Math.max(last.from, clearedAt, ...lacks.map(({ to }) => to));
  return { fromSeconds, asOfSeconds: Math.floor(completeAtMs / 1000) };
}

/** Of what there was before, told beside the database. */
interface CountBeside {
  readonly count: number;
  readonly file: { readonly name: string; readonly atMs: number } | null;
}

export function archiveStateOf(
  account: number,
  notes: ArchiveNotes,
  at: Collected | undefined,
  beside: CountBeside,
): ArchiveState {
  const { on, declined, everyMinutes, marks, count, cleared, imports, pass } = notes;
  const { known } = settlePass(notes);
  return {
    account,
    shrunk: beside.count > count ? beside : null,
    on,
    declined,
    everyMinutes,
    marks,
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
    whole: wholeSpanOf(notes, at?.completeAtMs ?? null),
  };
}
