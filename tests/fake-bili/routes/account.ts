import { MID, oneOf, type ParamSpec, TEXT } from '../kernel/params.ts';
import { done, fail, ok, type Reply } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import type { Person } from '../state/person.ts';
import type { Account } from '../state/world.ts';
import { accountForm, myProfile, privacySwitches } from '../wire/account.ts';

const RENAME_COST = 6;
const SIGN_MAX = 70;
const [NAME_MIN, NAME_MAX] = [2, 16];
/** Stands for every word that the service does not want to read. */
const UNWANTED = '敏感词';

function personOf({ world, me }: Context): Person {
  const person = world.people.get(me.mid);
  if (!person) throw new Error('An account without a person');
  return person;
}

function nameProblem(context: Context, name: string): number {
  const length = [...name].length;
  if (length < NAME_MIN) return 40_006;
  if (length > NAME_MAX) return 40_005;
  if (!/^[\p{L}\p{N}_-]+$/u.test(name)) return 40_004;
  if (name.includes(UNWANTED)) return 40_002;
  const { me, world } = context;
  const holder = world.people.byName(name);
  if (holder && holder.mid !== me.mid) return 40_014;
  return me.freeRename || me.coins >= RENAME_COST ? 0 : -104;
}

function signProblem(sign: string): number {
  if ([...sign].length > SIGN_MAX) return 40_022;
  if (/\[[^\]]+\]|\p{Extended_Pictographic}/u.test(sign)) return 40_021;
  return sign.includes(UNWANTED) ? 40_015 : 0;
}

function setSign(context: Context, sign: string): void {
  const { me, world } = context;
  if (world.options.signReview === 'waits') me.pendingSign = sign;
  else personOf(context).sign = sign;
}

function rename({ me, world }: Context, name: string): void {
  if (me.freeRename) me.freeRename = false;
  else me.coins = Math.round((me.coins - RENAME_COST) * 10) / 10;
  world.people.rename(me.mid, name);
}

/** Takes all four fields: what the client left as it was is written again. */
function updateMyInfo(context: Context): Reply {
  const { me, params } = context;
  const person = personOf(context);
  const [name, sign] = [params.text('uname'), params.text('usersign')];
  const isRenamed = name !== person.name;
  const isSigned = sign !== person.sign;
  const problem =
    (isRenamed ? nameProblem(context, name) : 0) || (isSigned ? signProblem(sign) : 0);
  if (problem !== 0) return fail(problem);
  if (isRenamed) rename(context, name);
  if (isSigned) setSign(context, sign);
  person.sex = params.text('sex') as Person['sex'];
  setBirthday(me, person, params.text('birthday'));
  return done();
}

function setBirthday(me: Account, person: Person, birthday: string): void {
  me.birthday = birthday;
  if (person.birthday !== '') person.birthday = birthday.slice(5);
}

function updateSign(context: Context): Reply {
  const sign = context.params.text('user_sign', '');
  const problem = signProblem(sign);
  if (problem !== 0) return fail(problem);
  setSign(context, sign);
  return done();
}

/** Only one's own settings can be read. */
function spaceSetting(context: Context): Reply {
  if (context.params.int('mid') !== context.me.mid) return fail(-403);
  return ok({ privacy: privacySwitches(personOf(context)) });
}

const NEEDED: ParamSpec = { ...TEXT, required: true };
const base = { host: 'api', auth: 'required' } as const;

export const ACCOUNT_ROUTES: readonly Route[] = [
  {
    ...base,
    operation: 'myInfo',
    method: 'GET',
    path: '/x/space/myinfo',
    handle: (context) => ok(myProfile(context.me, personOf(context))),
  },
  {
    ...base,
    operation: 'memberAccount',
    method: 'GET',
    path: '/x/member/web/account',
    handle: (context) => ok(accountForm(context.me, personOf(context))),
  },
  {
    ...base,
    operation: 'spaceSetting',
    method: 'GET',
    path: '/x/space/setting/app',
    query: { mid: MID },
    handle: spaceSetting,
  },
  {
    ...base,
    operation: 'updateMyInfo',
    method: 'POST',
    path: '/x/member/web/update',
    form: {
      uname: NEEDED,
      usersign: NEEDED,
      sex: { ...oneOf('男', '女', '保密'), required: true },
      birthday: { ...NEEDED, pattern: /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/ },
    },
    handle: updateMyInfo,
  },
  {
    ...base,
    operation: 'updateSign',
    method: 'POST',
    path: '/x/member/web/sign/update',
    form: { user_sign: TEXT },
    handle: updateSign,
  },
];
