import type { Person } from './person.ts';
import type { Video } from './videos.ts';
import type { World } from './world.ts';

export type PostKind = 'video' | 'word' | 'pictures' | 'article' | 'forward' | 'forward-gone';

/** Something that somebody has posted. */
export interface Post {
  /** Above 2^53. */
  readonly id: bigint;
  readonly kind: PostKind;
  readonly owner: Person;
  /** Place among posts of its kind. */
  readonly n: number;
  /** Unix seconds. */
  readonly at: number;
  readonly text: string;
  /** The video that was posted or passed on. */
  readonly video: Video | null;
  readonly likes: number;
}

const KINDS: readonly PostKind[] = [
  'word',
  'pictures',
  'pictures',
  'forward',
  'word',
  'forward-gone',
];
const DAY = 86_400;

/** Later posts have larger ids. */
export const idOf = (at: number, salt: number) =>
  BigInt(at) * 640_000_000n + BigInt(salt % 640_000_000);

function textOf({ topic }: Person, n: number): string {
  const subject = topic.subjects[n % topic.subjects.length] ?? '';
  const sign = topic.signs[n % topic.signs.length] ?? '';
  return `${subject}，${sign}`;
}

/** Articles of somebody, newest first. */
export function articlesOf(world: World, owner: Person): Post[] {
  const now = Math.floor(world.seededAtMs / 1000);
  const count = owner.cancelled ? 0 : owner.works.article;
  return Array.from({ length: count }, (_, n) => {
    const at = now - Math.floor((owner.quiet + n * 19 + 4) * DAY + (owner.index % 977) * 31);
    const subject = owner.topic.subjects[n % owner.topic.subjects.length] ?? '';
    const text = owner.hostile
      ? `<b>${subject}</b>`
      : `${owner.topic.name}手记：${subject}（${n + 1}）`;
    const likes = (owner.index * 13 + n * 71) % 3000;
    return {
      id: idOf(at, owner.index * 3 + n),
      kind: 'article',
      owner,
      n,
      at,
      text,
      video: null,
      likes,
    };
  });
}

/** Texts, pictures and posts that were passed on. */
function shortPosts(world: World, owner: Person): Post[] {
  const now = Math.floor(world.seededAtMs / 1000);
  const videos = world.videos.listOf(owner);
  return Array.from({ length: owner.cancelled ? 0 : owner.works.opus }, (_, n) => {
    const at = now - 5400 - Math.floor(owner.quiet * DAY) - n * 3 * DAY - (owner.index % 1009) * 17;
    const kind = KINDS[n % KINDS.length] ?? 'word';
    const video = kind === 'forward' ? (videos[n % Math.max(1, videos.length)] ?? null) : null;
    return {
      id: idOf(at, owner.index * 5 + n),
      kind: kind === 'forward' && !video ? 'word' : kind,
      owner,
      n,
      at,
      text: textOf(owner, n),
      video,
      likes: (owner.index * 7 + n * 37) % 900,
    };
  });
}

/** What the opus list has: texts and pictures, articles, or both. Newest first. */
export function opusOf(world: World, owner: Person, type: string): Post[] {
  const short = shortPosts(world, owner).filter(({ kind }) => ['word', 'pictures'].includes(kind));
  const posts = [
    ...(type === 'article' ? [] : short),
    ...(type === 'dynamic' ? [] : articlesOf(world, owner)),
  ];
  return posts.sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** Everything somebody posted, newest first. */
export function postsOf(world: World, owner: Person): Post[] {
  const uploads = world.videos.listOf(owner).map(
    (video): Post => ({
      id: idOf(video.pubdate, owner.index * 11 + video.n),
      kind: 'video',
      owner,
      n: video.n,
      at: video.pubdate,
      text: video.title,
      video,
      likes: video.likes,
    }),
  );
  const posts = [...uploads, ...shortPosts(world, owner), ...articlesOf(world, owner)];
  return posts.sort((a, b) => (a.id < b.id ? 1 : -1));
}
