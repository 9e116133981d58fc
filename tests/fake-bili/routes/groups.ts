import { DEVICE, ids, MID, oneOf, type ParamSpec, PN, ps, TEXT } from '../kernel/params.ts';
import { done, fail, ok, type Reply } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import { sortedFollowings } from '../state/relations.ts';
import type { Account, Following } from '../state/world.ts';
import { groupMember } from '../wire/relation.ts';

const SPECIAL = -10;
const DEFAULT = 0;
const EVERYBODY = -20;
const NAME_MAX = 16;

/** Whether a following is listed under this group. */
function isIn({ tagids, special }: Following, tagid: number): boolean {
  if (tagid === EVERYBODY) return true;
  if (tagid === SPECIAL) return special;
  // A star is a group of its own: who has nothing but the star is not in the default group.
  return tagid === DEFAULT ? tagids.size === 0 && !special : tagids.has(tagid);
}

/** Counts are derived, never stored. Special and default come first. */
function groups({ me }: Context): Reply {
  const members = [...me.followings.values()];
  const count = (tagid: number) => members.filter((following) => isIn(following, tagid)).length;
  const tip = '第一时间收到该分组下用户更新稿件的通知';
  return ok([
    { tagid: SPECIAL, name: '特别关注', count: count(SPECIAL), tip },
    { tagid: DEFAULT, name: '默认分组', count: count(DEFAULT), tip: '' },
    ...me.groups.map(({ tagid, name }) => ({ tagid, name, count: count(tagid), tip: '' })),
  ]);
}

const hasGroup = (me: Account, tagid: number) => me.groups.some((group) => group.tagid === tagid);

function groupMembers({ world, me, params }: Context): Reply {
  const tagid = params.int('tagid');
  if (![SPECIAL, DEFAULT, EVERYBODY].includes(tagid) && !hasGroup(me, tagid)) return fail(22104);
  const [pn, size] = [params.int('pn', 1), params.int('ps', 20)];
  const members = sortedFollowings(me).filter((following) => isIn(following, tagid));
  const rows = members.slice((pn - 1) * size, pn * size).flatMap(({ mid }) => {
    const person = world.people.get(mid);
    return person ? [groupMember(person)] : [];
  });
  return ok(rows.length === 0 && world.options.emptyAs === 'null' ? null : rows);
}

/** Map of id (as text) to name; `{}` for the default group and for strangers. */
function groupOfUser({ me, params }: Context): Reply {
  const following = me.followings.get(params.int('fid'));
  const own = me.groups.filter(({ tagid }) => following?.tagids.has(tagid));
  return ok({
    ...(following?.special ? { [SPECIAL]: '特别关注' } : {}),
    ...Object.fromEntries(own.map(({ tagid, name }) => [tagid, name])),
  });
}

