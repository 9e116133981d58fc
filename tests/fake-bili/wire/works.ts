import type { Post } from '../state/dynamics.ts';
import type { Person } from '../state/person.ts';
import { createRandom, mixSeed } from '../state/random.ts';
import { SHOWS } from '../state/words.ts';
import type { World } from '../state/world.ts';
import { beijingText } from './logs.ts';
import { faceUrl, pictureUrl } from './pictures.ts';

const MONTH = 30 * 86_400;
const nowOf = (world: World) => Math.floor(world.seededAtMs / 1000);

/** One song: passtime in seconds, ctime in milliseconds. */
export function audioRows(world: World, person: Person): Record<string, unknown>[] {
  const random = createRandom(mixSeed(world.seed, 81, person.mid));
  return Array.from({ length: person.cancelled ? 0 : person.works.audio }, (_, place) => {
    const sid = 2_100_000 + person.index * 20 + place;
    const time = nowOf(world) - (place + 1) * 3 * MONTH - random.int(0, MONTH);
    const play = random.int(40, 90_000);
    return {
      id: sid,
      uid: person.mid,
      uname: person.name,
      author: random.chance(0.5) ? person.name : null,
      title: `${person.topic.name}小曲 第${place + 1}首`,
      cover: pictureUrl('season', sid),
      intro: random.chance(0.5) ? person.sign : null,
      lyric: '',
      crtype: 1,
      duration: random.int(60, 400),
      passtime: time,
      curtime: 0,
      aid: null,
      cid: null,
      ctime: time * 1000,
      statistic: {
        sid,
        play,
        collect: Math.floor(play / 60),
        comment: Math.floor(play / 300),
        share: Math.floor(play / 900),
      },
      coin_num: Math.floor(play / 500),
      is_cooper: null,
    };
  });
}

const articleId = ({ owner, n }: Post) => 21_000_000 + owner.index * 100 + n;

export function articleRow(post: Post): Record<string, unknown> {
  const { owner, text, at, likes } = post;
  const id = articleId(post);
  const category = { id: 15, parent_id: 3, name: '日常' };
  return {
    id,
    category,
    categories: [{ id: 3, parent_id: 0, name: '生活' }, category],
    title: text,
    summary: owner.topic.signs[0] ?? '',
    banner_url: '',
    template_id: 4,
    state: 0,
    author: { mid: owner.mid, name: owner.name, face: faceUrl(owner.mid) },
    reprint: 0,
    image_urls: [pictureUrl('article', id)],
    publish_time: at,
    ctime: at,
    stats: articleStats(likes),
    // Missing now and then.
    ...(id % 5 === 0 ? {} : { tags: [{ tid: owner.topic.tid, name: owner.topic.name }] }),
    words: 600 + (id % 4000),
    dynamic: '',
    origin_image_urls: [],
    list: null,
    is_like: false,
    type: 0,
  };
}

const articleStats = (likes: number) => ({
  view: likes * 17,
  favorite: Math.floor(likes / 3),
  like: likes,
  dislike: 0,
  reply: Math.floor(likes / 8),
  share: Math.floor(likes / 40),
  coin: Math.floor(likes / 12),
  dynamic: 0,
});

/** A list takes up to sixteen articles. */
const PER_LIST = 16;

export function articleListRows(person: Person, articles: readonly Post[]) {
  const count = Math.ceil(articles.length / PER_LIST);
  return Array.from({ length: count }, (_, place) => {
    const own = articles.slice(place * PER_LIST, (place + 1) * PER_LIST);
    const newest = own[0]?.at ?? 0;
    return {
      id: 70_000 + person.index * 10 + place,
      mid: person.mid,
      name: `${person.topic.name}手记 第${place + 1}集`,
      image_url: '',
      update_time: newest,
      ctime: own.at(-1)?.at ?? 0,
      publish_time: newest,
      summary: '',
      words: own.length * 1900,
      read: own.reduce((sum, { likes }) => sum + likes * 17, 0),
      articles_count: own.length,
      state: 1,
      reason: '',
      apply_time: '',
      check_time: '',
    };
  });
}

/** Shows that somebody follows; 1 series, 2 films. How far they watched is told to them alone. */
export function bangumiRows(world: World, person: Person, type: number, isOwn: boolean) {
  const count = type === 1 ? person.works.bangumi : person.works.cinema;
  const random = createRandom(mixSeed(world.seed, 82 + type, person.mid));
  return Array.from({ length: person.cancelled ? 0 : count }, (_, place) => {
    const show = SHOWS[place % SHOWS.length];
    const id = 41_000 + type * 5000 + place * 7;
    const part = Math.floor(place / SHOWS.length) + 1;
    const follow_status = random.int(1, 3);
    const date = beijingText(nowOf(world) - place * MONTH - random.int(0, MONTH));
    const follow = random.int(900, 4_000_000);
    const hasRating = random.chance(0.8);
    const rating = { score: random.int(60, 99) / 10, count: random.int(300, 90_000) };
    return {
      season_id: id,
      media_id: 28_000_000 + id,
      season_type: type === 1 ? 1 : 2,
      season_type_name: type === 1 ? '番剧' : '电影',
      title: part === 1 ? (show?.title ?? '') : `${show?.title} 第${part}季`,
      cover: pictureUrl('bangumi', id),
      total_count: type === 1 ? 12 : 1,
      is_finish: place % 2,
      is_started: 1,
      is_play: 1,
      badge: place % 3 === 0 ? '会员专享' : '',
      badge_type: 0,
      rights: { allow_review: 1, is_selection: 1, selection_style: 1 },
      stat: {
        follow,
        view: follow * 9,
        danmaku: follow,
        reply: Math.floor(follow / 70),
        coin: Math.floor(follow / 30),
        series_follow: follow,
        series_view: follow * 20,
        likes: Math.floor(follow / 11),
        favorite: Math.floor(follow / 90),
      },
      new_ep: {
        id: id * 10,
        index_show: place % 2 === 1 ? '全12话' : '更新至第5话',
        cover: pictureUrl('bangumi', id * 10),
        title: '5',
        long_title: show?.episodes[4] ?? '',
        pub_time: date,
        duration: 1_420_000,
      },
      ...(hasRating ? { rating } : {}),
      square_cover: pictureUrl('bangumi', id + 1),
      season_status: 2,
      season_title: show?.title ?? '',
      evaluate: '',
      areas: [{ id: 1, name: '中国大陆' }],
      subtitle: '',
      first_ep: id * 10 - 4,
      can_watch: 1,
      publish: {
        pub_time: date,
        pub_time_show: '',
        release_date: date.slice(0, 10),
        release_date_show: '',
      },
      mode: 2,
      url: `https://www.bilibili.com/bangumi/play/ss${id}`,
      follow_status,
      is_new: 0,
      both_follow: isOwn,
      progress: isOwn && follow_status > 1 ? '看到第3话 11:02' : '',
    };
  });
}

export function courseRows(person: Person): Record<string, unknown>[] {
  return Array.from({ length: person.cancelled ? 0 : person.works.courses }, (_, place) => {
    const id = 7000 + person.index * 5 + place;
    const ep_count = 8 + place * 4;
    return {
      cover: pictureUrl('season', id),
      ep_count,
      link: `https://m.bilibili.com/cheese/play/ss${id}`,
      page: 1,
      play: 30_000 + id,
      season_id: id,
      status: `共${ep_count}期`,
      subtitle: person.topic.signs[place % person.topic.signs.length] ?? '',
      title: `${person.topic.name}入门课 第${place + 1}部`,
    };
  });
}
