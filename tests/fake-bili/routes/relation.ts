import {
  DEVICE,
  ids,
  MID,
  oneOf,
  type ParamSpec,
  type ParamSpecs,
  PN,
  ps,
  TEXT,
} from '../kernel/params.ts';
import { done, fail, ok, type Reply, voucher } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import { block, follow, followingsOf, sortedFollowings } from '../state/relations.ts';
import type { Account, World } from '../state/world.ts';
import { otherSide, ownSide } from '../wire/relation.ts';
import { emptyPage, relationPage, relationRows } from './relation-page.ts';
import { DM_PARAMS } from './user.ts';

/** People of somebody else's list that can be seen at all. */
const SEEN_OF_OTHERS = 100;

function slice<T>(list: readonly T[], { params }: Context): T[] {
  const [pn, size] = [params.int('pn', 1), params.int('ps', 50)];
  return list.slice((pn - 1) * size, pn * size);
}

/** Own list: whole. Others': the first 100 people, with the true total. `order` does nothing. */
function followings(context: Context): Reply {
  const { world, me, params } = context;
  const mid = params.int('vmid');
  if (mid === me.mid) {
    const own = sortedFollowings(me);
    // "By visits" is an order the service does not explain; any other order will do.
    if (params.text('order_type', '') === 'attention')
      own.sort((a, b) => (a.mid % 997) - (b.mid % 997));
    return relationPage(relationRows(world, me, slice(own, context)), own.length);
  }
  const person = world.people.get(mid);
  if (!person || person.cancelled) return emptyPage();
  if (person.privacy.followings) return fail(22115);
  const list = followingsOf(world, person);
  const first = (params.int('pn', 1) - 1) * params.int('ps', 50);
  if (first >= SEEN_OF_OTHERS && world.options.beyondOthersFollowings === 'refused') {
    return fail(22007);
  }
  const seen = slice(list.slice(0, SEEN_OF_OTHERS), context);
  return relationPage(relationRows(world, me, seen), list.length);
}

/** People that both follow; the times are the viewer's own follows. */
function sameFollowings(context: Context): Reply {
  const { world, me, params } = context;
  const person = world.people.get(params.int('vmid'));
  if (!person || person.cancelled) return emptyPage();
  if (person.privacy.followings && person.mid !== me.mid) return fail(22115);
  const theirs = new Set(followingsOf(world, person).map(({ mid }) => mid));
  const same = sortedFollowings(me).filter(({ mid }) => theirs.has(mid));
  return relationPage(relationRows(world, me, slice(same, context)), same.length);
}

function bothWays({ world, me, params }: Context): Reply {
  const mid = params.int('mid');
  return ok({ relation: ownSide(me, mid), be_relation: otherSide(world, me, mid) });
}

/** Ids without a relation are missing from the map. */
function relations({ world, me, params }: Context): Reply {
  const sides = params.ids('fids').map((mid) => ownSide(me, mid));
  const related = sides.filter(({ attribute }) => attribute !== 0);
  if (related.length === 0 && world.options.emptyAs === 'null') return ok(null);
  return ok(Object.fromEntries(related.map((side) => [side.mid, side])));
}

/** Code of an attempt to follow; 0 when it worked. */
function tryFollow(world: World, me: Account, mid: number, now: number): number {
  const person = world.people.get(mid);
  if (mid === me.mid) return 22001;
  if (!person) return 40061;
  if (person.cancelled) return 22013;
  if (me.blacks.has(mid)) return 22003;
  if (person.refusesFollows || person.blocks.has(me.mid)) return 22002;
  if (me.followings.has(mid)) return 22014;
  if (me.followings.size >= world.options.maxFollowings) return 22009;
  follow(me, mid, now);
  world.accounts.get(mid)?.fans.set(me.mid, now);
  return 0;
}

function tryBlock(world: World, me: Account, mid: number, now: number): number {
  if (mid === me.mid) return 22001;
  if (!world.people.get(mid)) return 40061;
  if (me.blacks.has(mid)) return 22120;
  if (me.blacks.size >= world.options.maxBlacks) return 22008;
  block(me, mid, now);
  const other = world.accounts.get(mid);
  other?.followings.delete(me.mid);
  other?.fans.delete(me.mid);
  return 0;
}

