import {
  ids,
  MID,
  oneOf,
  type ParamSpec,
  type ParamSpecs,
  PN,
  ps,
  TEXT,
} from '../kernel/params.ts';
import { fail, ok, type Reply } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import { folderById, putInFolder } from '../state/folders.ts';
import type { Video } from '../state/videos.ts';
import type { Folder } from '../state/world.ts';
import { folderMedia, folderRow, newFolder, othersFolders } from '../wire/folders.ts';

/** Own folders, all of them; of others the public ones, or nothing at all when they are hidden. */
function favFolders({ world, me, params }: Context): Reply {
  const mid = params.int('up_mid');
  const rid = params.int('rid', 0);
  const person = world.people.get(mid);
  if (mid !== me.mid && (!person || person.cancelled || person.privacy.favourites)) return ok(null);
  const owner = world.accounts.get(mid);
  const shown = owner?.folders.filter(({ isPrivate }) => mid === me.mid || !isPrivate);
  const list = shown
    ? shown.map((folder) => folderRow(mid, folder, rid))
    : person
      ? othersFolders(person)
      : [];
  return ok({ count: list.length, list: list.length === 0 ? null : list, season: null });
}

const BY: Readonly<Record<string, (a: Video, b: Video) => number>> = {
  view: (a, b) => b.views - a.views,
  pubtime: (a, b) => b.pubdate - a.pubdate,
};

/** What is in an own folder, by pages; what is gone is listed, or only counted. */
function favResources({ world, me, params, now }: Context): Reply {
  const folder = folderById(me, params.int('media_id'));
  if (!folder) return fail(-403);
  const all = folder.aids.flatMap((aid) => {
    const video = world.videos.get(aid);
    const addedAt = folder.addedAt.get(aid) ?? Math.floor(world.seededAtMs / 1000);
    return video ? [{ video, addedAt }] : [];
  });
  const by = BY[params.text('order', 'mtime')];
  if (by) all.sort((a, b) => by(a.video, b.video));
  const shown = world.options.folderHidesDead ? all.filter(({ video }) => video.state >= 0) : all;
  const size = params.int('ps');
  const begin = (params.int('pn', 1) - 1) * size;
  const page = shown.slice(begin, begin + size);
  return ok({
    info: newFolder(me.mid, folder, now),
    medias:
      page.length === 0 ? null : page.map(({ video, addedAt }) => folderMedia(video, addedAt)),
    has_more: begin + size < shown.length,
    ttl: now,
  });
}

/** The folders of a list of ids, or null when one of them does not exist. */
function foldersOf({ me, params }: Context, name: string): Folder[] | null {
  const folders = params.ids(name).map((id) => folderById(me, id));
  const found = folders.filter((folder) => folder !== undefined);
  return found.length === folders.length ? found : null;
}

interface Places {
  readonly to: readonly Folder[];
  readonly from: readonly Folder[];
}

function placesOf(context: Context): Places | number {
  const [to, from] = [foldersOf(context, 'add_media_ids'), foldersOf(context, 'del_media_ids')];
  if (!to || !from) return 11010;
  return to.length + from.length === 0 ? 2_001_000 : { to, from };
}

/** Puts one video into folders and takes it out of others: all of it or nothing. */
function favDeal(context: Context): Reply {
  const { world, params, now } = context;
  const aid = params.int('rid');
  const video = world.videos.get(aid);
  const places = placesOf(context);
  if (typeof places === 'number') return fail(places);
  const { to, from } = places;
  if (!video || (video.state < 0 && to.length > 0)) return fail(10_003);
  const holds = (folder: Folder) => folder.aids.includes(aid);
  if (to.length > 0 && to.every(holds)) return fail(11_201);
  if (from.length > 0 && !from.some(holds)) return fail(11_202);
  const fits = (folder: Folder) => folder.aids.length < world.options.maxFolderItems;
  if (!to.every((folder) => holds(folder) || fits(folder))) return fail(11_203);
  for (const folder of to) putInFolder(world, folder, [aid], now);
  for (const folder of from) folder.aids = folder.aids.filter((other) => other !== aid);
  return ok({ prompt: false, ga_data: null, toast_msg: '', success_num: 0 });
}

/** Videos that are gone, and those that are there already, are passed over in silence. */
function favBatchDeal(context: Context): Reply {
  const { world, params, now } = context;
  const places = placesOf(context);
  if (typeof places === 'number') return fail(places);
  const named = params.ids('resources');
  const aids = world.options.favBatchTakes === 'all' ? named : named.slice(0, 1);
  const living = aids.filter((aid) => (world.videos.get(aid)?.state ?? -1) >= 0);
  for (const folder of places.to) {
    if (!putInFolder(world, folder, living, now)) return fail(11_203);
  }
  for (const folder of places.from) folder.aids = folder.aids.filter((aid) => !aids.includes(aid));
  return ok({ prompt: false, toast_msg: '' });
}

