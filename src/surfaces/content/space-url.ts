import { personInUrl } from '@/src/shared/person-link.ts';

/** Whose space a URL shows and which part of it. */
export interface SpacePlace {
  readonly mid: number;
  readonly tab: SpaceTab;
}

export type SpaceTab =
  | 'home'
  | 'dynamic'
  | 'upload'
  | 'lists'
  | 'favlist'
  | 'bangumi'
  | 'relation'
  | 'other';

/** First path segment after the mid, in the layout since December 2024 and in the one before. */
const TABS: Readonly<Record<string, SpaceTab>> = {
  '': 'home',
  index: 'home',
  dynamic: 'dynamic',
  upload: 'upload',
  video: 'upload',
  article: 'upload',
  audio: 'upload',
  album: 'upload',
  pugv: 'upload',
  lists: 'lists',
  channel: 'lists',
  favlist: 'favlist',
  bangumi: 'bangumi',
  subs: 'bangumi',
  relation: 'relation',
  fans: 'relation',
};

/** null when the URL is nobody's space. */
export function parseSpaceUrl(url: URL): SpacePlace | null {
  if (url.hostname !== 'space.bilibili.com') return null;
  const mid = personInUrl(url);
  if (mid === null) return null;
  const path = url.pathname.split('/')[2] ?? '';
  // The oldest addresses keep the tab in the fragment: /123/#/video.
  const [, fragment = ''] = /^#\/([a-z]+)/.exec(url.hash) ?? [];
  const name = path || fragment;
  return { mid, tab: Object.hasOwn(TABS, name) ? (TABS[name] ?? 'other') : 'other' };
}
