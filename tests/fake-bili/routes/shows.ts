import type { ParamSpecs } from '../kernel/params.ts';
import { done, fail, type Reply } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import { bangumiRows } from '../wire/works.ts';

const KINDS = [1, 2];

/** Only shows that the account followed at first are known. */
function exists({ world, me, params }: Context): boolean {
  const person = world.people.get(me.mid);
  const rows = person ? KINDS.flatMap((kind) => bangumiRows(world, person, kind, true)) : [];
  return rows.some(({ season_id }) => season_id === params.int('season_id'));
}

function follow(context: Context): Reply {
  if (!exists(context)) return fail(-404);
  context.me.showsLeft.delete(context.params.int('season_id'));
  return done();
}

function unfollow(context: Context): Reply {
  if (!exists(context)) return fail(-404);
  context.me.showsLeft.add(context.params.int('season_id'));
  return done();
}

const SEASON: ParamSpecs = { season_id: { kind: 'int', min: 1, required: true } };
const base = { method: 'POST', host: 'api', auth: 'required', form: SEASON } as const;

export const SHOW_ROUTES: readonly Route[] = [
  { ...base, operation: 'showFollow', path: '/pgc/web/follow/add', handle: follow },
  { ...base, operation: 'showUnfollow', path: '/pgc/web/follow/del', handle: unfollow },
];
