// Long: twenty calls of one host about one account, which are read side by side when one changes.
import { defineOperation } from '../define.ts';
import {
  Count,
  Flag,
  figure,
  LooseText,
  Mid,
  pageSize,
  rows,
  Total,
  UnixSeconds,
  z,
} from '../schema.ts';
import { LIBRARY, OBSERVED, REFERENCE } from './shapes.ts';

const MINUTE = 60_000;
/** Who comes back to a page within this time is shown what was there. */
const VISIT_MS = 10 * MINUTE;
const MEMBER = `${REFERENCE}/docs/login/member_center.md`;

/** The service counts characters of both. */
const Nickname = z.string().check(z.minLength(2), z.maxLength(16));
const Signature = z.string().check(z.maxLength(70));

const own = {
  method: 'GET',
  host: 'api',
  auth: 'required',
  sign: 'none',
  referer: 'www',
  bucket: 'account',
  freshMs: VISIT_MS,
} as const;
const change = { ...own, method: 'POST', bucket: 'write', freshMs: 0, data: z.unknown() } as const;

/** birthday is in Unix seconds here; coins can be fractional. */
export const myInfo = defineOperation({
  ...own,
  id: 'myInfo',
  path: '/x/space/myinfo',
  referer: 'space',
  params: z.object({}),
  data: z.looseObject({
    mid: Mid,
    name: z.string(),
    sex: LooseText,
    face: LooseText,
    sign: LooseText,
    level: z.int(),
    birthday: z.nullish(z.int()),
    coins: z.nullish(z.number()),
    following: z.nullish(Total),
    follower: z.nullish(Total),
    level_exp: z.nullish(
      z.looseObject({
        current_level: z.int(),
        current_exp: z.int(),
        next_exp: z.union([z.number(), z.string()]),
      }),
    ),
  }),
  doc: {
    summary: 'Own profile with level, coins and counts; birthday in Unix seconds.',
    source: `${REFERENCE}/docs/user/info.md; ${LIBRARY}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/**
 * The four fields that can be edited. birthday is YYYY-MM-DD. Saving overwrites all four: what is
 * shown for editing is asked for anew.
 */
export const memberAccount = defineOperation({
  ...own,
  id: 'memberAccount',
  path: '/x/member/web/account',
  params: z.object({}),
  data: z.looseObject({
    mid: Mid,
    uname: z.string(),
    userid: LooseText,
    // Saving writes all of them: one that was not told must not read as an empty one.
    sign: z.nullish(z.string()),
    birthday: z.nullish(z.string()),
    sex: z.nullish(z.string()),
    /** A name was never set: the first costs nothing. */
    nick_free: z.nullish(z.boolean()),
  }),
  doc: {
    summary: 'Own nickname, signature, birthday (YYYY-MM-DD) and sex, as the edit form wants them.',
    source: MEMBER,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/**
 * TRAP: overwrites all four fields; a changed name costs 6 coins. 40002 and 40004 to 40006 refuse
 * the name, 40014 is taken, 40015, 40021 and 40022 refuse the signature, -104 not enough coins.
 */
export const updateMyInfo = defineOperation({
  ...change,
  id: 'updateMyInfo',
  path: '/x/member/web/update',
  params: z.strictObject({
    uname: Nickname,
    usersign: Signature,
    sex: z.enum(['男', '女', '保密']),
    birthday: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  }),
  doc: {
    summary: 'Save nickname, signature, sex and birthday, all four at once; renaming costs coins.',
    source: `${MEMBER}; ${LIBRARY}`,
    confidence: 'medium',
    observed: OBSERVED,
  },
});

/** Shows only after a review. */
export const updateSign = defineOperation({
  ...change,
  id: 'updateSign',
  path: '/x/member/web/sign/update',
  params: z.strictObject({ user_sign: Signature }),
  doc: {
    summary: 'Save the signature alone, at most 70 characters; empty clears it.',
    source: MEMBER,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** money is null at zero. nav gives the same number. */
export const coins = defineOperation({
  ...own,
  id: 'coins',
  host: 'account',
  path: '/site/getCoin',
  params: z.object({}),
  data: z.looseObject({ money: z.nullable(z.number()) }),
  doc: {
    summary: 'Own coins; null means 0.',
    source: `${REFERENCE}/docs/login/login_info.md; ${LIBRARY}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** status: 0 never, 1 in office, 2 lapsed. */
export const jury = defineOperation({
  ...own,
  id: 'jury',
  path: '/x/credit/v2/jury/jury',
  freshMs: 60 * MINUTE,
  params: z.object({}),
  data: z.looseObject({
    allow_apply: figure(z.boolean()),
    case_total: figure(Count),
    status: z.int(),
    /** Unix seconds; 0 without a term. */
    term_end: figure(UnixSeconds),
  }),
  doc: {
    summary: 'Jury membership: state, cases, end of term in Unix seconds.',
    source: `${REFERENCE}/docs/blackroom/jury/base_info.md; ${LIBRARY}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

const log = {
  ...own,
  params: z.object({}),
  fixed: { query: { jsonp: 'jsonp', web_location: '333.33' } },
} as const;

/** "YYYY-MM-DD HH:mm:ss", Beijing time. */
const LogRow = z.looseObject({ time: z.string(), delta: z.number(), reason: LooseText });

/** Private to the person: never logged, and the ip (masked by the service) is not kept. */
export const loginLog = defineOperation({
  ...log,
  id: 'loginLog',
  path: '/x/member/web/login/log',
  data: z.looseObject({
    count: z.nullish(Total),
    list: rows(
      z.looseObject({
        ip: LooseText,
        /** Unix seconds. */
        time: UnixSeconds,
        time_at: LooseText,
        status: z.nullish(Flag),
        geo: LooseText,
      }),
    ),
  }),
  total: (data) => data.count,
  doc: {
    summary: 'Logins of about the last week, not strictly sorted; time in Unix seconds.',
    source: `${REFERENCE}/docs/login/login_notice.md; ${LIBRARY}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

export const moralLog = defineOperation({
  ...log,
  id: 'moralLog',
  path: '/x/member/web/moral/log',
  data: z.looseObject({
    moral: z.nullish(z.number()),
    count: z.nullish(Total),
    list: rows(
      z.looseObject({ time: z.string(), delta: z.number(), origin: LooseText, reason: LooseText }),
    ),
  }),
  total: (data) => data.count,
  doc: {
    summary: 'Moral score (at most 70) and its changes of the last week.',
    source: `${MEMBER}; ${LIBRARY}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

export const expLog = defineOperation({
  ...log,
  id: 'expLog',
  path: '/x/member/web/exp/log',
  data: z.looseObject({ count: z.nullish(Total), list: rows(LogRow) }),
  total: (data) => data.count,
  doc: {
    summary: 'Experience gained in the last week; time is Beijing-time text.',
    source: `${MEMBER}; ${LIBRARY}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Amounts can be fractional. */
export const coinLog = defineOperation({
  ...log,
  id: 'coinLog',
  path: '/x/member/web/coin/log',
  data: z.looseObject({ count: z.nullish(Total), list: rows(LogRow) }),
  total: (data) => data.count,
  doc: {
    summary: 'Coins gained and spent in the last week; time is Beijing-time text.',
    source: MEMBER,
    confidence: 'high',
    observed: OBSERVED,
  },
});

export const dailyReward = defineOperation({
  ...own,
  id: 'dailyReward',
  path: '/x/member/web/exp/reward',
  params: z.object({}),
  data: z.looseObject({
    login: figure(z.boolean()),
    watch: figure(z.boolean()),
    share: figure(z.boolean()),
    /** Experience from coins today, at most 50. */
    coins: figure(Count),
  }),
  doc: {
    summary: "Today's tasks for experience.",
    source: MEMBER,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Both directions: fav_video and its like 1 = public, disable_* and close_* 1 = HIDDEN. */
export const spaceSetting = defineOperation({
  ...own,
  id: 'spaceSetting',
  path: '/x/space/setting/app',
  referer: 'space',
  params: z.object({ mid: Mid }),
  data: z.looseObject({ privacy: z.nullish(z.record(z.string(), Flag)) }),
  doc: {
    summary: 'Own privacy switches of the space page.',
    source: 'bggRGjQaUbCoE/PiliPlus@2026-08',
    confidence: 'medium',
    observed: OBSERVED,
  },
});

/** Own fan medals, at most 10 a page. */
export const myMedals = defineOperation({
  ...own,
  id: 'myMedals',
  host: 'api.live',
  path: '/xlive/app-ucenter/v1/user/GetMyMedals',
  referer: 'www',
  params: z.object({
    page: z._default(z.int().check(z.positive()), 1),
    page_size: pageSize(10, 10),
  }),
  data: z.looseObject({
    items: rows(
      z.looseObject({
        medal_id: z.int(),
        medal_name: z.string(),
        level: z.int(),
        intimacy: z.int(),
        next_intimacy: z.nullish(z.int()),
        is_lighted: z.nullish(Flag),
        guard_level: z.nullish(z.int()),
        target_id: z.int(),
        target_name: LooseText,
        roomid: z.nullish(z.int()),
      }),
    ),
    page_info: z.looseObject({ cur_page: z.int(), total_page: z.int() }),
    count: z.nullish(Total),
  }),
  errors: { 1002002: 'bad-request', [-1002002]: 'bad-request' },
  page: {
    style: 'page',
    names: { page: 'page', size: 'page_size' },
    rows: (data) => data.items,
    hasMore: ({ page_info }) => page_info.cur_page < page_info.total_page,
  },
  doc: {
    summary: 'Own fan medals, 10 a page.',
    source: `${REFERENCE}/docs/live/user.md`,
    confidence: 'high',
    observed: OBSERVED,
  },
});
