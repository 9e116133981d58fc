import { envelope, ok, type Reply } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import {
  levelInfo,
  NO_PENDANT,
  officialOf,
  verifyOf,
  vipDue,
  vipOfAccount,
} from '../wire/common.ts';
import { faceUrl, wbiImages } from '../wire/pictures.ts';

function nav({ world, account }: Context): Reply {
  const wbi_img = wbiImages(world);
  const person = account && world.people.get(account.mid);
  if (!account || !person) {
    // Signed out is an error that still carries the keys.
    const body = { code: -101, message: '账号未登录', ttl: 1, data: { isLogin: false, wbi_img } };
    return envelope(body);
  }
  const { mid } = account;
  const vip = vipOfAccount(person);
  return ok({
    isLogin: true,
    email_verified: 1,
    face: faceUrl(mid),
    face_nft: 0,
    face_nft_type: 0,
    level_info: levelInfo(account),
    mid,
    mobile_verified: 1,
    money: account.coins,
    moral: account.moral,
    official: officialOf(person),
    officialVerify: verifyOf(person),
    pendant: NO_PENDANT,
    scores: 0,
    uname: person.name,
    vipDueDate: vipDue(person),
    vipStatus: person.vip === 0 ? 0 : 1,
    vipType: person.vip,
    vip_pay_type: 0,
    vip_theme_type: 0,
    vip_label: vip.label,
    vip_avatar_subscript: person.vip === 0 ? 0 : 1,
    vip_nickname_color: person.vip === 2 ? '#FB7299' : '',
    vip,
    wallet: { mid, bcoin_balance: 0, coupon_balance: 0, coupon_due_time: 0 },
    has_shop: false,
    shop_url: '',
    allowance_count: 0,
    answer_status: 0,
    is_senior_member: 0,
    wbi_img,
    is_jury: false,
    name_render: null,
  });
}

export const NAV_ROUTES: readonly Route[] = [
  {
    operation: 'nav',
    method: 'GET',
    host: 'api',
    path: '/x/web-interface/nav',
    auth: 'none',
    handle: nav,
  },
  {
    operation: 'navStat',
    method: 'GET',
    host: 'api',
    path: '/x/web-interface/nav/stat',
    auth: 'required',
    handle: ({ me }) =>
      ok({
        following: me.followings.size,
        follower: me.fans.size,
        dynamic_count: me.dynamics,
      }),
  },
];
