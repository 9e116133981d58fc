import { NAMED } from './named-people.ts';
import { PEOPLE } from './people-table.ts';
import { fillPerson, type Person } from './person.ts';
import { createRandom, mixSeed } from './random.ts';
import { HOSTILE_TEXTS, NAME_STARTS, PLAIN_NAMES, TOPICS, type Topic } from './words.ts';

/** Everybody who exists. Names are drawn at once, the rest of a person when first asked for. */
export interface People {
  /** undefined: no such account was ever made. */
  get(mid: number): Person | undefined;
  /** Place in the register; people and their videos are drawn from it. */
  indexOf(mid: number): number | undefined;
  midAt(index: number): number | undefined;
  readonly count: number;
  /** How many of the first in the register are named people. */
  readonly namedCount: number;
  /** Ignores case, as the service does. */
  byName(name: string): Person | undefined;
  /** The old name is free from now on. */
  rename(mid: number, name: string): void;
}

interface Registration {
  readonly mid: number;
  readonly name: string;
  readonly topic: Topic;
  readonly hostile: boolean;
  readonly cancelled: boolean;
}

/** Mids of the crowd: spread over all lengths the service has given out, never twice the same. */
function crowdMid(index: number): number {
  if (index % 9 === 4) return 3_461_560_000_000_000 + index * 7_310_573;
  if (index % 5 === 0) return 200_000 + index * 613;
  return 10_000_000 + index * 172_019 + (index % 7);
}

function crowdName(random: ReturnType<typeof createRandom>, topic: Topic): string {
  if (random.chance(0.18)) return random.pick(PLAIN_NAMES);
  const name = `${random.pick(NAME_STARTS)}${random.pick(topic.names)}`;
  if (random.chance(0.1)) return `${name}Official`;
  return random.chance(0.15) ? `${name}_${random.int(1, 999)}` : name;
}

function register(seed: number, count: number): Registration[] {
  const list: Registration[] = Object.values(PEOPLE).map((mid) => {
    const named = NAMED[mid];
    const topic = TOPICS[named?.topic ?? 0];
    if (!topic) throw new Error(`No topic for ${mid}`);
    return {
      mid,
      name: named?.name ?? String(mid),
      topic,
      hostile: mid === PEOPLE.hostile,
      cancelled: mid === PEOPLE.deleted,
    };
  });
  const taken = new Set(list.map(({ name }) => name.toLowerCase()));
  for (let index = list.length; index < count; index += 1) {
    const random = createRandom(mixSeed(seed, 11, index));
    const topic = random.pick(TOPICS);
    const hostile = index % 50 === 23;
    const cancelled = index % 67 === 31;
    let name = hostile
      ? (HOSTILE_TEXTS[Math.floor(index / 50) % HOSTILE_TEXTS.length] ?? '')
      : crowdName(random, topic);
    while (taken.has(name.toLowerCase())) name = `${name}${random.int(0, 9)}`;
    taken.add(name.toLowerCase());
    list.push({ mid: crowdMid(index), name, topic, hostile, cancelled });
  }
  return list;
}

/** @param now Milliseconds of the seeding. */
export function createPeople(seed: number, count: number, now: number): People {
  const registrations = register(seed, count);
  const indexes = new Map(registrations.map(({ mid }, index) => [mid, index]));
  const known = new Map<number, Person>();
  let names: Map<string, number> | undefined;

  const get = (mid: number): Person | undefined => {
    const index = indexes.get(mid);
    const registration = index === undefined ? undefined : registrations[index];
    if (index === undefined || !registration) return undefined;
    const present = known.get(mid);
    if (present) return present;
    const person = fillPerson({ ...registration, index }, createRandom(mixSeed(seed, 12, mid)));
    NAMED[mid]?.adapt?.(person, now);
    known.set(mid, person);
    return person;
  };

  const mids = (): Map<string, number> => {
    names ??= new Map(registrations.map(({ mid, name }) => [name.toLowerCase(), mid]));
    return names;
  };

  return {
    get,
    indexOf: (mid) => indexes.get(mid),
    midAt: (index) => registrations[index]?.mid,
    count: registrations.length,
    namedCount: Object.keys(PEOPLE).length,
    byName: (name) => {
      const mid = mids().get(name.toLowerCase());
      const person = mid === undefined ? undefined : get(mid);
      return person?.cancelled ? undefined : person;
    },
    rename: (mid, name) => {
      const person = get(mid);
      if (!person) return;
      mids().delete(person.name.toLowerCase());
      mids().set(name.toLowerCase(), mid);
      person.name = name;
    },
  };
}
