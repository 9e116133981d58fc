import {
  AtLeastNone,
  Flag,
  LooseCount,
  LooseText,
  Mid,
  rows,
  Tagid,
  Total,
  UnixSeconds,
  z,
} from '../schema.ts';

/** Shapes that several operations share. Only what Bilideck reads is named; unknown keys pass. */

export const OBSERVED = '2026-11-23';
/** The community reference in its last full state (2026-01-26). */
export const REFERENCE = 'SocialSisterYi/bilibili-API-collect@7ffb221';
/** The Python library whose user module is the measure of completeness. */
export const LIBRARY = 'Nemo2011/bilibili-api 17.4.2 (captured requests)';

export const SPACE_DOCS = `${REFERENCE}/docs/user/space.md; ${LIBRARY}`;

/** What a page of a person asks for, signed in or not. */
export const ofSpace = {
  method: 'GET',
  host: 'api',
  auth: 'optional',
  sign: 'none',
  referer: 'space',
  bucket: 'space',
  freshMs: 10 * 60_000,
} as const;

/** Sent by 2026 clients with relation writes. */
export const DEVICE_JSON = '{"platform":"web","device":"pc","spmid":"333.1387"}';

/** type -1: none, 0: person, 1: organisation. */
export const OfficialVerify = z.looseObject({ type: z.int(), desc: LooseText });

/** attribute: 0 none, 1 whisper (retired), 2 following, 6 mutual, 128 blocked. mtime: Unix seconds. */
export const RelationAttr = z.looseObject({
  mid: z.int(),
  attribute: z.int(),
  mtime: z.nullish(UnixSeconds),
  tag: z.nullish(z.array(Tagid)),
  special: z.nullish(Flag),
});

/** A person in a relation list; relation fields are filled in, unlike in a group's member list. */
export const RelationRow = z.looseObject({
  mid: Mid,
  attribute: z.int(),
  mtime: z.nullish(UnixSeconds),
  tag: z.nullish(z.array(Tagid)),
  special: z.nullish(Flag),
  uname: z.string(),
  face: LooseText,
  sign: LooseText,
  official_verify: z.nullish(OfficialVerify),
  vip: z.nullish(z.looseObject({ vipType: z.optional(z.int()), vipStatus: z.optional(z.int()) })),
});

export const RelationPage = z.looseObject({
  total: z.nullish(Total),
  list: rows(RelationRow),
});

/** A maintained client that calls most of these in 2026. */
export const CLIENT = 'bggRGjQaUbCoE/PiliPlus@2026-08';

/** A video inside a season, a series or a search by words. */
export const ArchiveCard = z.looseObject({
  aid: z.int(),
  bvid: LooseText,
  title: z.string(),
  pic: LooseText,
  /** Seconds. */
  duration: AtLeastNone,
  /** Unix seconds. */
  pubdate: UnixSeconds,
  stat: z.nullish(z.looseObject({ view: LooseCount })),
  /** Percent; only for the signed-in viewer. */
  playback_position: z.nullish(z.number()),
});

/** What most writes share; what they answer says nothing, reading back does. */
export const write = {
  method: 'POST',
  host: 'api',
  auth: 'required',
  sign: 'none',
  referer: 'www',
  bucket: 'write',
  freshMs: 0,
  data: z.unknown(),
} as const;
