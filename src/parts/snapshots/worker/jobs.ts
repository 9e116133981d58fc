import { folderContents } from '../../../storage/kept-items.ts';
import type { DraftPart } from '../shared/kept-snapshot.ts';
import { contentsJobs } from './contents.ts';
import { followingsJob } from './followings-job.ts';
import type { Job } from './job.ts';
import { LIST_JOBS } from './lists.ts';
import { SINGLE_JOBS } from './single-reads.ts';

/** Everything that is asked of the service for every snapshot, in order. */
export const JOBS: readonly Job[] = [followingsJob, ...SINGLE_JOBS, ...LIST_JOBS];

/** With what only those ask for who want it, which follows from what the others have told. */
export async function jobsOf(
  account: number,
  told: (job: string) => Promise<DraftPart | undefined>,
): Promise<readonly Job[]> {
  const isWanted = (await folderContents.get())[account] ?? false;
  return isWanted ? [...JOBS, ...contentsJobs(await told('folders'))] : JOBS;
}
