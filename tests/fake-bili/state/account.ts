import { seedFolders } from './folders.ts';
import type { People } from './people.ts';
import { PEOPLE } from './people-table.ts';
import type { Random } from './random.ts';
import type { Videos } from './videos.ts';
import { GROUP_NAMES, SHOWS } from './words.ts';
import type { Account, Business, Following, HistoryEntry, ToviewEntry } from './world.ts';

/** How much of everything an account gets. */
export interface Amounts {
  readonly followings: number;
  readonly groups: number;
  readonly toview: number;
  readonly history: number;
  readonly fans: number;
}

interface Materials {
  readonly people: People;
  readonly videos: Videos;
  readonly random: Random;
  /** Unix seconds. */
  readonly now: number;
}

const YEAR = 31_557_600;
const FIRST_TAGID = 28_104_551;
const FIRST_FID = 7_310_204;

/** Years that the viewer has followed the named people for; their groups by place. */
const NAMED_FOLLOWINGS: readonly (readonly [
  mid: number,
  years: number,
  groups: readonly number[],
  special?: boolean,
])[] = [
  [PEOPLE.upA, 0.9, [0]],
  [PEOPLE.rich, 4.5, [1, 9]],
  [PEOPLE.special, 2.1, [7], true],
  [PEOPLE.mutual, 5.3, [8, 11]],
  [PEOPLE.followed, 3, []],
  [PEOPLE.deleted, 4.1, [13]],
  [PEOPLE.hostile, 0.4, [2]],
  [PEOPLE.noStat, 0.8, [8]],
  [PEOPLE.banned, 2.7, []],
  [PEOPLE.wearingOnly, 0.1, [3]],
];

function seedFollowings(account: Account, count: number, m: Materials): void {
  const tagids = account.groups.map(({ tagid }) => tagid);
  const rows: Following[] = [];
  if (account.mid === PEOPLE.viewer && count >= NAMED_FOLLOWINGS.length) {
    for (const [mid, years, places, special = false] of NAMED_FOLLOWINGS) {
      const own = places.flatMap((place) => tagids[place] ?? []);
      rows.push({ mid, mtime: Math.floor(m.now - years * YEAR), tagids: new Set(own), special });
    }
  }
  // The last group stays empty, so that there is one.
  const used = tagids.slice(0, -1);
  const step = Math.floor((6 * YEAR) / (count + 1));
  let index = m.people.namedCount + (account.mid === PEOPLE.viewer ? 0 : 40);
  for (let n = rows.length; n < count; n += 1) {
    const mid = m.people.midAt(index);
    if (mid === undefined) throw new Error('The register has too few people');
    index += 1;
    const groups = used.length === 0 ? 0 : m.random.pick([0, 1, 1, 1, 1, 1, 1, 1, 2, 3]);
    rows.push({
      mid,
      mtime: m.now - 7200 - n * step - m.random.int(0, step - 1),
      tagids: new Set(m.random.sample(used, groups)),
      special: m.random.chance(0.03),
    });
  }
  for (const row of rows) account.followings.set(row.mid, row);
}

function seedFans(account: Account, count: number, m: Materials): void {
  if (count === 0) return;
  const since = () => m.now - m.random.int(3600, 5 * YEAR);
  if (account.mid === PEOPLE.viewer) {
    account.fans.set(PEOPLE.mutual, since());
    account.fans.set(PEOPLE.fan, since());
  }
  const followed = [...account.followings.keys()].filter(
    (mid) => (m.people.indexOf(mid) ?? 0) >= m.people.namedCount,
  );
  for (const mid of m.random.sample(followed, Math.floor(count / 2)))
    account.fans.set(mid, since());
  for (let index = m.people.count - 1; account.fans.size < count; index -= 1) {
    const mid = m.people.midAt(index);
    if (mid === undefined) break;
    if (!account.followings.has(mid)) account.fans.set(mid, since());
  }
}

/** A video that somebody of the crowd or a named uploader made; now and then a dead one. */
function drawVideo(m: Materials): { aid: number; mid: number } {
  for (;;) {
    const mid = m.people.midAt(m.random.int(2, m.people.count - 1));
    const person = mid === undefined ? undefined : m.people.get(mid);
    if (!person || person.works.video === 0) continue;
    const isDead = m.random.chance(0.04);
    const n = isDead
      ? person.works.video + m.random.int(0, 3)
      : m.random.int(0, person.works.video - 1);
    return { aid: m.videos.aidOf(person, n), mid: person.mid };
  }
}

