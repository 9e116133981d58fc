import { userVideos } from '../../../api/operations/space.ts';
import { defineCollection } from '../../../collect/define-collection.ts';
import { collectedIn } from '../../../storage/collected.ts';
import type { KeptUpload } from '../shared/upload.ts';
import { uploadsOf } from './reads.ts';

/** The most that one answer holds. */
const PAGE = 50;

/** All uploads of a person. The service counts some that it does not show. */
export const uploadsCollection = defineCollection({
  id: 'uploads',
  operation: userVideos,
  params: ({ of }) => ({ mid: of, ps: PAGE }),
  rows: (data, { account, of: mid, pass }): readonly KeptUpload[] =>
    uploadsOf(data).map((row) => ({ ...row, account, mid, pass })),
  store: collectedIn('uploads', 'uploads', ({ account, of }) => [account, of]),
});
