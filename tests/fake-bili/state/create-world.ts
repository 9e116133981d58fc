import type { Size } from '../types.ts';
import { type Amounts, createAccount } from './account.ts';
import { createPeople } from './people.ts';
import { PEOPLE } from './people-table.ts';
import { createRandom, mixSeed, type Random } from './random.ts';
import { createVideos } from './videos.ts';
import type { WbiKeys, World } from './world.ts';

const AMOUNTS: Readonly<Record<Size, Amounts>> = {
  empty: { followings: 0, groups: 0, toview: 0, history: 0, fans: 0 },
  S: { followings: 200, groups: 20, toview: 100, history: 500, fans: 63 },
  M: { followings: 2_000, groups: 20, toview: 1_000, history: 5_000, fans: 63 },
  L: { followings: 10_000, groups: 20, toview: 1_000, history: 100_000, fans: 63 },
};
const SECOND: Amounts = { followings: 30, groups: 3, toview: 10, history: 20, fans: 5 };

function hex(random: Random, length: number): string {
  return Array.from({ length }, () => random.int(0, 15).toString(16)).join('');
}

/** Key names change with the seed and with each rotation, as the site's do with the day. */
function drawKeys(seed: number, round: number): WbiKeys {
  const random = createRandom(mixSeed(seed, 31, round));
  return { imgKey: hex(random, 32), subKey: hex(random, 32) };
}

/** @param nowMs Moment that all seeded times are counted back from. */
export function createWorld(size: Size, seed: number, nowMs: number): World {
  const amounts = AMOUNTS[size];
  const people = createPeople(seed, 600 + Math.floor(amounts.followings * 1.2), nowMs);
  const videos = createVideos(people, seed, nowMs);
  const secrets = createRandom(mixSeed(seed, 32));
  const credentials = (mid: number) => ({
    mid,
    sessdata: `${hex(secrets, 8)}%2C1826000000%2C${hex(secrets, 5)}*b1`,
    csrf: hex(secrets, 32),
  });
  const materials = (salt: number) => ({
    people,
    videos,
    random: createRandom(mixSeed(seed, 33, salt)),
    now: Math.floor(nowMs / 1000),
  });
  const viewer = createAccount(
    { ...credentials(PEOPLE.viewer), level: 5, exp: 14_270, coins: 172.4 },
    amounts,
    materials(1),
  );
  const second = createAccount(
    { ...credentials(PEOPLE.second), level: 3, exp: 2_034, coins: 5 },
    size === 'empty' ? AMOUNTS.empty : SECOND,
    materials(2),
  );
  let round = 0;
  const world: World = {
    size,
    seed,
    seededAtMs: nowMs,
    options: {
      groupSetUsers: 'replaces',
      emptyAs: 'empty',
      paging: {},
      beyondOthersFollowings: 'empty',
      toviewGlitches: 0,
      toviewDivider: true,
      historyIsEnd: false,
      maxGroups: 100,
      maxFollowings: 20_000,
      maxBlacks: 5_000,
      maxToview: 1_000,
      maxFolderItems: 1_000,
      folderHidesDead: false,
      beyondFansCap: 'empty',
      fansEmptyPage: 0,
      toviewToFav: 'whole',
      favBatchTakes: 'all',
      signReview: 'none',
      dynamicsHoles: 0,
      liveRoomOldKey: 'liveStatus',
      historyOldIn: 'data',
      feedDays: 60,
      feedHas: 'uploads',
    },
    viewer,
    second,
    accounts: new Map([
      [viewer.mid, viewer],
      [second.mid, second],
    ]),
    people,
    videos,
    wbi: drawKeys(seed, round),
    retiredWbi: [],
    rotateWbi: () => {
      round += 1;
      world.retiredWbi.push(world.wbi);
      world.wbi = drawKeys(seed, round);
    },
  };
  return world;
}
