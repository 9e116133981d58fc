import { MID } from '../kernel/params.ts';
import { fail, ok } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import { medalsOf } from '../wire/medals.ts';
import { faceUrl } from '../wire/pictures.ts';

/** Hidden is no error here: an empty list and a flag. */
function medalWall({ world, account, params }: Context) {
  const mid = params.int('target_id');
  const person = world.people.get(mid);
  if (!person || person.cancelled) return fail(-400);
  const shown = account?.mid === mid ? 'shown' : person.privacy.medals;
  const all = shown === 'hidden' ? [] : medalsOf(world, person);
  const list = shown === 'worn' ? all.slice(0, 1) : all;
  return ok({
    list,
    count: list.length,
    close_space_medal: shown === 'hidden' ? 1 : 0,
    only_show_wearing: shown === 'worn' ? 1 : 0,
    name: person.name,
    icon: faceUrl(mid),
    uid: mid,
    level: world.accounts.get(mid)?.level ?? person.level,
  });
}

export const LIVE_ROUTES: readonly Route[] = [
  {
    operation: 'medalWall',
    method: 'GET',
    host: 'api.live',
    path: '/xlive/web-ucenter/user/MedalWall',
    auth: 'required',
    query: { target_id: MID },
    handle: medalWall,
  },
];
