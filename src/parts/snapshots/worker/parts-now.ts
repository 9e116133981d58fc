import type { WalkParts } from '../../../collect/walk-parts.ts';
import { stopFor } from '../../../pump/wait.ts';
import { BiliError } from '../../../shared/errors.ts';
import type { DraftPart } from '../shared/kept-snapshot.ts';
import type { PartNow, PartsOf } from '../shared/snapshot.ts';
import { SKIPPED } from '../shared/snapshot-keys.ts';
import type { Job, JobAt, JobRead } from './job.ts';
import { LIST_JOBS } from './lists.ts';
import { asOnePart } from './one-part.ts';
import { SINGLE_JOBS } from './single-reads.ts';

/** Somebody waits: a list that is longer than so many requests is compared as far as it was read. */
const MOST_PAGES = 20;

const JOBS_NOW = [...SINGLE_JOBS, ...LIST_JOBS];

const failed = (why: 'failed' | 'refused' | 'unasked'): JobRead => ({
  rows: [],
  next: null,
  standing: { state: 'skipped', why, readAt: null, total: null },
});

/** One list to its end, or as far as it came: what is missing then is never told as gone. */
async function readList(parts: WalkParts, at: JobAt, job: Job): Promise<JobRead> {
  let read = await job.read(parts, at, null, undefined);
  for (let pages = 1; read.next && pages < MOST_PAGES; pages++) {
    const { account, pass } = at;
    const known: DraftPart = { account, pass, job: job.id, rows: read.rows, ...read.standing };
    read = await job.read(parts, at, read.next, known);
  }
  if (!read.next) return read;
  return { ...read, standing: { ...read.standing, state: 'partial', why: 'unasked' } };
}

/**
 * These parts as the service has them now. A part that cannot be had costs itself; what all of them
 * would meet (a check of the person, a lost connection) ends the asking.
 */
export async function readPartsNow(
  parts: WalkParts,
  at: JobAt,
  wanted: readonly PartNow[],
): Promise<Partial<PartsOf>> {
  const found = new Map<PartNow, JobRead[]>();
  let isStopped = false;
  for (const job of JOBS_NOW) {
    const part = wanted.find((one) => one === job.part);
    if (!part) continue;
    let read = failed('failed');
    try {
      if (!isStopped) read = await readList(parts, at, job);
    } catch (error) {
      if (!(error instanceof BiliError)) throw error;
      const facts = { nowMs: parts.clock.now(), blockedUntilMs: null, failures: 0 };
      isStopped = stopFor(error, facts) !== null;
      read = failed(isStopped || error.kind === 'schema' ? 'failed' : 'refused');
    }
    found.set(part, [...(found.get(part) ?? []), read]);
  }
  const asParts = [...found].map(([part, reads]) => {
    const drafts = reads.map(({ rows, standing }) => ({ ...standing, rows }));
    return [part, drafts.length > 0 ? asOnePart(drafts) : SKIPPED] as const;
  });
  return Object.fromEntries(asParts) as Partial<PartsOf>;
}
