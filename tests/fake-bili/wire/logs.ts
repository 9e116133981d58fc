import { createRandom, mixSeed, type Random } from '../state/random.ts';
import type { Account, World } from '../state/world.ts';

const DAY = 86_400;

/** Beijing time without a zone, as the logs have it. */
export function beijingText(seconds: number): string {
  return new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

/** One moment a day for the last week, newest first; none for an account that did nothing yet. */
function lastWeek(world: World, me: Account, salt: number): { at: number; random: Random }[] {
  if (me.followings.size === 0) return [];
  const random = createRandom(mixSeed(world.seed, salt, me.mid));
  const now = Math.floor(world.seededAtMs / 1000);
  return Array.from({ length: 7 }, (_, day) => ({
    at: now - day * DAY - random.int(60, DAY - 60),
    random,
  }));
}

const PLACES = ['中国上海电信', '中国上海联通', '中国浙江杭州移动'] as const;

/** Not strictly sorted. */
export function loginRows(world: World, me: Account): Record<string, unknown>[] {
  const rows = lastWeek(world, me, 61).map(({ at, random }) => ({
    ip: random.chance(0.4)
      ? '240e:*:*:*:*:*:*:*'
      : `${random.int(11, 220)}.${random.int(1, 250)}.*.*`,
    time: at,
    time_at: beijingText(at),
    status: random.chance(0.9),
    type: random.pick([0, 0, 1]),
    geo: random.pick(PLACES),
  }));
  const [first, second, ...rest] = rows;
  return first && second ? [second, first, ...rest] : rows;
}

const GAINS = [
  { delta: 5, reason: '登录奖励' },
  { delta: 5, reason: '观看视频奖励' },
  { delta: 10, reason: '视频投币奖励' },
  { delta: 5, reason: '分享视频奖励' },
] as const;

export function expRows(world: World, me: Account): Record<string, unknown>[] {
  return lastWeek(world, me, 62).flatMap(({ at, random }) =>
    GAINS.filter(() => random.chance(0.7)).map(({ delta, reason }, place) => ({
      delta,
      time: beijingText(at - place * 311),
      reason,
    })),
  );
}

export function coinRows(world: World, me: Account): Record<string, unknown>[] {
  return lastWeek(world, me, 63).map(({ at, random }, place) => {
    const video = world.videos.get(me.toview[place]?.aid ?? 0);
    const isSpent = video !== undefined && random.chance(0.5);
    return {
      time: beijingText(at),
      delta: isSpent ? -random.int(1, 2) : 1,
      reason: isSpent ? `给视频 ${video.bvid} 打赏` : '登录奖励',
    };
  });
}

/** Nobody has entries here unless their moral has fallen below the ceiling. */
export function moralRows(world: World, me: Account): Record<string, unknown>[] {
  if (me.moral >= MORAL_MAX) return [];
  const at = Math.floor(world.seededAtMs / 1000) - 2 * DAY;
  const delta = me.moral - MORAL_MAX;
  return [{ time: beijingText(at), delta, origin: '社区', reason: '评论违规' }];
}

export const MORAL_MAX = 70;
