import { BiliError } from '../../api/errors.ts';
import { toviewAdd, toviewDelete } from '../../api/operations/toview.ts';
import type { Act } from '../../domain/types.ts';
import { toviewResource } from '../resources.ts';
import type { ActTools, Kind, Step } from './kind.ts';

async function has(act: Act, { reader }: ActTools): Promise<boolean> {
  const list = await reader.read(
    toviewResource,
    {},
    {
      from: 'network',
      account: act.account,
      priority: 'waiting',
    },
  );
  const { aid, bvid } = act.target;
  return (list?.value ?? []).some((item) => item.aid === aid || (bvid && item.bvid === bvid));
}

function add(act: Act, tools: ActTools): Step {
  const { aid, bvid } = act.target;
  return {
    holds: () => has(act, tools),
    send: () => {
      const options = { account: act.account, priority: 'waiting' } as const;
      if (aid !== undefined) return tools.client.call(toviewAdd, { aid }, options);
      return tools.client.call(toviewAdd, { bvid: bvid ?? '' }, options);
    },
  };
}

function remove(act: Act, tools: ActTools): Step {
  return {
    holds: async () => !(await has(act, tools)),
    send: async () => {
      const { aid } = await found(act, tools);
      return tools.client.call(
        toviewDelete,
        { aid },
        { account: act.account, priority: 'waiting' },
      );
    },
  };
}

/** Deleting wants the aid; an act that began with a bvid finds it in the list just read. */
async function found(act: Act, { reader }: ActTools): Promise<{ aid: number }> {
  if (act.target.aid !== undefined) return { aid: act.target.aid };
  const list = await reader.read(toviewResource, {}, { from: 'any', account: act.account });
  const item = list?.value.find(({ bvid }) => bvid === act.target.bvid);
  if (!item) throw new BiliError({ kind: 'not-found', operation: act.kind });
  return item;
}

const touches = () => ['toview'];
const before = async () => null;

export const toviewAddKind: Kind = {
  before,
  steps: (act, tools) => [add(act, tools)],
  undo: (act, tools) => [remove(act, tools)],
  touches,
};

/** Undo adds it again, at the front: the service keeps no places. */
export const toviewRemoveKind: Kind = {
  before,
  steps: (act, tools) => [remove(act, tools)],
  undo: (act, tools) => [add(act, tools)],
  touches,
};