function modify({ world, me, params, now }: Context): Reply {
  const mid = params.int('fid');
  const other = world.accounts.get(mid);
  let code = 0;
  switch (params.int('act')) {
    case 1:
      code = tryFollow(world, me, mid, now);
      break;
    case 2:
      me.followings.delete(mid);
      me.whispers.delete(mid);
      other?.fans.delete(me.mid);
      break;
    case 5:
      code = tryBlock(world, me, mid, now);
      break;
    case 6:
      me.blacks.delete(mid);
      break;
    default:
      me.fans.delete(mid);
      other?.followings.delete(me.mid);
  }
  return code === 0 ? done() : fail(code);
}

function batchModify({ world, me, params, now }: Context): Reply {
  const attempt = params.int('act') === 1 ? tryFollow : tryBlock;
  const failed = params
    .ids('fids')
    .filter((mid) => ![0, 22014, 22120].includes(attempt(world, me, mid, now)));
  return ok({ failed_fids: failed });
}

const RE_SRC: ParamSpec = { kind: 'int' };
const STATISTICS: ParamSpecs = { ...DEVICE, statistics: { kind: 'json' } };

export const RELATION_ROUTES: readonly Route[] = [
  {
    operation: 'followings',
    method: 'GET',
    host: 'api',
    path: '/x/relation/followings',
    auth: 'required',
    withoutReferer: emptyPage,
    query: {
      vmid: MID,
      pn: PN,
      ps: ps(50),
      order: oneOf('desc', 'asc'),
      order_type: oneOf('', 'attention'),
      // One client sends these here too, unsigned.
      ...DM_PARAMS,
    },
    handle: followings,
  },
  {
    operation: 'sameFollowings',
    method: 'GET',
    host: 'api',
    path: '/x/relation/same/followings',
    auth: 'required',
    withoutReferer: emptyPage,
    query: { vmid: MID, pn: PN, ps: ps(50) },
    handle: sameFollowings,
  },
  {
    operation: 'mutualRelation',
    method: 'GET',
    host: 'api',
    path: '/x/web-interface/relation',
    auth: 'required',
    query: { mid: MID },
    handle: bothWays,
  },
  {
    operation: 'accRelation',
    method: 'GET',
    host: 'api',
    path: '/x/space/wbi/acc/relation',
    auth: 'required',
    wbi: { refusal: 'bare-voucher' },
    withoutReferer: () => fail(-352, voucher(0)),
    query: { mid: MID },
    handle: bothWays,
  },
  {
    operation: 'relation',
    method: 'GET',
    host: 'api',
    path: '/x/relation',
    auth: 'required',
    query: { fid: MID },
    handle: ({ me, params }) => ok(ownSide(me, params.int('fid'))),
  },
  {
    operation: 'relations',
    method: 'GET',
    host: 'api',
    path: '/x/relation/relations',
    auth: 'required',
    query: { fids: ids(40) },
    handle: relations,
  },
  {
    operation: 'modifyRelation',
    method: 'POST',
    host: 'api',
    path: '/x/relation/modify',
    auth: 'required',
    query: STATISTICS,
    form: {
      fid: MID,
      // 3 and 4 (whispering) are retired.
      act: { kind: 'int', required: true, values: ['1', '2', '5', '6', '7'] },
      re_src: RE_SRC,
      gaia_source: TEXT,
      spmid: TEXT,
      extend_content: { kind: 'json' },
    },
    handle: modify,
  },
  {
    operation: 'batchModifyRelation',
    method: 'POST',
    host: 'api',
    path: '/x/relation/batch/modify',
    auth: 'required',
    form: {
      fids: ids(50),
      // Only following and blocking exist in bulk.
      act: { kind: 'int', required: true, values: ['1', '5'] },
      re_src: RE_SRC,
    },
    handle: batchModify,
  },
];
