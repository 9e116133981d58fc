import { PEOPLE } from './people-table.ts';
import type { Person } from './person.ts';

interface Named {
  readonly name: string;
  /** Place in TOPICS. */
  readonly topic: number;
  adapt?(person: Person, now: number): void;
}

/** An ordinary, quiet person: nothing that a test did not ask for. */
function plain(person: Person): void {
  person.official = { type: -1, title: '' };
  person.live = null;
  person.notice = '';
  person.supporters = null;
  person.privacy = {
    followings: false,
    fans: false,
    bangumi: false,
    favourites: false,
    medals: 'shown',
  };
}

/** The people of `PEOPLE`, by mid: who they are and where they differ from the crowd. */
export const NAMED: Readonly<Record<number, Named>> = {
  [PEOPLE.viewer]: {
    name: '晚点再看_',
    topic: 8,
    adapt(person) {
      plain(person);
      Object.assign(person, { level: 5, vip: 2, fans: 63, medals: 9, quiet: 40, pace: 30 });
      person.sign = '先收藏，晚点再看';
      person.notice = '这里只放一些练习作';
      person.stat = { plays: 18_342, reads: 120, likes: 977 };
      Object.assign(person.works, {
        video: 7,
        article: 1,
        opus: 20,
        folders: 4,
        privateFolders: 5,
      });
    },
  },
  [PEOPLE.second]: {
    name: '第二个我',
    topic: 3,
    adapt(person) {
      plain(person);
      Object.assign(person, { level: 3, vip: 0, fans: 5, medals: 1 });
      person.stat = { plays: 12, reads: 0, likes: 1 };
      person.works.video = 1;
    },
  },
  [PEOPLE.rich]: {
    name: '深空放映室',
    topic: 1,
    adapt(person) {
      person.sign = '把镜头对准星空，也对准抬头看星空的人。合作邮箱见名片';
      person.official = { type: 0, title: 'bilibili 年度百大UP主、知名科普UP主' };
      Object.assign(person, {
        level: 6,
        vip: 2,
        sex: '保密',
        fans: 12_034_567,
        followingCount: 386,
      });
      person.stat = { plays: 2_147_483_912, reads: 5_203_311, likes: 134_500_128 };
      Object.assign(person.works, { video: 612, article: 48, opus: 233, audio: 6, seasons: 9 });
      Object.assign(person.works, { series: 4, courses: 2 });
      Object.assign(person, { pace: 3.4, quiet: 1, medals: 36, birthday: '09-19', school: '' });
      person.tags = ['天文', '摄影', '航天'];
      person.notice =
        '每周三、周六晚上八点更新。\n星图与拍摄参数都在专栏《放映手记》里，欢迎勘误。\n商务请私信，附品牌名与预算。';
      person.live = { room: 23_187_742, on: 1, title: '英仙座流星雨 通宵直播', watched: 128_400 };
      person.pinned = { n: 3, reason: '新来的朋友先看这个' };
      person.masterpieces = new Map([
        [8, '播放最高的一期'],
        [15, ''],
        [40, '做了半年'],
      ]);
      person.supporters = 419;
      person.reservations = [
        { sid: 4_700_471, name: '直播预约：土星冲日', total: 79_021, inDays: 3, live: true },
        { sid: 4_700_502, name: '新片《望远镜四百年》首映', total: 5_310, inDays: 9, live: false },
      ];
      person.privacy = {
        followings: false,
        fans: false,
        bangumi: false,
        favourites: false,
        medals: 'shown',
      };
    },
  },
  [PEOPLE.upA]: {
    name: '阿橙的慢厨房',
    topic: 0,
    adapt(person) {
      plain(person);
      person.sign = '上班族的晚饭记录，每周三、六更新';
      Object.assign(person, { level: 6, vip: 2, fans: 482_311, followingCount: 152, medals: 5 });
      person.stat = { plays: 36_218_904, reads: 8_121, likes: 2_190_457 };
      Object.assign(person.works, { video: 148, article: 3, opus: 61, seasons: 3, series: 1 });
      Object.assign(person, { pace: 3.5, quiet: 2, supporters: 2 });
      person.notice = '菜谱都在视频简介里\n想吃什么可以在置顶动态留言';
      person.pinned = { n: 0, reason: '' };
    },
  },
  [PEOPLE.upB]: {
    name: '二丁目机械修理',
    topic: 6,
    adapt(person) {
      plain(person);
      person.sign = '修钟表、相机和一切会转的东西';
      Object.assign(person, { level: 5, vip: 1, fans: 7_305, followingCount: 41, medals: 2 });
      person.stat = { plays: 901_777, reads: 0, likes: 40_026 };
      Object.assign(person.works, { video: 33, article: 0, opus: 9, seasons: 1, series: 0 });
      Object.assign(person, { pace: 16, quiet: 6 });
    },
  },
  [PEOPLE.private]: {
    name: '关上门的人',
    topic: 4,
    adapt(person) {
      plain(person);
      person.privacy = {
        followings: true,
        fans: true,
        bangumi: true,
        favourites: true,
        medals: 'hidden',
      };
      Object.assign(person, { fans: 1_203, followingCount: 77, medals: 4 });
      person.works.video = 12;
      person.stat = { plays: 25_870, reads: 0, likes: 1_544 };
    },
  },
  // What makes it a cancelled account is in the register.
  [PEOPLE.deleted]: { name: '账号已注销', topic: 0 },
  [PEOPLE.banned]: {
    name: '被关小黑屋的人',
    topic: 3,
    adapt(person) {
      plain(person);
      person.banned = true;
    },
  },
  [PEOPLE.blocker]: {
    name: '请勿打扰谢谢',
    topic: 2,
    adapt(person, now) {
      plain(person);
      person.blocks.set(PEOPLE.viewer, Math.floor(now / 1000) - 40 * 86_400);
    },
  },
  [PEOPLE.refuser]: {
    name: '不收关注的阿拓',
    topic: 7,
    adapt(person) {
      plain(person);
      person.refusesFollows = true;
    },
  },
  [PEOPLE.blacked]: { name: '广告引流小助手', topic: 2, adapt: plain },
  [PEOPLE.empty]: {
    name: '空空如也_0',
    topic: 5,
    adapt(person) {
      plain(person);
      Object.assign(person, { sign: '', level: 0, vip: 0, fans: 0, followingCount: 0, medals: 0 });
      person.stat = { plays: 0, reads: 0, likes: 0 };
      for (const kind of Object.keys(person.works)) Object.assign(person.works, { [kind]: 0 });
      Object.assign(person, { birthday: '', school: null, tags: null });
    },
  },
  [PEOPLE.hostile]: {
    name: '<img src=x onerror=window.__pwned=1>\u202E\u200B怪人🧨',
    topic: 2,
    adapt(person) {
      plain(person);
      person.sign = '"><svg onload=window.__pwned=1>\u202E倒过来\u202C 零\u200B宽 👩‍🚀 '.padEnd(
        200,
        '长签名测试文字，',
      );
      person.notice = `</textarea><script>window.__pwned=1</script>\n${'公告很长'.repeat(30)}`;
      Object.assign(person, { medals: 3, fans: 404, quiet: 3 });
      person.works.video = 24;
      person.stat = { plays: 66_666, reads: 6, likes: 666 };
    },
  },
  [PEOPLE.noStat]: {
    name: '数据不见了',
    topic: 8,
    adapt(person) {
      plain(person);
      person.stat = null;
      person.works.video = 5;
    },
  },
  [PEOPLE.followed]: { name: '铁皮收音机', topic: 6, adapt: plain },
  [PEOPLE.mutual]: { name: '同桌的小满', topic: 8, adapt: plain },
  [PEOPLE.special]: {
    name: '北方候车室',
    topic: 7,
    adapt(person) {
      plain(person);
      Object.assign(person, { fans: 91_204, medals: 6, quiet: 0, pace: 5 });
      person.works.video = 77;
      person.stat = { plays: 8_046_512, reads: 1_030, likes: 402_118 };
    },
  },
  [PEOPLE.stranger]: { name: '素不相识', topic: 4, adapt: plain },
  [PEOPLE.fan]: { name: '默默关注你', topic: 5, adapt: plain },
  [PEOPLE.wearingOnly]: {
    name: '只戴一块牌子',
    topic: 3,
    adapt(person) {
      plain(person);
      person.medals = 8;
      person.privacy.medals = 'worn';
    },
  },
};
