import { followingsJob } from './followings-job.ts';
import type { Job } from './job.ts';
import { LIST_JOBS } from './lists.ts';
import { SINGLE_JOBS } from './single-reads.ts';

/** Everything that is asked of the service for a snapshot, in order. */
export const JOBS: readonly Job[] = [followingsJob, ...SINGLE_JOBS, ...LIST_JOBS];
