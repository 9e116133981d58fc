import { toAid, toBvid } from './bvid.ts';
import type { People } from './people.ts';
import type { Person } from './person.ts';
import { createRandom, mixSeed, type Random } from './random.ts';
import { HOSTILE_TEXTS, TITLE_TAILS, type Topic } from './words.ts';

export interface Video {
  readonly aid: number;
  readonly bvid: string;
  readonly cid: number;
  readonly owner: Person;
  /** Place among the owner's uploads, 0 the newest. */
  readonly n: number;
  readonly title: string;
  readonly desc: string;
  readonly tid: number;
  readonly tname: string;
  /** Unix seconds. */
  readonly pubdate: number;
  /** Seconds. */
  readonly duration: number;
  /** Negative: gone. */
  readonly state: number;
  readonly parts: number;
  readonly views: number;
  /** Whether the count of plays is shown as "--". */
  readonly viewsHidden: boolean;
  readonly danmaku: number;
  readonly replies: number;
  readonly likes: number;
  readonly favorites: number;
  readonly coins: number;
  readonly shares: number;
  /** Season that the video is part of, or 0. */
  readonly season: number;
}

/** All videos. Those past the end of somebody's uploads exist as dead ones. */
export interface Videos {
  get(aid: number): Video | undefined;
  byBvid(bvid: string): Video | undefined;
  /** @param n 0 is the newest upload; from `works.video` on: dead ones. */
  aidOf(person: Person, n: number): number;
  of(person: Person, n: number): Video;
  /** The living uploads, newest first. */
  listOf(person: Person): readonly Video[];
}

const BASE = 113_000_000_000_011;
const PER_PERSON = 4000;
const STEP = 1387;
const DAY = 86_400;

/** Chance of each hour, Beijing time: noon and the evening win. */
const HOURS = [0, 7, 8, 10, 11, 11, 12, 12, 12, 15, 17, 17, 18, 18, 18, 19, 19, 20, 20, 21, 22, 23];

function makeTitle(topic: Topic, hostile: boolean, random: Random): string {
  if (random.chance(hostile ? 0.6 : 0.02)) return random.pick(HOSTILE_TEXTS);
  const [a = '', b = ''] = random.sample(topic.subjects, 2);
  const title = random
    .pick(topic.titles)
    .replace('{a}', a)
    .replace('{b}', b)
    .replace('{n}', String(random.pick([3, 5, 7, 9, 10, 12, 15, 20, 24, 30, 48, 99, 100])));
  if (random.chance(0.06)) return `${title}${random.pick(TITLE_TAILS)}`;
  return title;
}

function makeDuration(random: Random): number {
  if (random.chance(0.06)) return random.int(3600, 9800);
  if (random.chance(0.15)) return random.int(15, 75);
  return random.int(120, 1500);
}

/** @param now Milliseconds. */
export function createVideos(people: People, seed: number, now: number): Videos {
  const lists = new Map<number, readonly Video[]>();
  const midnight = Math.floor((now / 1000 + 8 * 3600) / DAY) * DAY - 8 * 3600;

  const aidOf = (person: Person, n: number) => BASE + (person.index * PER_PERSON + n) * STEP;

  const of = (person: Person, n: number): Video => {
    const aid = aidOf(person, n);
    const random = createRandom(mixSeed(seed, 21, aid));
    const isDead = n >= person.works.video || person.cancelled;
    const day = midnight - Math.floor(person.quiet + n * person.pace) * DAY;
    const hour = random.pick(HOURS) * 3600 + random.int(0, 3599);
    const share = person.stat ? person.stat.plays / Math.max(1, person.works.video) : 500;
    const views = Math.floor(share * (0.3 + random.next() * 1.4));
    return {
      aid,
      bvid: toBvid(aid),
      cid: 1_200_000_000 + person.index * 7919 + n * 31,
      owner: person,
      n,
      title: makeTitle(person.topic, person.hostile, random),
      desc: random.chance(0.6) ? random.pick(person.topic.signs) : '',
      tid: random.chance(0.75) ? person.topic.tid : 21,
      get tname() {
        return this.tid === 21 ? '日常' : person.topic.name;
      },
      pubdate: Math.min(day + hour, Math.floor(now / 1000) - 1800 - n),
      duration: makeDuration(random),
      state: isDead ? -4 : 0,
      parts: random.chance(0.1) ? random.int(2, 6) : 1,
      views,
      viewsHidden: random.chance(0.01),
      danmaku: Math.floor(views * 0.006),
      replies: Math.floor(views * 0.003),
      likes: Math.floor(views * 0.06),
      favorites: Math.floor(views * 0.02),
      coins: Math.floor(views * 0.015),
      shares: Math.floor(views * 0.004),
      season: person.works.seasons > 0 && random.chance(0.2) ? person.index * 10 + 600_000 : 0,
    };
  };

  const get = (aid: number): Video | undefined => {
    const place = (aid - BASE) / STEP;
    if (!Number.isInteger(place) || place < 0) return undefined;
    const mid = people.midAt(Math.floor(place / PER_PERSON));
    const person = mid === undefined ? undefined : people.get(mid);
    return person && of(person, place % PER_PERSON);
  };

  return {
    get,
    byBvid: (bvid) => {
      const aid = toAid(bvid);
      return aid === null ? undefined : get(aid);
    },
    aidOf,
    of,
    listOf: (person) => {
      const count = person.cancelled ? 0 : person.works.video;
      const known = lists.get(person.mid);
      if (known?.length === count) return known;
      const list = Array.from({ length: count }, (_, n) => of(person, n));
      lists.set(person.mid, list);
      return list;
    },
  };
}
