import type { ParamSpecs } from '../kernel/params.ts';
import { done, fail, type Reply } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import { PEOPLE } from '../state/people-table.ts';

/** Only named people announce anything, so nobody else has to be looked at. */
function exists({ world, params }: Context): boolean {
  return Object.values(PEOPLE).some((mid) =>
    world.people.get(mid)?.reservations.some(({ sid }) => sid === params.int('sid')),
  );
}

function reserve(context: Context): Reply {
  const { me, params } = context;
  const sid = params.int('sid');
  if (!exists(context)) return fail(-404);
  if (me.reserved.has(sid)) return fail(75_077);
  me.reserved.add(sid);
  return done();
}

function cancel(context: Context): Reply {
  if (!exists(context)) return fail(-404);
  context.me.reserved.delete(context.params.int('sid'));
  return done();
}

const SID: ParamSpecs = { sid: { kind: 'int', min: 1, required: true } };
const base = { method: 'POST', host: 'api', auth: 'required', form: SID } as const;

export const RESERVE_ROUTES: readonly Route[] = [
  { ...base, operation: 'reserve', path: '/x/space/reserve', handle: reserve },
  { ...base, operation: 'reserveCancel', path: '/x/space/reserve/cancel', handle: cancel },
];
