import { FLAG, ids, MID, oneOf, TEXT } from '../kernel/params.ts';
import { fail, ok, type Reply, voucher } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import { DM_NAMES } from '../kernel/wbi.ts';
import type { Person } from '../state/person.ts';
import { attributeOf, fansOf, followingsOf } from '../state/relations.ts';
import type { World } from '../state/world.ts';
import {
  NO_NAMEPLATE,
  NO_PENDANT,
  officialOf,
  shortCount,
  verifyOf,
  vipOfAccount,
  vipOfCards,
} from '../wire/common.ts';
import { faceUrl, pictureUrl } from '../wire/pictures.ts';

function levelOf(world: World, person: Person): number {
  return world.accounts.get(person.mid)?.level ?? person.level;
}

/** Profile; -404 for cancelled accounts as for those that never were. */
function userInfo({ world, account, params }: Context): Reply {
  const mid = params.int('mid');
  const person = world.people.get(mid);
  if (!person || person.cancelled) return fail(-404);
  const { live, banned } = person;
  return ok({
    mid,
    name: person.name,
    sex: person.sex,
    face: faceUrl(mid),
    face_nft: 0,
    face_nft_type: 0,
    sign: person.sign,
    rank: 10_000,
    level: levelOf(world, person),
    jointime: 0,
    moral: 0,
    silence: banned ? 1 : 0,
    coins: account?.mid === mid ? account.coins : 0,
    fans_badge: fansOf(world, person) > 1000,
    fans_medal: { show: true, wear: false, medal: null },
    official: officialOf(person),
    vip: vipOfAccount(person),
    pendant: NO_PENDANT,
    nameplate: NO_NAMEPLATE,
    user_honour_info: { mid: 0, colour: null, tags: [], is_latest_100honour: 0 },
    is_followed: account?.followings.has(mid) ?? false,
    top_photo: pictureUrl('season', mid),
    theme: {},
    sys_notice: banned
      ? {
          id: 8,
          content: '该账号封禁中',
          url: 'https://www.bilibili.com/blackroom',
          notice_type: 1,
          icon: pictureUrl('article', 8),
          text_color: '#FFFFFF',
          bg_color: '#F03040',
        }
      : {},
    live_room: live
      ? {
          roomStatus: 1,
          liveStatus: live.on === 1 ? 1 : 0,
          url: `https://live.bilibili.com/${live.room}?broadcast_type=0`,
          title: live.title,
          cover: pictureUrl('live', live.room),
          roomid: live.room,
          roundStatus: live.on === 2 ? 1 : 0,
          broadcast_type: 0,
          watched_show: {
            switch: true,
            num: live.watched,
            text_small: shortCount(live.watched),
            text_large: `${shortCount(live.watched)}人看过`,
            icon: pictureUrl('live', 1),
            icon_location: '',
            icon_web: pictureUrl('live', 2),
          },
        }
      : null,
    birthday: person.birthday,
    school: person.school === null ? null : { name: person.school },
    profession: { name: '', department: '', title: '', is_show: 0 },
    tags: person.tags,
    series: { user_upgrade_status: 3, show_upgrade_window: false },
    is_senior_member: 0,
    mcn_info: null,
    gaia_res_type: 0,
    gaia_data: null,
    is_risk: false,
    elec: {
      show_info: {
        show: person.supporters !== null,
        state: person.supporters === null ? -1 : 1,
        title: '充电',
        icon: '',
        jump_url: person.supporters === null ? '' : `?oid=${mid}`,
      },
    },
    contract: { is_display: false, is_follow_display: false },
    certificate_show: false,
    name_render: null,
  });
}

/** Name, avatar and counts, unsigned. `card.mid` and `rank` are text here. */
function userCard({ world, account, params }: Context): Reply {
  const mid = params.int('mid');
  const person = world.people.get(mid);
  if (!person || person.cancelled) return fail(-404);
  const followings = followingsOf(world, person).length;
  const fans = fansOf(world, person);
  const picture = pictureUrl('season', mid);
  return ok({
    card: {
      mid: String(mid),
      name: person.name,
      approve: false,
      sex: person.sex,
      rank: '10000',
      face: faceUrl(mid),
      face_nft: 0,
      face_nft_type: 0,
      DisplayRank: '0',
      regtime: 0,
      spacesta: person.banned ? -2 : 0,
      birthday: '',
      place: '',
      description: '',
      article: 0,
      attentions: [],
      fans,
      friend: followings,
      attention: followings,
      sign: person.sign,
      level_info: {
        current_level: levelOf(world, person),
        current_min: 0,
        current_exp: 0,
        next_exp: 0,
      },
      pendant: NO_PENDANT,
      nameplate: NO_NAMEPLATE,
      Official: officialOf(person),
      official_verify: verifyOf(person),
      vip: vipOfAccount(person),
      is_senior_member: 0,
    },
    following: account !== null && [2, 6].includes(attributeOf(account, mid)),
    archive_count: person.works.video,
    article_count: person.works.article,
    follower: fans,
    like_num: person.stat?.likes ?? 0,
    ...(params.flag('photo', false) ? { space: { s_img: picture, l_img: picture } } : {}),
  });
}

function usersCards({ world, params }: Context): Reply {
  const people = params.ids('uids').flatMap((mid) => world.people.get(mid) ?? []);
  return ok(
    Object.fromEntries(
      people.map((person) => [
        person.mid,
        {
          mid: String(person.mid),
          face: faceUrl(person.mid),
          name: person.name,
          official: officialOf(person),
          vip: vipOfCards(person),
          name_render: null,
        },
      ]),
    ),
  );
}

/** Unknown names are left out; the order is not the asked one; `uid` is text. */
function nameToUid({ world, params }: Context): Reply {
  const names = params.text('names').split(',');
  if (names.includes('')) return fail(-400);
  const people = names.flatMap((name) => world.people.byName(name) ?? []);
  people.sort((a, b) => a.mid - b.mid);
  return ok({ uid_list: people.map(({ mid, name }) => ({ name, uid: String(mid) })) });
}

export const DM_PARAMS = Object.fromEntries(DM_NAMES.map((name) => [name, TEXT]));

export const USER_ROUTES: readonly Route[] = [
  {
    operation: 'userInfo',
    aliases: ['liveInfo'],
    method: 'GET',
    host: 'api',
    path: '/x/space/wbi/acc/info',
    auth: 'optional',
    wbi: { refusal: 'bare-voucher', dm: true },
    withoutReferer: () => fail(-352, voucher(0)),
    query: { mid: MID, token: TEXT, platform: oneOf('web'), ...DM_PARAMS },
    handle: userInfo,
  },
  {
    operation: 'userCard',
    method: 'GET',
    host: 'api',
    path: '/x/web-interface/card',
    auth: 'optional',
    query: { mid: MID, photo: FLAG },
    handle: userCard,
  },
  {
    operation: 'usersCards',
    method: 'GET',
    host: 'api',
    path: '/x/polymer/pc-electron/v1/user/cards',
    auth: 'required',
    query: { uids: { ...ids(50), tooMany: 40143 } },
    handle: usersCards,
  },
  {
    operation: 'nameToUid',
    method: 'GET',
    host: 'api',
    path: '/x/polymer/web-dynamic/v1/name-to-uid',
    auth: 'required',
    query: { names: { ...TEXT, required: true } },
    handle: nameToUid,
  },
];
