import type { Person } from '../state/person.ts';
import { createRandom, mixSeed } from '../state/random.ts';
import type { World } from '../state/world.ts';
import { faceUrl } from './pictures.ts';

/** Colours of medal levels, decimal RGB: start, end, border; one step for four levels. */
const COLOURS: readonly (readonly [number, number, number])[] = [
  [0x5762a7, 0x5762a7, 0x5762a7],
  [0x5866c7, 0x5866c7, 0x5866c7],
  [0x9ba9ec, 0x9ba9ec, 0x9ba9ec],
  [0xda9af5, 0xda9af5, 0xda9af5],
  [0x79a8e0, 0x79a8e0, 0x79a8e0],
  [0x2d78e8, 0x5fa2ff, 0x2d78e8],
  [0x7a4ff0, 0xa077ff, 0x7a4ff0],
  [0xe04f9e, 0xff86b2, 0xffe854],
];

const hexOf = (colour: number) => `#${colour.toString(16).toUpperCase().padStart(6, '0')}`;

/** Every medal that somebody has; the first is the worn one. Drawn, the same at every call. */
export function medalsOf(world: World, person: Person): Record<string, unknown>[] {
  const random = createRandom(mixSeed(world.seed, 51, person.mid));
  const owners = new Map<number, Person>();
  while (owners.size < person.medals) {
    const mid = world.people.midAt(random.int(2, world.people.count - 1));
    const owner = mid === undefined ? undefined : world.people.get(mid);
    if (owner && owner.mid !== person.mid && !owner.cancelled) owners.set(owner.mid, owner);
  }
  return [...owners.values()].map((owner, place) => {
    const level = Math.max(1, Math.floor(32 * (1 - random.next() ** 0.5)));
    const guard = level > 20 && random.chance(0.5) ? random.pick([1, 2, 3, 3]) : 0;
    const [start, end, border] = COLOURS[Math.min(7, Math.floor((level - 1) / 4))] ?? [0, 0, 0];
    const lit = place === 0 || random.chance(0.7) ? 1 : 0;
    const name = owner.hostile ? '"><b>牌子' : random.pick(owner.topic.medal);
    const id = 300_000 + owner.index;
    return {
      medal_info: {
        target_id: owner.mid,
        level,
        medal_name: name,
        medal_color_start: start,
        medal_color_end: end,
        medal_color_border: border,
        guard_level: guard,
        wearing_status: place === 0 ? 1 : 0,
        medal_id: id,
        intimacy: random.int(1, 600) * level,
        next_intimacy: 900 * level,
        today_feed: random.int(0, 200),
        day_limit: 250_000,
        guard_icon: '',
        honor_icon: '',
      },
      target_name: owner.name,
      target_icon: faceUrl(owner.mid),
      link: owner.live
        ? `https://live.bilibili.com/${owner.live.room}`
        : `https://space.bilibili.com/${owner.mid}`,
      live_status: owner.live?.on ?? 0,
      official: owner.official.type === -1 ? 0 : 1,
      uinfo_medal: {
        name,
        level,
        color_start: start,
        color_end: end,
        color_border: border,
        color: start,
        id,
        typ: 0,
        is_light: lit,
        ruid: owner.mid,
        guard_level: guard,
        score: 0,
        guard_icon: '',
        honor_icon: '',
        v2_medal_color_start: `${hexOf(start)}99`,
        v2_medal_color_end: `${hexOf(end)}99`,
        v2_medal_color_border: `${hexOf(border)}99`,
        v2_medal_color_text: '#FFFFFFFF',
        v2_medal_color_level: `${hexOf(border)}99`,
        user_receive_count: 0,
      },
    };
  });
}

type Medal = Record<string, unknown> & { medal_info?: Record<string, unknown> };

/** A medal as the list of one's own medals has it: flat, and with the owner's room. */
export function ownMedalRow({ medal_info: info = {}, ...medal }: Medal): Record<string, unknown> {
  const { is_light } = medal.uinfo_medal as { is_light: number };
  const room = /live\.bilibili\.com\/(\d+)/.exec(String(medal.link))?.[1];
  return {
    can_deleted: true,
    day_limit: info.day_limit,
    guard_level: info.guard_level,
    guard_medal_title: '未开启加成',
    intimacy: info.intimacy,
    is_lighted: is_light,
    level: info.level,
    medal_name: info.medal_name,
    medal_color_border: info.medal_color_border,
    medal_color_end: info.medal_color_end,
    medal_color_start: info.medal_color_start,
    medal_id: info.medal_id,
    next_intimacy: info.next_intimacy,
    today_feed: info.today_feed,
    roomid: Number(room ?? 0),
    status: info.wearing_status,
    target_id: info.target_id,
    target_name: medal.target_name,
    uname: medal.target_name,
  };
}
