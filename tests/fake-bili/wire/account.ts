import type { Person } from '../state/person.ts';
import type { Account } from '../state/world.ts';
import { levelInfo, NO_NAMEPLATE, NO_PENDANT, officialOf, vipOfAccount } from './common.ts';
import { faceUrl } from './pictures.ts';

/** Unix seconds of the day's beginning in Beijing. */
const dayOf = (date: string) => Date.parse(`${date}T00:00:00+08:00`) / 1000;

/** Own profile: birthday is a number here, unlike everywhere else. */
export function myProfile(account: Account, person: Person): Record<string, unknown> {
  return {
    mid: account.mid,
    name: person.name,
    sex: person.sex,
    face: faceUrl(account.mid),
    sign: person.sign,
    rank: 10_000,
    level: account.level,
    jointime: 0,
    moral: account.moral,
    silence: person.banned ? 1 : 0,
    email_status: 1,
    tel_status: 1,
    identification: 1,
    vip: vipOfAccount(person),
    pendant: NO_PENDANT,
    nameplate: NO_NAMEPLATE,
    official: officialOf(person),
    birthday: dayOf(account.birthday),
    is_tourist: 0,
    is_fake_account: 0,
    pin_prompting: 0,
    is_deleted: 0,
    in_reg_audit: 0,
    is_rip_user: false,
    profession: { id: 0, name: '', show_name: '', is_show: 0 },
    face_nft: 0,
    level_exp: levelInfo(account),
    coins: account.coins,
    following: account.followings.size,
    follower: account.fans.size,
  };
}

/** What the form for editing starts from. */
export function accountForm(account: Account, person: Person): Record<string, unknown> {
  return {
    mid: account.mid,
    uname: person.name,
    userid: `bili_${account.mid}`,
    sign: person.sign,
    birthday: account.birthday,
    sex: person.sex,
    nick_free: account.freeRename,
    rank: '正式会员',
  };
}

/** Some switches say what is shown, some what is hidden. */
export function privacySwitches({ privacy, school }: Person): Record<string, number> {
  const flag = (value: boolean) => (value ? 1 : 0);
  return {
    fav_video: flag(!privacy.favourites),
    bangumi: flag(!privacy.bangumi),
    comic: 1,
    coins_video: 0,
    likes_video: 0,
    played_game: 0,
    dress_up: 1,
    live_playback: 1,
    charge_video: 1,
    lesson_video: 1,
    disable_following: flag(privacy.followings),
    disable_show_fans: flag(privacy.fans),
    close_space_medal: flag(privacy.medals === 'hidden'),
    only_show_wearing: flag(privacy.medals === 'worn'),
    disable_show_school: flag(school === null),
  };
}
