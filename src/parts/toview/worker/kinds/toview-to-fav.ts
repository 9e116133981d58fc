import { favBatchDeal, favDeal } from '../../../../api/operations/favourites.ts';
import {
  toviewBatchDelete,
  toviewCopyToFav,
  toviewDelete,
} from '../../../../api/operations/toview.ts';
import { z } from '../../../../api/schema.ts';
import { defineKind, type Step } from '../../../../engine/kind.ts';
import { AidTarget, FolderId, readInside } from '../folder-state.ts';
import { entryIn, readToview, type ToviewEntry } from '../toview-state.ts';
import { readdOrder } from './toview-add.ts';

const Params = z.object({
  folder: FolderId,
  /** Take out of watch-later once it is seen in the folder. */
  move: z.boolean(),
});
type Params = z.output<typeof Params>;

interface State {
  readonly inFolder: boolean;
  readonly entry: ToviewEntry | null;
}

const MANY = 20;

/** @param isListed It is in watch-later, without which it is not copied from there. */
function copy(folder: number, isListed: boolean, tried: ReadonlySet<string>): Step<AidTarget> {
  const single: Step<AidTarget> = {
    key: 'copy',
    most: 1,
    async send({ call }, targets) {
      for (const { aid } of targets) {
        const params = { rid: aid, add_media_ids: [folder] };
        await call(favDeal, params);
      }
      return undefined;
    },
  };
  const many: Step<AidTarget> = {
    key: 'copy-many',
    most: MANY,
    async send({ call, account }, targets) {
      const params = {
        tar_media_id: folder,
        mid: account,
        resources: targets.map(({ aid }) => aid),
      };
      await call(toviewCopyToFav, params);
      return undefined;
    },
  };
  const added: Step<AidTarget> = {
    key: 'add-many',
    most: MANY,
    async send({ call }, targets) {
      const resources = targets.map(({ aid }) => `${aid}:2`);
      await call(favBatchDeal, { resources, add_media_ids: [folder] });
      return undefined;
    },
  };
  const first = isListed ? many : added;
  // The calls for many are one client's: what they leave behind goes one by one.
  return tried.has(first.key) ? single : first;
}

const removeOne: Step<AidTarget> = {
  key: 'remove',
  most: 1,
  async send({ call }, targets) {
    for (const { aid } of targets) {
      await call(toviewDelete, { aid });
    }
    return undefined;
  },
};
const removeMany: Step<AidTarget> = {
  key: 'remove-many',
  most: MANY,
  async send({ call }, targets) {
    await call(toviewBatchDelete, { resources: targets.map(({ aid }) => aid) });
    return undefined;
  },
};

/**
 * Copies into a favourite folder, and for a move removes only what was SEEN there: the service's
 * own move call can say success and lose or leave things.
 */
export const toviewToFavKind = defineKind<AidTarget, Params, State>({
  id: 'toview-to-fav',
  callers: ['page'],
  target: AidTarget,
  params: Params,
  window: MANY,
  async read(tools, targets, { folder }) {
    const toview = await readToview(tools);
    const insideOf = await readInside(tools, targets, folder);
    return (target) => {
      const [inFolder, found] = [insideOf(target), entryIn(toview, target)];
      if (typeof inFolder !== 'boolean') return inFolder;
      return 'entry' in found ? { inFolder, entry: found.entry } : found;
    };
  },
  next(_, { folder, move }, { now }, tried) {
    if (!now) return null;
    if (!now.inFolder) return copy(folder, now.entry !== null, tried);
    if (!move || !now.entry) return null;
    return tried.has('remove-many') ? removeOne : removeMany;
  },
  // Folder full; no such folder.
  limits: [11203, 11010],
  undo: (done, { folder, move }) => {
    const states = done.flatMap(({ id, title, target, before }) =>
      before ? [{ id, title, target, was: before as State }] : [],
    );
    const added = states.filter(({ was }) => !was.inFolder);
    const items = added.map(({ id, title, target: { aid }, was: { entry } }) => ({
      id,
      title,
      target: { aid, ...(move && entry && { listed: true }) },
    }));
    return [
      // A copy took nothing out of watch-later. Back there before it goes here: it may find no room.
      ...(move ? readdOrder(states.flatMap(({ was }) => (was.entry ? [was.entry] : []))) : []),
      { kind: 'fav-remove' as const, params: { folder }, items },
    ];
  },
  // A copy leaves watch-later as it is.
  losses: (_, { move }) => (move ? ['toview-place'] : []),
  touches: () => ['toview', 'favourites'],
  cost: (count, { move }) => ({
    writes: (move ? 2 : 1) * Math.ceil(count / MANY),
    reads: (move ? 3 : 2) * (count + Math.ceil(count / MANY)),
    rounds: (move ? 2 : 1) * Math.ceil(count / MANY),
  }),
});