function favFolderCreate({ me, params, now }: Context): Reply {
  const title = params.text('title');
  if (title.trim() === '') return fail(-400);
  const folder: Folder = {
    fid: me.nextFid,
    title,
    intro: params.text('intro', ''),
    isPrivate: params.flag('privacy', false),
    isDefault: false,
    aids: [],
    addedAt: new Map(),
  };
  me.nextFid += 13;
  me.folders.push(folder);
  return ok(newFolder(me.mid, folder, now));
}

/** With what is in it; the default folder stays. */
function favFolderDelete(context: Context): Reply {
  const { me } = context;
  const folders = foldersOf(context, 'media_ids');
  if (!folders) return fail(11_010);
  if (folders.some(({ isDefault }) => isDefault)) return fail(-400);
  me.folders = me.folders.filter((folder) => !folders.includes(folder));
  return ok(0);
}

/** Copies rows of watch-later into a folder; what is not in the list, or is gone, is passed over. */
function toviewToFav(context: Context, isMove: boolean): Reply {
  const { world, me, params, now } = context;
  const folder = folderById(me, params.int('tar_media_id'));
  if (!folder) return fail(11_010);
  const { toviewToFav: manner } = world.options;
  const listed = new Set(me.toview.map(({ aid }) => aid));
  const named = params
    .ids('resources')
    .filter((aid) => listed.has(aid) && (world.videos.get(aid)?.state ?? -1) >= 0);
  const copied = manner === 'whole' ? named : named.filter((_, place) => place % 2 === 0);
  if (!putInFolder(world, folder, copied, now)) return fail(11_203);
  const removed = manner === 'loses-some' ? named : copied;
  if (isMove) me.toview = me.toview.filter(({ aid }) => !removed.includes(aid));
  return ok(0);
}

const AID: ParamSpec = { kind: 'int', min: 1, required: true };
const FOLDERS: ParamSpec = { kind: 'ids', maxItems: 50, orNone: true };
const PLACES: ParamSpecs = { add_media_ids: FOLDERS, del_media_ids: FOLDERS };
const TRANSFER: ParamSpecs = {
  tar_media_id: AID,
  mid: { kind: 'mid' },
  resources: ids(50),
  platform: oneOf('web'),
};
const base = { host: 'api', auth: 'required' } as const;

export const FAVOURITE_ROUTES: readonly Route[] = [
  {
    ...base,
    operation: 'favFolders',
    method: 'GET',
    path: '/x/v3/fav/folder/created/list-all',
    query: { up_mid: MID, type: { kind: 'int', values: ['0', '2'] }, rid: { kind: 'int', min: 0 } },
    handle: favFolders,
  },
  {
    ...base,
    operation: 'favResources',
    method: 'GET',
    path: '/x/v3/fav/resource/list',
    query: {
      media_id: AID,
      pn: PN,
      ps: { ...ps(20), required: true },
      keyword: TEXT,
      order: oneOf('mtime', 'view', 'pubtime'),
      type: { kind: 'int', values: ['0', '1'] },
      tid: { kind: 'int', min: 0 },
      platform: oneOf('web'),
    },
    handle: favResources,
  },
  {
    ...base,
    operation: 'favDeal',
    method: 'POST',
    path: '/x/v3/fav/resource/deal',
    form: {
      rid: AID,
      type: { ...oneOf('2'), required: true },
      ...PLACES,
      platform: oneOf('web'),
      gaia_source: TEXT,
    },
    handle: favDeal,
  },
  {
    ...base,
    operation: 'favBatchDeal',
    method: 'POST',
    path: '/x/v3/fav/resource/batch-deal',
    form: {
      resources: { ...ids(20), item: /^\d+:2$/ },
      ...PLACES,
      platform: oneOf('web'),
    },
    handle: favBatchDeal,
  },
  {
    ...base,
    operation: 'favFolderCreate',
    method: 'POST',
    path: '/x/v3/fav/folder/add',
    form: { title: { ...TEXT, required: true }, intro: TEXT, privacy: oneOf('0', '1') },
    handle: favFolderCreate,
  },
  {
    ...base,
    operation: 'favFolderDelete',
    method: 'POST',
    path: '/x/v3/fav/folder/del',
    form: { media_ids: ids(20) },
    handle: favFolderDelete,
  },
  {
    ...base,
    operation: 'toviewCopyToFav',
    method: 'POST',
    path: '/x/v2/history/toview/copy',
    form: TRANSFER,
    handle: (context) => toviewToFav(context, false),
  },
  {
    ...base,
    operation: 'toviewMoveToFav',
    method: 'POST',
    path: '/x/v2/history/toview/move',
    form: TRANSFER,
    handle: (context) => toviewToFav(context, true),
  },
];
