import { toviewAdd } from '../../../../api/operations/toview.ts';
import { asOrdered, defineKind, NoParams, type Step } from '../../../../engine/kind.ts';
import type { RunOrder } from '../../../../engine/shared/runs.ts';
import { readEntries, type ToviewEntry, type ToviewState, VideoTarget } from '../toview-state.ts';

const add: Step<VideoTarget> = {
  key: 'add',
  most: 1,
  async send({ call }, targets) {
    for (const { aid, bvid } of targets) {
      if (aid !== undefined) await call(toviewAdd, { aid });
      else await call(toviewAdd, { bvid: bvid ?? '' });
    }
    return undefined;
  },
};

export const toviewAddKind = defineKind<VideoTarget, object, ToviewState>({
  id: 'toview-add',
  callers: ['page'],
  target: VideoTarget,
  params: NoParams,
  window: 20,
  read: readEntries,
  next: (_, __, { now }) => (now && !now.entry ? add : null),
  record: ({ entry }) => entry,
  // The list is full.
  limits: [90001],
  undo: (done) => {
    const items = asOrdered(done.filter(({ before }) => before === null));
    return [{ kind: 'toview-remove', params: {}, items }];
  },
  losses: [],
  touches: () => ['toview'],
  cost: (count) => ({ writes: count, reads: 2 * Math.ceil(count / 20) }),
});

/** Adding puts in front, so the oldest goes first: the old order comes back. */
export function readdOrder(entries: readonly ToviewEntry[]): readonly RunOrder[] {
  const items = entries
    .filter(({ dead }) => !dead)
    .sort((a, b) => a.addedSeconds - b.addedSeconds)
    .map(({ aid, title }) => ({ id: String(aid), title, target: { aid } }));
  return [{ kind: 'toview-add', params: {}, items }];
}
