import { favResources } from '../../../api/operations/favourites.ts';
import { titleOf } from '../../../reading/convert.ts';
import type { DraftPart } from '../shared/kept-snapshot.ts';
import type { PartStanding, PartsOf, SnapshotRow } from '../shared/snapshot.ts';
import { SKIPPED } from '../shared/snapshot-keys.ts';
import type { Job } from './job.ts';
import { listJob } from './list-job.ts';
import { asOnePart, HERE } from './one-part.ts';

/** The service gives no more of a folder at once. */
const CONTENTS_PAGE = 20;

type Folder = SnapshotRow<'folders'>;

/** Requests for what is in folders of these sizes; an empty one is not asked about. */
export const requestsFor = (counts: readonly number[]): number =>
  counts.reduce((sum, count) => sum + Math.ceil(count / CONTENTS_PAGE), 0);

const idOf = (folder: number) => `favourites ${folder}`;
export const isContents = (job: string): boolean => job.startsWith('favourites ');

const contentsJob = ({ id: folder }: Folder): Job =>
  listJob({
    id: idOf(folder),
    part: 'favourites',
    operation: favResources,
    params: () => ({ media_id: folder, ps: CONTENTS_PAGE }),
    rows: ({ medias }) =>
      medias.map(({ id, type, title, bvid, attr, fav_time }) => ({
        folder,
        type,
        id,
        bvid,
        title: titleOf(title),
        added: fav_time && fav_time > 0 ? fav_time : null,
        dead: (attr ?? 0) !== 0,
      })),
  });

const foldersIn = (draft: DraftPart | undefined) => (draft?.rows ?? []) as readonly Folder[];

/** One for each folder that holds something: each is as whole as it could be read by itself. */
export const contentsJobs = (folders: DraftPart | undefined): readonly Job[] =>
  foldersIn(folders)
    .filter(({ count }) => count > 0)
    .map(contentsJob);

type Read = PartStanding & { readonly rows: readonly unknown[] };

const NOT_READ: Read = SKIPPED;

/** What was read of the contents of folders, and the folders with how far that is all. */
export function contentsOf(
  folders: DraftPart | undefined,
  drafts: readonly DraftPart[],
): Partial<PartsOf> {
  if (!folders) return {};
  const nothing: Read = { ...HERE, readAt: folders.readAt, total: 0, rows: [] };
  const read = foldersIn(folders).map((folder) => ({
    folder,
    contents:
      drafts.find(({ job }) => job === idOf(folder.id)) ??
      (folder.count === 0 ? nothing : NOT_READ),
  }));
  const rows = read.map(({ folder, contents: { state } }) =>
    state === 'skipped' ? folder : { ...folder, contents: state },
  );
  // Of folders that are not known, nobody knows what is in them.
  const all = [{ ...folders, total: 0, rows: [] }, ...read.map(({ contents }) => contents)];
  return { folders: { ...asOnePart<'folders'>([folders]), rows }, favourites: asOnePart(all) };
}
