import { browserCookies } from '../cookies.ts';
import { html, type Reply } from '../kernel/reply.ts';
import { fieldOf } from '../kernel/request.ts';
import type { Context, SiteRoute } from '../kernel/route.ts';
import { PEOPLE } from '../state/people-table.ts';
import type { Video } from '../state/videos.ts';
import type { World } from '../state/world.ts';
import { faceUrl, secure } from '../wire/pictures.ts';
import { isDark, renderDocument } from './document.ts';
import { embedVideo } from './embed.ts';

type SiteContext = Omit<Context, 'me' | 'params'>;

/** Newest videos of people with a part and of some of the crowd. */
function feed(world: World): Video[] {
  const mids = [PEOPLE.upA, PEOPLE.upB, PEOPLE.rich, PEOPLE.special, PEOPLE.hostile, PEOPLE.mutual];
  const crowd = Array.from({ length: 26 }, (_, n) =>
    world.people.midAt(world.people.namedCount + n),
  );
  return [...mids, ...crowd].flatMap((mid) => {
    const person = mid === undefined ? undefined : world.people.get(mid);
    return person ? world.videos.listOf(person).slice(0, 1) : [];
  });
}

const ENDLESS_MAX = 500;

/** A page that grows while it is scrolled: 500 different videos of as many people as it takes. */
function endless({ world, request, account }: SiteContext): Reply {
  const videos: Video[] = [];
  for (let n = 0; videos.length < ENDLESS_MAX && n < world.people.count; n += 1) {
    const mid = world.people.midAt(n);
    const person = mid === undefined ? undefined : world.people.get(mid);
    if (person) videos.push(...world.videos.listOf(person).slice(0, 12));
  }
  return html(
    renderDocument({
      title: '排行榜_哔哩哔哩_bilibili',
      styles: ['base.css', 'cards.css', 'home.css'],
      script: 'endless.js',
      isDark: isDark(request),
      data: {
        now: Math.floor(world.seededAtMs / 1000),
        viewer: account && { mid: account.mid, face: secure(faceUrl(account.mid)) },
        videos: videos.slice(0, ENDLESS_MAX).map(embedVideo),
      },
      body: '<div id="i_cecream"></div>',
    }),
  );
}

function page({ world, request, account }: SiteContext, video: Video | null): Reply {
  const videos = feed(world).slice(0, 20);
  const names = [PEOPLE.upB, PEOPLE.stranger, PEOPLE.rich].map(
    (mid) => world.people.get(mid)?.name,
  );
  const faces = [PEOPLE.upB, PEOPLE.upA].map((mid) => ({
    mid,
    name: world.people.get(mid)?.name ?? '',
    face: secure(faceUrl(mid)),
  }));
  return html(
    renderDocument({
      title: video ? `${video.title}_哔哩哔哩_bilibili` : '哔哩哔哩 (゜-゜)つロ 干杯~-bilibili',
      styles: ['base.css', 'cards.css', 'home.css'],
      script: 'home.js',
      isDark: isDark(request),
      data: {
        now: Math.floor(world.seededAtMs / 1000),
        viewer: account && { mid: account.mid, face: secure(faceUrl(account.mid)) },
        videos: videos.map(embedVideo),
        video: video && {
          ...embedVideo(video),
          desc: video.desc,
          sign: video.owner.sign,
        },
        names,
        faces,
      },
      body: '<div id="i_cecream"></div>',
    }),
  );
}

/** Signs the browser in by hand: `/fake-login?who=second`. */
function login({ world, request, now }: SiteContext): Reply {
  const who = fieldOf(request.query, 'who') === 'second' ? 'second' : 'viewer';
  const cookies = browserCookies(world, who, now * 1000).map(
    ({ name, value, httpOnly, secure }) =>
      `${name}=${value}; Domain=.bilibili.com; Path=/; Max-Age=15552000; SameSite=Lax` +
      `${httpOnly ? '; HttpOnly' : ''}${secure ? '; Secure' : ''}`,
  );
  return {
    kind: 'raw',
    status: 302,
    type: 'text/plain',
    text: '',
    headers: { location: '/', 'set-cookie': cookies },
  };
}

/** A short link: nothing but a redirect, with what sharing adds behind the address. */
function short({ world, request }: SiteContext): Reply {
  const [, kind, digits] = /^\/([uv])(\d+)$/.exec(request.path) ?? [];
  const video = kind === 'v' ? world.videos.get(Number(digits)) : undefined;
  const location = video
    ? `https://www.bilibili.com/video/${video.bvid}?share_source=copy_web`
    : kind === 'u'
      ? `https://space.bilibili.com/${digits}?share_from=space`
      : 'https://elsewhere.example/';
  return { kind: 'raw', status: 302, type: 'text/plain', text: '', headers: { location } };
}

const host = /^www\.bilibili\.com$/;

export const WWW_ROUTES: readonly SiteRoute[] = [
  { operation: 'site.home', host, path: /^\/$/, handle: (context) => page(context, null) },
  {
    operation: 'site.endless',
    host,
    path: /^\/v\/popular\/rank\/all$/,
    handle: endless,
  },
  {
    operation: 'site.video',
    host,
    path: /^\/video\/BV\w{10}\/?$/,
    handle: (context) => {
      const bvid = context.request.path.split('/')[2] ?? '';
      const video = context.world.videos.byBvid(bvid);
      if (video && video.state >= 0) return page(context, video);
      return html('<!DOCTYPE html><title>视频去哪了呢？</title><p>视频不见了</p>', 404);
    },
  },
  {
    // `/u<mid>` leads to a person, `/v<aid>` to a video, everything else off the site.
    operation: 'site.short',
    host: /^b23\.tv$/,
    path: /^\/\w+$/,
    handle: short,
  },
  { operation: 'site.login', host, path: /^\/fake-login$/, handle: login },
];
