import type { Collected, Place } from '../../../collect/shared/collected.ts';
import type { WalkParts } from '../../../collect/walk-parts.ts';
import type { DraftPart } from '../shared/kept-snapshot.ts';
import type { PartStanding, SnapshotPartId } from '../shared/snapshot.ts';

/** What one request has told of a part. */
export interface JobRead {
  /** All rows of it up to now. */
  readonly rows: readonly unknown[];
  /** Where it is read on; null: that was the end. */
  readonly next: Place | null;
  readonly standing: PartStanding;
}

/** Whose it is, and in which pass it is read. */
export type JobAt = Pick<Collected, 'account' | 'pass'>;

/** How one part is read, a request at a time. */
export interface Job {
  readonly id: string;
  readonly part: SnapshotPartId;
  /** @param known What this pass has of it, when it goes on at a place. */
  read(
    parts: WalkParts,
    at: JobAt,
    place: Place | null,
    known: DraftPart | undefined,
  ): Promise<JobRead>;
}
