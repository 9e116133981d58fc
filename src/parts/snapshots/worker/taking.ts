import { blacks } from '../../../api/operations/followings.ts';
import { defineCollection } from '../../../collect/define-collection.ts';
import type { Collected, Place } from '../../../collect/shared/collected.ts';
import type { WalkParts } from '../../../collect/walk-parts.ts';
import { stopFor } from '../../../pump/wait.ts';
import { DAY_MS } from '../../../shared/durations.ts';
import { BiliError } from '../../../shared/errors.ts';
import type { DraftPart } from '../shared/kept-snapshot.ts';
import type { PartStanding } from '../shared/snapshot.ts';
import { SKIPPED } from '../shared/snapshot-keys.ts';
import { draftStore } from './draft-store.ts';
import type { Job, JobRead } from './job.ts';
import { jobsOf } from './jobs.ts';
import { spendWeekly } from './weekly.ts';

/** Parts that are refused or cannot be understood are not what the others wait for. */
const PASSED_OVER = ['schema', 'incomplete', 'too-large'];

/**
 * A snapshot of the account: one part after the other, one request a turn, each kept before the next
 * is asked for. Begun more than a day ago, it begins anew: it is to be one picture.
 */
export const snapshotCollection = defineCollection({
  id: 'snapshot',
  // It has pages; what is asked for is said by the turn.
  operation: blacks,
  params: () => ({}),
  rows: () => [],
  store: draftStore,
  passMaxAgeMs: DAY_MS,
  turn: (parts, at) => takeTurn(parts, at),
});

/** Which job is under way, of how many, and where in it. */
export async function whereIn(at: Collected) {
  const jobs = await jobsOf(at.account, (job) => draftStore.partOf(at, job));
  const n = Number(at.next?.['job'] ?? 0);
  return { n, of: jobs.length, job: jobs[n], place: (at.next?.['place'] ?? null) as Place | null };
}

async function takeTurn(parts: WalkParts, at: Collected): Promise<Collected> {
  const { n, job, place } = await whereIn(at);
  if (!job) return draftStore.finish(at, parts.clock.now());
  await spendWeekly(at, parts.clock.now());
  const known = place ? await draftStore.partOf(at, job.id) : undefined;
  const read = await readOrPassOver(parts, at, job, place, known);
  const next = read.next ? { job: n, place: read.next } : { job: n + 1, place: null };
  const { next: _, ...kept } = read;
  return draftStore.keep({ ...at, next }, job.id, kept);
}

/** A part that cannot be had is written down as such. @throws {BiliError} what all parts would meet. */
async function readOrPassOver(
  parts: WalkParts,
  at: Collected,
  job: Job,
  place: Place | null,
  known: DraftPart | undefined,
): Promise<JobRead> {
  try {
    return await job.read(parts, at, place, known);
  } catch (error) {
    if (!(error instanceof BiliError)) throw error;
    const facts = { nowMs: parts.clock.now(), blockedUntilMs: null, failures: 0 };
    const isPassed = PASSED_OVER.includes(error.kind);
    if (!isPassed && stopFor(error, facts)) throw error;
    const why = isPassed ? 'failed' : 'refused';
    const rows = known?.rows ?? [];
    const standing: PartStanding =
      rows.length > 0 ? { ...SKIPPED, state: 'partial', why } : { ...SKIPPED, why };
    return {
      rows,
      next: null,
      standing: { state: standing.state, why, readAt: null, total: null },
    };
  }
}
