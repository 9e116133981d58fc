import type { Person } from '../state/person.ts';
import { attributeOf, tagOf } from '../state/relations.ts';
import type { Account, World } from '../state/world.ts';
import { verifyOf, vipOfList } from './common.ts';
import { faceUrl } from './pictures.ts';

function personFields(person: Person): Record<string, unknown> {
  return {
    contract_info: {},
    uname: person.name,
    face: faceUrl(person.mid),
    sign: person.sign,
    face_nft: 0,
    official_verify: verifyOf(person),
    vip: vipOfList(person),
  };
}

const TAIL = { nft_icon: '', rec_reason: '', track_id: '', follow_time: '' } as const;

/**
 * One row of followings, same followings, fans, …: the relation is the viewer's, the time is of
 * whoever owns the list (Unix seconds).
 */
export function relationItem(
  viewer: Account,
  person: Person,
  mtime: number,
): Record<string, unknown> {
  const following = viewer.followings.get(person.mid);
  return {
    mid: person.mid,
    attribute: attributeOf(viewer, person.mid),
    mtime,
    tag: tagOf(following),
    special: following?.special ? 1 : 0,
    ...personFields(person),
    name_render: null,
    ...TAIL,
  };
}

/** One row of a group: relation fields are never filled in here, and there is no time. */
export function groupMember(person: Person): Record<string, unknown> {
  return {
    mid: person.mid,
    attribute: 0,
    tag: null,
    special: 0,
    ...personFields(person),
    live: {
      live_status: person.live?.on ?? 0,
      jump_url: person.live ? `https://live.bilibili.com/${person.live.room}` : '',
    },
    ...TAIL,
  };
}

export interface RelationAttr {
  mid: number;
  attribute: number;
  mtime: number;
  tag: number[] | null;
  special: number;
}

/** What the account is to somebody. */
export function ownSide(account: Account, mid: number): RelationAttr {
  const following = account.followings.get(mid);
  return {
    mid,
    attribute: attributeOf(account, mid),
    mtime: following?.mtime ?? account.blacks.get(mid) ?? 0,
    tag: tagOf(following),
    special: following?.special ? 1 : 0,
  };
}

/** What somebody is to the account, their groups included (drawn people have none). */
export function otherSide(world: World, account: Account, mid: number): RelationAttr {
  const other = world.accounts.get(mid);
  if (other) return ownSide(other, account.mid);
  const base = { mid: account.mid, tag: null, special: 0 };
  const blockedAt = world.people.get(mid)?.blocks.get(account.mid);
  if (blockedAt !== undefined) return { ...base, attribute: 128, mtime: blockedAt };
  const since = account.fans.get(mid);
  if (since === undefined) return { ...base, attribute: 0, mtime: 0 };
  return { ...base, attribute: account.followings.has(mid) ? 6 : 2, mtime: since };
}
