import { defineOperation } from '../define.ts';
import { idList, LooseText, Mid, PageNumber, pageSize, rows, Tagid, z } from '../schema.ts';
import { DEVICE_JSON, LIBRARY, OBSERVED, REFERENCE, RelationAttr, RelationPage } from './shapes.ts';

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
  freshMs: FIVE_MINUTES,
  params: z.object({ vmid: Mid }),
  data: z.looseObject({
    mid: z.int(),
    following: z.int(),
    follower: z.int(),
    whisper: z.optional(z.int()),
    black: z.optional(z.int()),
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
  freshMs: FIVE_MINUTES,
  params: z.object({ mid: Mid }),
  data: z.looseObject({ relation: RelationAttr, be_relation: RelationAttr }),
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
  page: { style: 'page', rows: (data) => data.list, total: (data) => data.total ?? 0 },
  doc: {
    summary: 'Shared followings, 50 a page. Wants a Referer under bilibili.com.',
    source: `${REFERENCE}/docs/user/relation.md; ${LIBRARY}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

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
  params: z.object({ fid: Mid, act: z.literal([1, 2, 5, 6, 7]), re_src: z._default(z.int(), 11) }),
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
  freshMs: 24 * 60 * 60_000,
  params: z.object({
    names: z.array(z.string().check(z.minLength(1), z.maxLength(32))).check(z.minLength(1)),
  }),
  data: z.looseObject({ uid_list: rows(z.looseObject({ name: z.string(), uid: z.string() })) }),
  doc: {
    summary: 'Exact user names to ids (as text); unknown names are left out.',
    source: `${REFERENCE}/docs/misc/name_to_uid.md; ${LIBRARY}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Own follow groups in the person's order: -10 special and 0 default come first. */
export const groups = defineOperation({
  id: 'groups',
  method: 'GET',
  host: 'api',
  path: '/x/relation/tags',
  auth: 'required',
  sign: 'none',
  referer: 'space',
  bucket: 'relation',
  freshMs: FIVE_MINUTES,
  params: z.object({}),
  fixed: { query: { web_location: '333.1387' } },
  data: rows(z.looseObject({ tagid: Tagid, name: z.string(), count: z.int(), tip: LooseText })),
  doc: {
    summary: 'Own follow groups with counts; 0 counts the people in no group.',
    source: `${REFERENCE}/docs/user/relation.md`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Members of a group. attribute, tag and special are NOT filled in here. */
export const groupMembers = defineOperation({
  id: 'groupMembers',
  method: 'GET',
  host: 'api',
  path: '/x/relation/tag',
  auth: 'required',
  sign: 'none',
  referer: 'space',
  bucket: 'relation',
  freshMs: FIVE_MINUTES,
  params: z.object({ tagid: Tagid, mid: z.optional(Mid), pn: PageNumber, ps: pageSize(20, 200) }),
  data: rows(
    z.looseObject({
      mid: Mid,
      uname: z.string(),
      face: LooseText,
      sign: LooseText,
      mtime: z.nullish(z.int()),
    }),
  ),
  errors: { 22104: 'not-found' },
  page: { style: 'page', rows: (data) => data },
  doc: {
    summary: 'People in a group, newest follow first. Relation fields are always empty here.',
    source: `${REFERENCE}/docs/user/relation.md`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Groups of one person: id as text → name; `{}` for the default group or no follow at all. */
export const groupOfUser = defineOperation({
  id: 'groupOfUser',
  method: 'GET',
  host: 'api',
  path: '/x/relation/tag/user',
  auth: 'required',
  sign: 'none',
  referer: 'space',
  bucket: 'relation',
  freshMs: FIVE_MINUTES,
  params: z.object({ fid: Mid }),
  data: z.record(z.string(), z.string()),
  doc: {
    summary: 'Groups that one person is in, "-10" (special) included.',
    source: `${REFERENCE}/docs/user/relation.md`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** New group. 22101 forbidden character, 22102 too many, 22103 too long, 22106 exists. */
export const groupCreate = defineOperation({
  id: 'groupCreate',
  method: 'POST',
  host: 'api',
  path: '/x/relation/tag/create',
  auth: 'required',
  sign: 'none',
  referer: 'space',
  bucket: 'write',
  freshMs: 0,
  params: z.object({ tag: z.string().check(z.minLength(1), z.maxLength(16)) }),
  fixed: { query: { 'x-bili-device-req-json': DEVICE_JSON } },
  data: z.looseObject({ tagid: Tagid }),
  doc: {
    summary: 'Create a follow group; the name has at most 16 characters.',
    source: `${REFERENCE}/docs/user/relation.md; ${LIBRARY}`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Adds people to groups and keeps their other groups. 22105 when somebody is not followed. */
export const groupCopyUsers = defineOperation({
  id: 'groupCopyUsers',
  method: 'POST',
  host: 'api',
  path: '/x/relation/tags/copyUsers',
  auth: 'required',
  sign: 'none',
  referer: 'space',
  bucket: 'write',
  freshMs: 0,
  params: z.object({ fids: idList(20), tagids: idList(20) }),
  data: z.unknown(),
  errors: { 22104: 'not-found' },
  doc: {
    summary: 'Add people to groups, at most 20 a call; other memberships stay.',
    source: `${REFERENCE}/docs/user/relation.md; hzhilong/bilibili-backup@2026-06`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Takes people out of `beforeTagids` and puts them into `afterTagids`. */
export const groupMoveUsers = defineOperation({
  id: 'groupMoveUsers',
  method: 'POST',
  host: 'api',
  path: '/x/relation/tags/moveUsers',
  auth: 'required',
  sign: 'none',
  referer: 'space',
  bucket: 'write',
  freshMs: 0,
  params: z.object({ beforeTagids: idList(20), afterTagids: idList(20), fids: idList(20) }),
  data: z.unknown(),
  errors: { 22104: 'not-found' },
  doc: {
    summary: 'Move people between groups; only the named source groups lose them. 0 = no group.',
    source: `${REFERENCE}/docs/user/relation.md`,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** The star. Adds -10 and leaves the other groups alone. */
export const specialAdd = defineOperation({
  id: 'specialAdd',
  method: 'POST',
  host: 'api',
  path: '/x/relation/tag/special/add',
  auth: 'required',
  sign: 'none',
  referer: 'space',
  bucket: 'write',
  freshMs: 0,
  params: z.object({ fid: Mid }),
  data: z.unknown(),
  doc: {
    summary: 'Make somebody a special follow; must be followed.',
    source: `${REFERENCE}/docs/user/relation.md`,
    confidence: 'medium',
    observed: OBSERVED,
  },
});

export const specialDel = defineOperation({
  ...specialAdd,
  id: 'specialDel',
  path: '/x/relation/tag/special/del',
  doc: { ...specialAdd.doc, summary: 'End a special follow; the follow itself stays.' },
});
