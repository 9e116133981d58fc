import { toviewBatchDelete, toviewDelete } from '../../../../api/operations/toview.ts';
import { z } from '../../../../api/schema.ts';
import { defineKind, type Step, type Tools } from '../../../../engine/kind.ts';
import { readEntries, type ToviewEntry, type ToviewState, VideoTarget } from '../toview-state.ts';
import { readdOrder } from './toview-add.ts';

const MANY = 50;

/** What is to go, with its aid: an order may know only the BV id. */
interface Found extends VideoTarget {
  readonly found?: number;
}

const aidOf = ({ aid, found }: Found) => found ?? aid ?? 0;

async function removeOne({ call }: Tools, targets: readonly Found[]) {
  for (const target of targets) {
    await call(toviewDelete, { aid: aidOf(target) });
  }
  return undefined;
}

function stepFor(aid: number, tried: ReadonlySet<string>): Step<VideoTarget> | null {
  const withAid = (target: VideoTarget): Found => ({ ...target, found: aid });
  const single: Step<VideoTarget> = {
    key: 'remove',
    most: 1,
    send: (tools, targets) => removeOne(tools, targets.map(withAid)),
  };
  // The call for many is known from clients only: what it leaves behind goes one by one.
  return tried.has('remove-many') ? single : many;
}

const many: Step<VideoTarget> = {
  key: 'remove-many',
  most: MANY,
  async send(tools, targets) {
    if (targets.length === 1) return removeOne(tools, targets);
    const { call } = tools;
    const resources = targets.map(({ aid }) => aid ?? 0);
    await call(toviewBatchDelete, { resources });
    return undefined;
  },
};

/** Why just these: only for the words. */
const Params = z.object({ what: z.optional(z.enum(['invalid', 'watched'])) });

export const toviewRemoveKind = defineKind<VideoTarget, z.output<typeof Params>, ToviewState>({
  id: 'toview-remove',
  callers: ['page'],
  target: VideoTarget,
  params: Params,
  window: MANY,
  read: readEntries,
  next: (target, _, { now }, tried) => {
    if (!now?.entry) return null;
    // Only an order that names the aid can go with others.
    if (target.aid === undefined) return stepFor(now.entry.aid, new Set(['remove-many']));
    return stepFor(now.entry.aid, tried);
  },
  record: ({ entry }) => entry,
  undo: (done) => readdOrder(done.flatMap(({ before }) => (before ? [before as ToviewEntry] : []))),
  // Videos that are gone cannot be added anew.
  isForGood: ({ what }) => what === 'invalid',
  undoneBy: 'toview-add',
  losses: (_, { what }) => [what === 'invalid' ? 'toview-dead' : 'toview-place'],
  touches: () => ['toview'],
  cost: (count) => ({ writes: Math.ceil(count / MANY), reads: 2 * Math.ceil(count / MANY) }),
});
