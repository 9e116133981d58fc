import { oneOf, type ParamSpecs } from '../kernel/params.ts';
import { envelope, ok, type Reply } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import type { Account, World } from '../state/world.ts';
import { coinRows, expRows, loginRows, moralRows } from '../wire/logs.ts';
import { faceUrl } from '../wire/pictures.ts';

/** This host says beside the code whether it worked; no coins are null. */
function coins({ me, request }: Context): Reply {
  if (request.cookies.get('DedeUserID') !== String(me.mid)) return signedOut();
  return envelope({ code: 0, status: true, data: { money: me.coins === 0 ? null : me.coins } });
}

const signedOut = () => envelope({ code: -101, status: false, message: '账号未登录' });

function jury({ world, me }: Context): Reply {
  const { status, cases, termEnd } = me.jury;
  return ok({
    allow_apply: status !== 1,
    apply_status: status === 1 ? 3 : -1,
    case_total: cases,
    err_msg: '',
    face: faceUrl(me.mid),
    status,
    term_end: status === 1 ? termEnd : 0,
    uname: world.people.get(me.mid)?.name ?? '',
  });
}

type Rows = (world: World, me: Account) => Record<string, unknown>[];

/** The whole week at once; no rows are null. */
const logOf =
  (rows: Rows) =>
  ({ world, me }: Context): Reply => {
    const list = rows(world, me);
    return ok({ list: list.length === 0 ? null : list, count: list.length });
  };

function moralLog({ world, me }: Context): Reply {
  const list = moralRows(world, me);
  return ok({ moral: me.moral, list, count: list.length });
}

const JSONP: ParamSpecs = { jsonp: oneOf('jsonp') };
const base = { method: 'GET', host: 'api', auth: 'required' } as const;
const logs = { ...base, query: JSONP } as const;

export const LOG_ROUTES: readonly Route[] = [
  {
    ...base,
    host: 'account',
    operation: 'coins',
    path: '/site/getCoin',
    refusals: { signedOut },
    handle: coins,
  },
  { ...base, operation: 'jury', path: '/x/credit/v2/jury/jury', handle: jury },
  {
    ...logs,
    operation: 'loginLog',
    path: '/x/member/web/login/log',
    handle: logOf(loginRows),
  },
  { ...logs, operation: 'expLog', path: '/x/member/web/exp/log', handle: logOf(expRows) },
  { ...logs, operation: 'coinLog', path: '/x/member/web/coin/log', handle: logOf(coinRows) },
  { ...logs, operation: 'moralLog', path: '/x/member/web/moral/log', handle: moralLog },
  {
    ...base,
    operation: 'dailyReward',
    path: '/x/member/web/exp/reward',
    handle: ({ me }) =>
      ok({
        login: true,
        ...me.today,
        email: true,
        tel: true,
        safe_question: false,
        identify_card: true,
      }),
  },
];
