/**
 * Partitions as the site named them up to 2025, each with its divisions, "id:name". Rows of a
 * person's uploads give the id of the division and no name (docs/unverified.md).
 */
const PARTITIONS: Readonly<Record<string, string>> = {
  动画: '24:MAD·AMV 25:MMD·3D 27:综合 47:同人·手书 86:特摄 210:手办·模玩 253:动漫杂谈 257:配音',
  番剧: '32:完结动画 33:连载动画 51:资讯 152:官方延伸',
  国创: '153:国产动画 168:国产原创相关 169:布袋戏 170:资讯 195:动态漫·广播剧',
  音乐:
    '28:原创音乐 29:音乐现场 30:VOCALOID·UTAU 31:翻唱 59:演奏 130:音乐综合 193:MV ' +
    '243:乐评盘点 244:音乐教学 265:AI音乐 266:音乐粉丝饭拍 267:电台',
  舞蹈: '20:宅舞 154:舞蹈综合 156:舞蹈教程 198:街舞 199:明星舞蹈 200:国风舞蹈 255:颜值·网红舞',
  游戏:
    '17:单机游戏 19:Mugen 65:网络游戏 121:GMV 136:音游 171:电子竞技 172:手机游戏 ' + '173:桌游棋牌',
  知识:
    '122:野生技能协会 124:社科·法律·心理 201:科学科普 207:财经商业 208:校园学习 ' +
    '209:职业职场 228:人文历史 229:设计·创意',
  科技: '95:数码 230:软件应用 231:计算机技术 232:科工机械 233:极客DIY',
  运动: '164:健身 235:篮球 236:竞技体育 237:运动文化 238:运动综合 249:足球',
  汽车:
    '176:汽车生活 227:购车攻略 240:摩托车 245:赛车 246:改装玩车 247:新能源车 248:房车 ' +
    '258:汽车知识科普',
  生活: '21:日常 138:搞笑 161:手工 162:绘画 239:家居房产 250:出行 251:三农 254:亲子',
  美食: '76:美食制作 212:美食侦探 213:美食测评 214:田园美食 215:美食记录',
  动物圈: '75:动物综合 218:喵星人 219:汪星人 220:动物二创 221:野生动物 222:小宠异宠',
  鬼畜: '22:鬼畜调教 26:音MAD 126:人力VOCALOID 127:教程演示 216:鬼畜剧场',
  时尚: '157:美妆护肤 158:穿搭 159:时尚潮流 252:仿妆cos',
  资讯: '203:热点 204:环球 205:社会 206:综合',
  娱乐:
    '71:综艺 137:明星综合 241:娱乐杂谈 242:娱乐粉丝创作 262:CP安利 263:颜值安利 ' + '264:娱乐资讯',
  影视:
    '85:小剧场 182:影视杂谈 183:影视剪辑 184:预告·资讯 256:短片 259:AI影像 260:影视整活 ' +
    '261:影视综合',
  纪录片: '37:人文·历史 178:科学·探索·自然 179:军事 180:社会·美食·旅行',
  电影: '83:其他国家 145:欧美电影 146:日本电影 147:华语电影',
  电视剧: '185:国产剧 187:海外剧',
};

const all = Object.entries(PARTITIONS).flatMap(([name, divisions]) =>
  divisions.split(' ').map((one) => {
    const [tid = '', division = ''] = one.split(':');
    return { tid: Number(tid), division, words: `${name} ${division}` };
  }),
);
const byTid = new Map(all.map(({ tid, words }) => [tid, words]));
/** Divisions whose name alone says which they are. */
const byName = new Map(
  all
    .filter(({ division }) => all.filter((one) => one.division === division).length === 1)
    .map(({ division, words }) => [division, words]),
);

/** "美食 美食制作"; null: a partition that is newer than this table, or none. */
export const partitionOfTid = (tid: number): string | null => byTid.get(tid) ?? null;

/** The same of a division's name, as viewings give it; a name that is not in the table stands alone. */
export const partitionOfName = (name: string): string => byName.get(name) ?? name;

/** What most of them are; the first of several that are as many. */
export function mostOf(partitions: Iterable<string>): string | null {
  const counts = new Map<string, number>();
  for (const one of partitions) counts.set(one, (counts.get(one) ?? 0) + 1);
  let most: string | null = null;
  for (const [one, count] of counts)
    if (most === null || count > (counts.get(most) ?? 0)) most = one;
  return most;
}
