import type { Person } from './person.ts';
import type { Video } from './videos.ts';
import type { World } from './world.ts';

/** A season or a series of somebody's uploads. */
export interface Channel {
  readonly kind: 'season' | 'series';
  readonly id: number;
  readonly owner: Person;
  readonly name: string;
  /** Newest first. */
  readonly videos: readonly Video[];
}

/** Ids hold the owner's place in the register: nobody has more than ten of a kind. */
const FIRST = { season: 600_000, series: 500_000 } as const;
const MAX = 10;
/** No season is longer. */
const LONGEST = 40;

function videosOf(world: World, owner: Person, kind: Channel['kind'], place: number) {
  const all = world.videos.listOf(owner);
  const id = FIRST[kind] + owner.index * MAX;
  // The first season is the one that the videos themselves speak of.
  if (kind === 'season' && place === 0) return all.filter(({ season }) => season === id);
  const step = owner.works.seasons + owner.works.series + 1;
  const rest = kind === 'season' ? place : owner.works.seasons + place;
  return all.filter(({ n }) => n % step === rest).slice(0, LONGEST);
}

function channel(world: World, owner: Person, kind: Channel['kind'], place: number): Channel {
  const { topic } = owner;
  const subject = topic.subjects[place % topic.subjects.length] ?? '';
  const season = place === 0 ? `合集·${topic.name}系列` : `合集·${subject}`;
  return {
    kind,
    id: FIRST[kind] + owner.index * MAX + place,
    owner,
    name: owner.hostile ? `<i>${subject}</i>` : kind === 'season' ? season : `${subject}全记录`,
    videos: videosOf(world, owner, kind, place),
  };
}

/** Seasons first, then series, as the service lists them. */
export function channelsOf(world: World, owner: Person): Channel[] {
  if (owner.cancelled) return [];
  const { seasons, series } = owner.works;
  return [
    ...Array.from({ length: seasons }, (_, place) => channel(world, owner, 'season', place)),
    ...Array.from({ length: series }, (_, place) => channel(world, owner, 'series', place)),
  ];
}

export function channelById(world: World, kind: Channel['kind'], id: number): Channel | undefined {
  const index = Math.floor((id - FIRST[kind]) / MAX);
  const owner = world.people.get(world.people.midAt(index) ?? 0);
  return owner && channelsOf(world, owner).find((one) => one.kind === kind && one.id === id);
}
