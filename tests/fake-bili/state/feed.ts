import { idOf, type Post } from './dynamics.ts';
import type { Account, World } from './world.ts';

const DAY = 86_400;

interface Feed {
  /** Whom the account followed when it was put together. */
  readonly followed: string;
  readonly days: number;
  readonly posts: readonly Post[];
}

/** Putting together a feed of ten thousand people takes a while, and a walk asks for it often. */
const feeds = new WeakMap<Account, Feed>();

function uploadsSince(world: World, account: Account, since: number): Post[] {
  const posts: Post[] = [];
  for (const mid of account.followings.keys()) {
    const owner = world.people.get(mid);
    if (!owner || owner.cancelled || account.hiddenInFeed.has(mid)) continue;
    for (let n = 0; n < owner.works.video; n += 1) {
      const video = world.videos.of(owner, n);
      if (video.pubdate < since) break;
      const id = idOf(video.pubdate, owner.index * 11 + n);
      const { title: text, likes, pubdate: at } = video;
      posts.push({ id, kind: 'video', owner, n, at, text, video, likes });
    }
  }
  return posts.sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** Uploads of everybody the account follows now, newest first, as far back as the feed goes. */
export function feedOf(world: World, account: Account): readonly Post[] {
  const { feedDays: days } = world.options;
  const followed = [...account.followings.keys(), '', ...account.hiddenInFeed].join();
  const known = feeds.get(account);
  if (known?.followed === followed && known.days === days) return known.posts;
  const since = Math.floor(world.seededAtMs / 1000) - days * DAY;
  const posts = uploadsSince(world, account, since);
  feeds.set(account, { followed, days, posts });
  return posts;
}
