import type { Job } from './job.ts';
import { LIST_JOBS } from './lists.ts';
import { FIRST_JOBS, LATER_JOBS } from './single-reads.ts';

/** Everything that is asked of the service for a snapshot, in order. */
export const JOBS: readonly Job[] = [...FIRST_JOBS, ...LATER_JOBS, ...LIST_JOBS];
