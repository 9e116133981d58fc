import { DAY_MS } from '../../shared/durations.ts';
import { defineOperation } from '../define.ts';
import { RelationType } from '../enums.ts';
import {
  Count,
  Flag,
  figure,
  idList,
  LooseText,
  Mid,
  mapOf,
  PageNumber,
  pageSize,
  rows,
  Tagid,
  UnixSeconds,
  z,
} from '../schema.ts';
import {
  DEVICE_JSON,
  LIBRARY,
  OBSERVED,
  OfficialVerify,
  REFERENCE,
  RelationAttr,
  RelationPage,
} from './shapes.ts';

const FIVE_MINUTES = 5 * 60_000;

/** Followings and fans of anybody; whisper and black are 0 unless the account asks for itself. */
export const relationStat = defineOperation({
  id: 'relationStat',
  method: 'GET',
  host: 'api',
  path: '/x/relation/stat',
  auth: 'optional',
  sign: 'none',
  referer: 'space',
  bucket: 'relation',
  freshMs: 2 * FIVE_MINUTES,
  params: z.object({ vmid: Mid }),
  data: z.looseObject({
    following: figure(Count),
    follower: figure(Count),
    whisper: figure(Count),
    black: figure(Count),
  }),
  doc: {
    summary: 'Counts of followings and fans; visible even when the lists are hidden.',
    source: `${REFERENCE}/docs/user/status_number.md; ${LIBRARY}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Relation both ways. be_relation.attribute 128: they blocked this account. */
export const mutualRelation = defineOperation({
  id: 'mutualRelation',
  method: 'GET',
  host: 'api',
  path: '/x/web-interface/relation',
  auth: 'required',
  sign: 'none',
  referer: 'space',
  bucket: 'relation',
  freshMs: 2 * FIVE_MINUTES,
  params: z.object({ mid: Mid }),
  // Shown, and asked before a click; changes read `relation`, which says who it is about.
  data: z.looseObject({
    relation: z.looseObject({
      attribute: z.int(),
      mtime: figure(UnixSeconds),
      tag: z.nullish(z.array(Tagid)),
      special: z.nullish(Flag),
    }),
    be_relation: z.looseObject({ attribute: z.int() }),
  }),
  doc: {
    summary: 'What I am to somebody and they to me; mtime is in Unix seconds.',
    source: `${REFERENCE}/docs/user/relation.md`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** The signed twin of mutualRelation, for when that one should refuse. */
export const accRelation = defineOperation({
  ...mutualRelation,
  id: 'accRelation',
  path: '/x/space/wbi/acc/relation',
  sign: 'wbi',
  doc: {
    ...mutualRelation.doc,
    summary: 'Relation both ways, signed. mutualRelation gives the same without a signature.',
  },
});

/** People that both the account and `vmid` follow. 22115 when they hide their followings. */
export const sameFollowings = defineOperation({
  id: 'sameFollowings',
  method: 'GET',
  host: 'api',
  path: '/x/relation/same/followings',
  auth: 'required',
  sign: 'none',
  referer: 'space',
  bucket: 'relation',
  freshMs: 2 * FIVE_MINUTES,
  params: z.object({ vmid: Mid, pn: PageNumber, ps: pageSize(50, 50) }),
  data: RelationPage,
  page: { style: 'page', rows: (data) => data.list, total: (data) => data.total },
  doc: {
    summary: 'Shared followings, 50 a page. Wants a Referer under bilibili.com.',
    source: `${REFERENCE}/docs/user/relation.md; ${LIBRARY}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

const { SUBSCRIBE, UNSUBSCRIBE, BLOCK, UNBLOCK, REMOVE_FANS } = RelationType;
const SENT_ACTS = [SUBSCRIBE, UNSUBSCRIBE, BLOCK, UNBLOCK, REMOVE_FANS] as const;

/**
 * acts: 1 follow, 2 unfollow, 5 block, 6 unblock, 7 remove fan. (3 and 4, whisper, are refused.)
 * 22014 and 22120 mean that the wished state already holds.
 */
export const modifyRelation = defineOperation({
  id: 'modifyRelation',
  method: 'POST',
  host: 'api',
  path: '/x/relation/modify',
  auth: 'required',
  sign: 'none',
  referer: 'space',
  bucket: 'write',
  freshMs: 0,
  params: z.object({ fid: Mid, act: z.literal(SENT_ACTS), re_src: z._default(z.int(), 11) }),
  fixed: {
    query: {
      statistics: '{"appId":100,"platform":5}',
      'x-bili-device-req-json': DEVICE_JSON,
    },
    form: { gaia_source: 'web_main', spmid: '333.1387' },
  },
  data: z.unknown(),
  success: [22014, 22120],
  doc: {
    summary: 'Follow, unfollow, block, unblock, remove a fan. Unfollowing loses the groups.',
    source: `${REFERENCE}/docs/user/relation.md; ${LIBRARY}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Names to ids. Unknown names are missing from the answer; matching ignores case. */
export const nameToUid = defineOperation({
  id: 'nameToUid',
  method: 'GET',
  host: 'api',
  path: '/x/polymer/web-dynamic/v1/name-to-uid',
  auth: 'required',
  sign: 'none',
  referer: 'www',
  bucket: 'relation',
  freshMs: DAY_MS,
  params: z.object({
    names: z.array(z.string().check(z.minLength(1), z.maxLength(32))).check(z.minLength(1)),
  }),
  data: z.looseObject({ uid_list: rows(z.looseObject({ name: z.string(), uid: z.string() })) }),
  empty: 'absent',
  doc: {
    summary: 'Exact user names to ids (as text); unknown names are left out.',
    source: `${REFERENCE}/docs/misc/name_to_uid.md; ${LIBRARY}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

// Asked to plan a change or to check one: an old answer would be worse than none.
const oneSide = {
  method: 'GET',
  host: 'api',
  auth: 'required',
  sign: 'none',
  referer: 'space',
  bucket: 'relation',
  freshMs: 0,
} as const;

/** This account's side only. */
export const relation = defineOperation({
  ...oneSide,
  id: 'relation',
  path: '/x/relation',
  params: z.object({ fid: Mid }),
  data: RelationAttr,
  doc: { ...mutualRelation.doc, summary: 'What I am to somebody; mtime is in Unix seconds.' },
});

/** Relations to many people. Ids without any relation are MISSING from the map. */
export const relations = defineOperation({
  ...oneSide,
  id: 'relations',
  path: '/x/relation/relations',
  // The reference names no limit; a client of 2026 says 40.
  params: z.object({ fids: idList(40) }),
  data: mapOf(RelationAttr),
  doc: {
    ...mutualRelation.doc,
    summary: 'What I am to up to 40 people, keyed by id; unrelated people are left out.',
  },
});

/**
 * Follows (1) or blocks (5) up to 50 people. Code 0 with `failed_fids` is a partial failure;
 * unfollowing in bulk does not exist.
 */
export const batchModifyRelation = defineOperation({
  ...oneSide,
  method: 'POST',
  bucket: 'write',
  id: 'batchModifyRelation',
  path: '/x/relation/batch/modify',
  params: z.object({
    fids: idList(50),
    act: z.literal([RelationType.SUBSCRIBE, RelationType.BLOCK]),
    re_src: z._default(z.int(), 11),
  }),
  data: z.nullish(z.looseObject({ failed_fids: z.nullish(z.array(z.int())) })),
  doc: {
    ...modifyRelation.doc,
    summary: 'Follow or block up to 50 people; the answer lists those that failed.',
    source: `${REFERENCE}/docs/user/relation.md`,
    confidence: 'medium',
  },
});

/** Names and avatars of up to 50 people, keyed by id; cancelled accounts are missing. */
export const usersCards = defineOperation({
  id: 'usersCards',
  method: 'GET',
  host: 'api',
  path: '/x/polymer/pc-electron/v1/user/cards',
  auth: 'optional',
  sign: 'none',
  referer: 'www',
  bucket: 'relation',
  freshMs: 2 * FIVE_MINUTES,
  params: z.object({ uids: idList(50) }),
  data: mapOf(
    z.looseObject({
      mid: z.string(),
      name: z.string(),
      face: LooseText,
      official: z.nullish(OfficialVerify),
    }),
  ),
  doc: {
    summary: 'Names and avatars of up to 50 people, keyed by id (as text).',
    source: `${REFERENCE}/docs/user/info.md`,
    confidence: 'high',
    observed: OBSERVED,
  },
});
