import { favBatchDeal } from '../../../../api/operations/favourites.ts';
import { z } from '../../../../api/schema.ts';
import { defineKind } from '../../../../engine/kind.ts';
import { AidTarget, FolderId, readInside } from '../folder-state.ts';

const MANY = 20;
const FolderParams = z.object({ folder: FolderId });

/** Takes videos out of a favourite folder: the undo of putting them there. */
export const favRemoveKind = defineKind<AidTarget, z.output<typeof FolderParams>, boolean>({
  id: 'fav-remove',
  callers: [],
  target: AidTarget,
  params: FolderParams,
  window: MANY,
  read: (tools, targets, { folder }) => readInside(tools, targets, folder),
  next: (_, { folder }, { now }) =>
    now
      ? {
          key: 'take-out',
          most: MANY,
          async send({ call }, targets) {
            const resources = targets.map(({ aid }) => `${aid}:2`);
            const params = { resources, del_media_ids: [folder] };
            await call(favBatchDeal, params);
            return undefined;
          },
        }
      : null,
  undo: (done, { folder }) => {
    const items = done
      .filter(({ before }) => before === true)
      .map(({ id, title, target }) => ({ id, title, target }));
    return items.length > 0
      ? [{ kind: 'toview-to-fav', params: { folder, move: false }, items }]
      : [];
  },
  losses: [],
  touches: () => ['favourites'],
  cost: (count) => ({ writes: Math.ceil(count / MANY), reads: 2 * count }),
});
