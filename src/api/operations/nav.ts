import { defineOperation } from '../define.ts';
import { Count, figure, LooseText, z } from '../schema.ts';
import { OBSERVED, REFERENCE } from './shapes.ts';

/** The signed-in account, or only the signing keys when nobody is signed in. */
export const nav = defineOperation({
  id: 'nav',
  method: 'GET',
  host: 'api',
  path: '/x/web-interface/nav',
  auth: 'none',
  sign: 'none',
  referer: 'www',
  bucket: 'account',
  freshMs: 10 * 60_000,
  params: z.object({}),
  data: z.looseObject({
    isLogin: z.boolean(),
    wbi_img: z.looseObject({ img_url: z.string(), sub_url: z.string() }),
    mid: z.optional(z.int()),
    uname: z.optional(z.string()),
    face: z.optional(z.string()),
    /** next_exp is the text "--" at level 6, or missing. */
    level_info: figure(
      z.looseObject({
        current_level: figure(Count),
        current_exp: figure(Count),
        next_exp: figure(z.union([z.number(), z.string()])),
      }),
    ),
    /** Coins; fractional, sometimes null. */
    money: figure(z.number()),
    vipStatus: figure(z.int()),
    moral: figure(z.number()),
    vip: figure(
      z.looseObject({
        status: figure(z.int()),
        /** Unix milliseconds. */
        due_date: figure(z.number()),
        label: figure(z.looseObject({ text: LooseText })),
      }),
    ),
    /** pid 0: none. */
    pendant: figure(z.looseObject({ pid: z.nullish(z.int()), name: LooseText })),
    /** type -1: not verified. */
    official: figure(z.looseObject({ type: z.nullish(z.int()), title: LooseText })),
  }),
  // Signed out it answers -101 and still carries the keys.
  success: [-101],
  learns: 'wbi-keys',
  doc: {
    summary: 'Own account: name, level, coins. Signed out: only the WBI key names.',
    source: `${REFERENCE}/docs/login/login_info.md`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

export const navStat = defineOperation({
  id: 'navStat',
  method: 'GET',
  host: 'api',
  path: '/x/web-interface/nav/stat',
  auth: 'required',
  sign: 'none',
  referer: 'www',
  bucket: 'account',
  freshMs: 5 * 60_000,
  params: z.object({}),
  data: z.looseObject({ following: z.int(), follower: z.int(), dynamic_count: z.int() }),
  doc: {
    summary: 'Own counts of followings, fans and dynamics.',
    source: `${REFERENCE}/docs/login/login_info.md`,
    confidence: 'high',
    observed: OBSERVED,
  },
});
