import { favBatchDeal } from '../../../../api/operations/favourites.ts';
import { Aid, z } from '../../../../api/schema.ts';
import { defineKind } from '../../../../engine/kind.ts';
import { FolderId, readInside } from '../folder-state.ts';
import { entryIn, readToview } from '../toview-state.ts';

const MANY = 20;
const FolderParams = z.object({ folder: FolderId });
const Target = z.object({
  aid: Aid,
  /** It was moved: it stays where it is until it is in watch-later again. */
  listed: z.optional(z.boolean()),
});
type Target = z.output<typeof Target>;

interface State {
  readonly inFolder: boolean;
  readonly isLost: boolean;
}

/**
 * Takes videos out of a favourite folder: the undo of putting them there. What cannot be had any more,
 * or finds no room in watch-later, would be nowhere then.
 */
export const favRemoveKind = defineKind<Target, z.output<typeof FolderParams>, State>({
  id: 'fav-remove',
  callers: [],
  target: Target,
  params: FolderParams,
  window: MANY,
  async read(tools, targets, { folder }) {
    const toview = targets.some(({ listed }) => listed) ? await readToview(tools) : null;
    const insideOf = await readInside(tools, targets, folder);
    return (target) => {
      const inFolder = insideOf(target);
      if (typeof inFolder !== 'boolean') return inFolder;
      if (!toview || !target.listed) return { inFolder, isLost: false };
      const found = entryIn(toview, target);
      return 'entry' in found ? { inFolder, isLost: found.entry === null } : found;
    };
  },
  next: (_, { folder }, { now }) =>
    now?.inFolder && !now.isLost
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
  stays: (_, { inFolder, isLost }) => (inFolder && isLost ? 'not-back' : null),
  record: ({ inFolder }) => inFolder,
  undo: (done, { folder }) => {
    const items = done
      .filter(({ before }) => before === true)
      .map(({ id, title, target: { aid } }) => ({ id, title, target: { aid } }));
    return [{ kind: 'toview-to-fav', params: { folder, move: false }, items }];
  },
  losses: [],
  touches: () => ['favourites'],
  cost: (count, _, known) => ({
    writes: Math.ceil(count / MANY),
    reads:
      2 * count + (known?.targets.some(({ listed }) => listed) ? 2 * Math.ceil(count / MANY) : 0),
  }),
});
