import { PEOPLE } from '../state/people-table.ts';
import type { Person } from '../state/person.ts';
import { attributeOf, fansOf, followingsOf } from '../state/relations.ts';
import type { Video } from '../state/videos.ts';
import type { Account, World } from '../state/world.ts';
import { clock } from '../wire/common.ts';
import { coverUrl, faceUrl, secure } from '../wire/pictures.ts';

/** Pages get everything with the document: they never ask the API. */

export function embedVideo(video: Video): Record<string, unknown> {
  return {
    bvid: video.bvid,
    title: video.title,
    cover: secure(coverUrl(video.aid)),
    length: clock(video.duration),
    views: video.views,
    danmaku: video.danmaku,
    pubdate: video.pubdate,
    mid: video.owner.mid,
    face: secure(faceUrl(video.owner.mid)),
    author: video.owner.name,
  };
}

/** @param full Whether the page of this person is to be drawn without a new document. */
export function embedPerson(
  world: World,
  viewer: Account | null,
  person: Person,
  full: boolean,
): Record<string, unknown> {
  const { mid } = person;
  const own = world.accounts.get(mid);
  const brief = {
    mid,
    name: person.name,
    face: secure(faceUrl(mid)),
    sign: person.sign,
    full,
    attribute: viewer ? attributeOf(viewer, mid) : 0,
  };
  if (!full) return brief;
  const listed = person.privacy.followings ? [] : followingsOf(world, person).slice(0, 24);
  return {
    ...brief,
    level: own?.level ?? person.level,
    sex: person.sex,
    vip: person.vip,
    official: person.official,
    banned: person.banned,
    birthday: person.birthday,
    fans: fansOf(world, person),
    following: followingsOf(world, person).length,
    stat: person.stat,
    works: person.works,
    notice: person.notice,
    live: person.live,
    supporters: person.supporters,
    hidesFollowings: person.privacy.followings,
    videos: world.videos.listOf(person).slice(0, 12).map(embedVideo),
    followings: listed.map(({ mid: other }) => other),
  };
}

/** Data of a space page: the person, everybody with a part, and those they follow in brief. */
export function embedSpace(
  world: World,
  viewer: Account | null,
  person: Person,
): Record<string, unknown> {
  const full = new Set<number>([person.mid, ...Object.values(PEOPLE)]);
  const people: Record<string, unknown> = {};
  for (const mid of full) {
    const one = world.people.get(mid);
    if (!one || one.cancelled) continue;
    people[mid] = embedPerson(world, viewer, one, true);
    for (const { mid: other } of followingsOf(world, one).slice(0, 24)) {
      const listed = world.people.get(other);
      if (listed && !full.has(other)) people[other] = embedPerson(world, viewer, listed, false);
    }
  }
  return {
    now: Math.floor(world.seededAtMs / 1000),
    viewer: viewer && { mid: viewer.mid, face: secure(faceUrl(viewer.mid)) },
    people,
    recommended: [
      PEOPLE.upA,
      PEOPLE.upB,
      PEOPLE.rich,
      PEOPLE.private,
      PEOPLE.special,
      PEOPLE.empty,
    ],
  };
}
