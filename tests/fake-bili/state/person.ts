import type { Random } from './random.ts';
import { NOTICES, PLAIN_SIGNS, type Topic } from './words.ts';

/** What somebody hides from others. */
export interface Privacy {
  followings: boolean;
  fans: boolean;
  bangumi: boolean;
  /** Favourites, followed tags and courses. */
  favourites: boolean;
  /** `worn`: only the worn medal is shown. */
  medals: 'shown' | 'worn' | 'hidden';
}

export interface Works {
  video: number;
  article: number;
  opus: number;
  audio: number;
  seasons: number;
  series: number;
  courses: number;
  bangumi: number;
  cinema: number;
  folders: number;
  privateFolders: number;
}

export interface Person {
  readonly mid: number;
  readonly index: number;
  readonly topic: Topic;
  readonly hostile: boolean;
  name: string;
  sign: string;
  sex: '男' | '女' | '保密';
  level: number;
  cancelled: boolean;
  banned: boolean;
  /** -1 none, 0 person, 1 organisation. */
  official: { type: number; title: string };
  /** 0 none, 1 monthly, 2 yearly. */
  vip: 0 | 1 | 2;
  fans: number;
  followingCount: number;
  /** null: upstat is `{}`. */
  stat: { plays: number; reads: number; likes: number } | null;
  works: Works;
  /** Days between uploads. */
  pace: number;
  /** Days since the newest upload. */
  quiet: number;
  notice: string;
  birthday: string;
  school: string | null;
  tags: string[] | null;
  live: { room: number; on: 0 | 1 | 2; title: string; watched: number } | null;
  /** Place in the list of uploads → reason; at most three. */
  masterpieces: Map<number, string>;
  /** Place in the list of uploads. */
  pinned: { n: number; reason: string } | null;
  /** null: no charging programme. */
  supporters: number | null;
  reservations: { sid: number; name: string; total: number; inDays: number; live: boolean }[];
  medals: number;
  privacy: Privacy;
  refusesFollows: boolean;
  /** Accounts that this person has blocked. */
  readonly blocks: Map<number, number>;
}

/** Somebody of the crowd, drawn from `random`; named people are adapted from this afterwards. */
export function fillPerson(
  base: {
    mid: number;
    index: number;
    name: string;
    topic: Topic;
    hostile: boolean;
    cancelled: boolean;
  },
  random: Random,
): Person {
  // Most have few fans, some have very many.
  const fans = Math.floor(10 ** (1 + random.next() ** 1.6 * 5.6));
  const uploads = random.chance(0.12) ? 0 : random.int(3, 180);
  const plays = uploads === 0 ? 0 : Math.floor(fans * uploads * (0.4 + random.next() * 3));
  return {
    ...base,
    name: base.cancelled ? '账号已注销' : base.name,
    sign: base.cancelled ? '' : random.pick([...base.topic.signs, ...PLAIN_SIGNS]),
    sex: random.pick(['男', '女', '保密', '保密']),
    level: base.cancelled ? 0 : random.pick([3, 4, 5, 5, 6, 6, 6]),
    banned: false,
    official:
      fans > 300_000 && random.chance(0.6)
        ? random.chance(0.15)
          ? { type: 1, title: `${base.topic.name}机构官方账号` }
          : { type: 0, title: `bilibili 知名${base.topic.name}UP主` }
        : { type: -1, title: '' },
    vip: random.pick([0, 0, 1, 2, 2]),
    fans,
    followingCount: random.int(0, 900),
    stat: { plays, reads: random.int(0, 40_000), likes: Math.floor(plays * 0.06) },
    works: {
      video: uploads,
      article: random.chance(0.3) ? random.int(1, 40) : 0,
      opus: random.int(0, 120),
      audio: random.chance(0.1) ? random.int(1, 12) : 0,
      seasons: random.chance(0.4) ? random.int(1, 6) : 0,
      series: random.chance(0.3) ? random.int(1, 4) : 0,
      courses: 0,
      bangumi: random.int(0, 60),
      cinema: random.int(0, 12),
      folders: random.int(1, 6),
      privateFolders: random.int(0, 3),
    },
    pace: 1 + random.next() * 12,
    quiet: random.chance(0.15) ? random.int(90, 900) : random.int(0, 20),
    notice: random.chance(0.5) ? random.pick(NOTICES) : '',
    birthday: random.chance(0.4)
      ? `${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`
      : '',
    school: random.chance(0.2) ? '' : null,
    tags: random.chance(0.3) ? [base.topic.name] : null,
    live: random.chance(0.35)
      ? {
          room: 20_000_000 + base.index * 37,
          on: random.chance(0.12) ? 1 : 0,
          title: `${base.topic.name}聊天室`,
          watched: random.int(20, 60_000),
        }
      : null,
    masterpieces: new Map(),
    pinned: null,
    supporters: fans > 50_000 && random.chance(0.5) ? random.int(0, 300) : null,
    reservations: [],
    medals: random.chance(0.4) ? 0 : random.int(1, 12),
    privacy: {
      followings: false,
      fans: false,
      bangumi: random.chance(0.3),
      favourites: false,
      medals: 'shown',
    },
    refusesFollows: false,
    blocks: new Map(),
  };
}