function seedToview(account: Account, count: number, m: Materials): void {
  const seen = new Set<number>();
  const list: ToviewEntry[] = [];
  let at = m.now - 1800;
  while (list.length < count) {
    const { aid } = drawVideo(m);
    if (seen.has(aid)) continue;
    seen.add(aid);
    const duration = m.videos.get(aid)?.duration ?? 60;
    const part = m.random.next();
    const progress = part < 0.5 ? 0 : part < 0.75 ? m.random.int(5, duration - 5) : -1;
    list.push({ aid, add_at: at, progress });
    at -= m.random.int(300, count > 200 ? 40_000 : 90_000);
  }
  account.toview = list;
}

const KINDS: readonly Business[] = [
  ...Array.from({ length: 16 }, (): Business => 'archive'),
  'pgc',
  'pgc',
  'live',
  'article',
];

function seedHistory(account: Account, count: number, m: Materials): void {
  const seen = new Set<string>();
  const list: HistoryEntry[] = [];
  let at = m.now - 600;
  for (let n = 0; list.length < count; n += 1) {
    let business = m.random.pick(KINDS);
    if (n % 151 === 77) business = 'article-list';
    if (n % 163 === 81) business = 'cheese';
    const { aid, mid } = drawVideo(m);
    const index = m.people.indexOf(mid) ?? 0;
    const kid =
      business === 'archive'
        ? aid
        : business === 'live'
          ? 20_000_000 + index * 37
          : business === 'pgc'
            ? 90_000 + (n % SHOWS.length) + SHOWS.length * (n % 997)
            : 30_000_000 + (n % 499) * 1009 + index;
    const key = `${business}_${kid}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const hasVideo = business === 'archive' || business === 'pgc' || business === 'cheese';
    const part = m.random.next();
    list.push({
      business,
      kid,
      aid: hasVideo ? aid : 0,
      mid,
      view_at: at,
      progress: !hasVideo ? 0 : part < 0.45 ? -1 : m.random.int(3, 900),
      dt: m.random.pick([2, 2, 2, 1, 3, 4, 33]),
    });
    // Sessions of an evening, then a pause; so that there are days with many rows.
    at -= m.random.chance(0.08) ? m.random.int(20_000, 60_000) : m.random.int(45, 2400);
  }
  account.history = list;
}

/** One left-over secret follow, of somebody who is in no other list. */
function seedWhisper(account: Account, m: Materials): void {
  const mid = m.people.midAt(m.people.count - 101);
  if (mid === undefined || account.followings.has(mid) || account.fans.has(mid)) return;
  account.whispers.set(mid, m.now - 6 * YEAR);
}

/** Somebody with a session and everything that belongs to them. */
export function createAccount(
  base: Pick<Account, 'mid' | 'sessdata' | 'csrf' | 'level' | 'exp' | 'coins'>,
  amounts: Amounts,
  materials: Materials,
): Account {
  const account: Account = {
    ...base,
    dynamics: amounts.followings === 0 ? 0 : 24,
    followings: new Map(),
    groups: GROUP_NAMES.slice(0, amounts.groups).map((name, index) => ({
      tagid: FIRST_TAGID + index * 173,
      name,
    })),
    blacks: new Map(),
    fans: new Map(),
    toview: [],
    history: [],
    historyPaused: false,
    whispers: new Map(),
    hiddenInFeed: new Set(),
    folders: [],
    nextFid: FIRST_FID + 90_000,
    reserved: new Set(),
    showsLeft: new Set(),
    notesGone: new Set(),
    birthday: '2000-01-01',
    freeRename: false,
    pendingSign: null,
    moral: 70,
    jury: { status: 0, cases: 0, termEnd: 0 },
    today: { watch: false, coins: 20, share: false },
    nextTagid: FIRST_TAGID + 400_000,
  };
  seedFollowings(account, amounts.followings, materials);
  seedFans(account, amounts.fans, materials);
  if (account.mid === PEOPLE.viewer && amounts.followings > 0) {
    account.blacks.set(PEOPLE.blacked, materials.now - 90 * 86_400);
  }
  seedToview(account, amounts.toview, materials);
  seedHistory(account, amounts.history, materials);
  if (amounts.followings > 0) {
    seedFolders(account, FIRST_FID, materials);
    seedWhisper(account, materials);
  }
  return account;
}
