import { defineOperation } from '../define.ts';
import {
  AtLeastNone,
  idList,
  LooseText,
  Mid,
  PageNumber,
  pageSize,
  rows,
  Tagid,
  UnixSeconds,
  z,
} from '../schema.ts';
import { DEVICE_JSON, LIBRARY, OBSERVED, REFERENCE, write } from './shapes.ts';

const FIVE_MINUTES = 5 * 60_000;

const change = { ...write, referer: 'space' } as const;

/** The service's limit; it counts characters. */
const GroupName = z.string().check(z.minLength(1), z.maxLength(16));

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
  data: rows(z.looseObject({ tagid: Tagid, name: z.string(), count: AtLeastNone, tip: LooseText })),
  empty: 'never',
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
      mtime: z.nullish(UnixSeconds),
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
  // A name that is none is told of the whole: its key may be a name itself.
  data: z
    .record(z.string(), z.unknown())
    .check(z.refine((told) => Object.values(told).every((name) => typeof name === 'string'))),
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
  params: z.object({ tag: GroupName }),
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

/** 22101 forbidden character, 22103 too long, 22106 exists. Groups 0 and -10 have fixed names. */
export const groupRename = defineOperation({
  ...change,
  id: 'groupRename',
  path: '/x/relation/tag/update',
  params: z.object({ tagid: Tagid.check(z.positive()), name: GroupName }),
  errors: { 22104: 'not-found' },
  doc: { ...groupCreate.doc, summary: 'Rename a follow group; at most 16 characters.' },
});

/** Members stay followed; those left without a group fall back to the default one. */
export const groupDelete = defineOperation({
  ...change,
  id: 'groupDelete',
  path: '/x/relation/tag/del',
  params: z.object({ tagid: Tagid.check(z.positive()) }),
  errors: { 22104: 'not-found' },
  doc: { ...groupCreate.doc, summary: 'Delete a follow group; its members stay followed.' },
});

/**
 * TRAP: although the path says add, clients use it to REPLACE all groups of the given people;
 * '0' empties them. Not measured, so whoever calls it reads the groups again afterwards.
 */
export const groupSetUsers = defineOperation({
  ...change,
  id: 'groupSetUsers',
  path: '/x/relation/tags/addUsers',
  params: z.object({ fids: idList(20), tagids: idList(20) }),
  errors: { 22104: 'not-found' },
  doc: {
    summary: 'Give people exactly these groups, at most 20 a call; 0 = none. Inferred: may add.',
    source: `${REFERENCE}/docs/user/relation.md; ${LIBRARY}; bggRGjQaUbCoE/PiliPlus@2026-08`,
    confidence: 'medium',
    observed: OBSERVED,
  },
});

/** The person's own groups in the wished order; 0 and -10 are not named. */
export const groupSort = defineOperation({
  ...change,
  id: 'groupSort',
  path: '/x/relation/tags/update_sort',
  fixed: { query: { 'x-bili-device-req-json': DEVICE_JSON } },
  params: z.object({ tagids: idList(200) }),
  doc: {
    summary: 'Order of the own groups, all ids in the wished order.',
    source: 'bggRGjQaUbCoE/PiliPlus@2026-08',
    confidence: 'medium',
    observed: OBSERVED,
  },
});
