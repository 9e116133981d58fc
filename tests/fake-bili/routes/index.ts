import type { Route } from '../kernel/route.ts';
import { ACCOUNT_ROUTES } from './account.ts';
import { CHANNEL_ROUTES } from './channels.ts';
import { DYNAMIC_ROUTES } from './dynamics.ts';
import { FAVOURITE_ROUTES } from './favourites.ts';
import { FEED_ROUTES } from './feed.ts';
import { FIGURE_ROUTES } from './figures.ts';
import { FOLLOWER_ROUTES } from './followers.ts';
import { GROUP_ROUTES } from './groups.ts';
import { HISTORY_ROUTES } from './history.ts';
import { LIVE_ROUTES } from './live.ts';
import { LOG_ROUTES } from './logs.ts';
import { MEDIA_LIST_ROUTES } from './media-list.ts';
import { NAV_ROUTES } from './nav.ts';
import { NOTE_ROUTES } from './notes.ts';
import { RELATION_ROUTES } from './relation.ts';
import { RESERVE_ROUTES } from './reserve.ts';
import { SHOW_ROUTES } from './shows.ts';
import { SPACE_ROUTES } from './space.ts';
import { TOVIEW_ROUTES } from './toview.ts';
import { USER_ROUTES } from './user.ts';
import { WORK_ROUTES } from './works.ts';

/** Every operation the simulator knows. One file per resource; the registry refuses doubles. */
export const ROUTES: readonly Route[] = [
  ...NAV_ROUTES,
  ...USER_ROUTES,
  ...FIGURE_ROUTES,
  ...SPACE_ROUTES,
  ...LIVE_ROUTES,
  ...RELATION_ROUTES,
  ...GROUP_ROUTES,
  ...TOVIEW_ROUTES,
  ...HISTORY_ROUTES,
  ...FOLLOWER_ROUTES,
  ...FAVOURITE_ROUTES,
  ...ACCOUNT_ROUTES,
  ...RESERVE_ROUTES,
  ...LOG_ROUTES,
  ...NOTE_ROUTES,
  ...SHOW_ROUTES,
  ...MEDIA_LIST_ROUTES,
  ...CHANNEL_ROUTES,
  ...DYNAMIC_ROUTES,
  ...FEED_ROUTES,
  ...WORK_ROUTES,
];