function nameProblem(me: Account, name: string): number {
  if (name.trim() === '') return -400;
  if ([...name].length > NAME_MAX) return 22103;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[<>"'&\\/\u0000-\u001f\u200b-\u200f\u202a-\u202e]/.test(name)) return 22101;
  return me.groups.some((group) => group.name === name) ? 22106 : 0;
}

function groupCreate({ world, me, params }: Context): Reply {
  const name = params.text('tag');
  const problem = nameProblem(me, name);
  if (problem !== 0) return fail(problem);
  if (me.groups.length >= world.options.maxGroups) return fail(22102);
  const tagid = me.nextTagid;
  me.nextTagid += 7;
  me.groups.push({ tagid, name });
  return ok({ tagid });
}

function groupRename({ me, params }: Context): Reply {
  const group = me.groups.find(({ tagid }) => tagid === params.int('tagid'));
  // The special and the default group are not in the list: they cannot be renamed.
  if (!group) return fail(22104);
  const name = params.text('name');
  const problem = name === group.name ? 0 : nameProblem(me, name);
  if (problem !== 0) return fail(problem);
  group.name = name;
  return done();
}

/** Members stay followed; who is left without a group is in the default group again. */
function groupDelete({ me, params }: Context): Reply {
  const tagid = params.int('tagid');
  if (!hasGroup(me, tagid)) return fail(22104);
  me.groups = me.groups.filter((group) => group.tagid !== tagid);
  for (const following of me.followings.values()) following.tagids.delete(tagid);
  return done();
}

/** Groups that the request leaves out keep their order behind those it names. */
function groupSort({ me, params }: Context): Reply {
  const wanted = params.ids('tagids').filter((tagid) => tagid > 0);
  if (!wanted.every((tagid) => hasGroup(me, tagid))) return fail(22104);
  const place = (tagid: number) => (wanted.includes(tagid) ? wanted.indexOf(tagid) : Infinity);
  me.groups = [...me.groups].sort((a, b) => {
    const [left, right] = [place(a.tagid), place(b.tagid)];
    return left === right ? 0 : left - right;
  });
  return done();
}

/** Followings and groups that a change names, or the code that refuses it. */
function subjects(
  { me, params }: Context,
  ...lists: string[]
): { readonly people: Following[]; readonly tagids: number[][] } | number {
  const tagids = lists.map((name) => params.ids(name));
  const isKnown = (tagid: number) => [SPECIAL, DEFAULT].includes(tagid) || hasGroup(me, tagid);
  if (!tagids.flat().every(isKnown)) return 22104;
  const people = params.ids('fids').map((mid) => me.followings.get(mid));
  if (people.includes(undefined)) return 22105;
  return { people: people.filter((person) => person !== undefined), tagids };
}

function put(following: Following, tagids: readonly number[]): void {
  for (const tagid of tagids) {
    if (tagid === SPECIAL) following.special = true;
    else if (tagid !== DEFAULT) following.tagids.add(tagid);
  }
}

function take(following: Following, tagids: readonly number[]): void {
  for (const tagid of tagids) {
    if (tagid === SPECIAL) following.special = false;
    else following.tagids.delete(tagid);
  }
}

/** Despite its path it sets: the given groups are all that remains, the star included. */
function groupSetUsers(context: Context): Reply {
  const found = subjects(context, 'tagids');
  if (typeof found === 'number') return fail(found);
  const [tagids = []] = found.tagids;
  for (const following of found.people) {
    if (context.world.options.groupSetUsers === 'replaces') {
      take(following, [SPECIAL, ...following.tagids]);
    }
    put(following, tagids);
  }
  return done();
}

function groupCopyUsers(context: Context): Reply {
  const found = subjects(context, 'tagids');
  if (typeof found === 'number') return fail(found);
  for (const following of found.people) put(following, found.tagids[0] ?? []);
  return done();
}

/** Only the named source groups lose their people. */
function groupMoveUsers(context: Context): Reply {
  const found = subjects(context, 'beforeTagids', 'afterTagids');
  if (typeof found === 'number') return fail(found);
  const [before = [], after = []] = found.tagids;
  for (const following of found.people) {
    take(following, before);
    put(following, after);
  }
  return done();
}

function setSpecial({ me, params }: Context, special: boolean): Reply {
  const following = me.followings.get(params.int('fid'));
  if (!following) return fail(22105);
  following.special = special;
  return done();
}

const TAGID: ParamSpec = { kind: 'int', required: true };
const NAME: ParamSpec = { ...TEXT, required: true };
/** A call about groups of the signed-in account; only what differs is said below. */
const base = { host: 'api', auth: 'required' } as const;

export const GROUP_ROUTES: readonly Route[] = [
  { ...base, operation: 'groups', method: 'GET', path: '/x/relation/tags', handle: groups },
  {
    ...base,
    operation: 'groupMembers',
    method: 'GET',
    path: '/x/relation/tag',
    withoutReferer: () => ok([]),
    query: {
      tagid: TAGID,
      mid: { kind: 'mid' },
      pn: PN,
      ps: ps(200),
      order_type: oneOf('', 'attention'),
    },
    handle: groupMembers,
  },
  {
    ...base,
    operation: 'groupOfUser',
    method: 'GET',
    path: '/x/relation/tag/user',
    query: { fid: MID },
    handle: groupOfUser,
  },
  {
    ...base,
    operation: 'groupCreate',
    method: 'POST',
    path: '/x/relation/tag/create',
    query: DEVICE,
    form: { tag: NAME },
    handle: groupCreate,
  },
  {
    ...base,
    operation: 'groupRename',
    method: 'POST',
    path: '/x/relation/tag/update',
    query: DEVICE,
    form: { tagid: TAGID, name: NAME },
    handle: groupRename,
  },
  {
    ...base,
    operation: 'groupDelete',
    method: 'POST',
    path: '/x/relation/tag/del',
    query: DEVICE,
    form: { tagid: TAGID },
    handle: groupDelete,
  },
  {
    ...base,
    operation: 'groupSort',
    method: 'POST',
    path: '/x/relation/tags/update_sort',
    query: DEVICE,
    form: { tagids: ids(200) },
    handle: groupSort,
  },
  {
    ...base,
    operation: 'groupSetUsers',
    method: 'POST',
    path: '/x/relation/tags/addUsers',
    query: DEVICE,
    form: { fids: ids(50), tagids: ids(200) },
    handle: groupSetUsers,
  },
  {
    ...base,
    operation: 'groupCopyUsers',
    method: 'POST',
    path: '/x/relation/tags/copyUsers',
    query: DEVICE,
    form: { fids: ids(20), tagids: ids(200) },
    handle: groupCopyUsers,
  },
  {
    ...base,
    operation: 'groupMoveUsers',
    method: 'POST',
    path: '/x/relation/tags/moveUsers',
    query: DEVICE,
    form: { beforeTagids: ids(200), afterTagids: ids(200), fids: ids(20) },
    handle: groupMoveUsers,
  },
  {
    ...base,
    operation: 'specialFollowings',
    method: 'GET',
    path: '/x/relation/tag/special',
    // Taken and ignored: the whole list comes at once.
    query: { pn: PN, ps: ps(50) },
    handle: ({ world, me }) => {
      const mids = sortedFollowings(me).flatMap(({ mid, special }) => (special ? [mid] : []));
      return ok(mids.length === 0 && world.options.emptyAs === 'null' ? null : mids);
    },
  },
  {
    ...base,
    operation: 'specialAdd',
    method: 'POST',
    path: '/x/relation/tag/special/add',
    query: DEVICE,
    form: { fid: MID },
    handle: (context) => setSpecial(context, true),
  },
  {
    ...base,
    operation: 'specialDel',
    method: 'POST',
    path: '/x/relation/tag/special/del',
    query: DEVICE,
    form: { fid: MID },
    handle: (context) => setSpecial(context, false),
  },
];
