import { describe, expect, it } from 'vitest';
import { createRegistry } from './kernel/registry.ts';
import { ROUTES } from './routes/index.ts';
import { toAid, toBvid } from './state/bvid.ts';
import { createWorld } from './state/create-world.ts';
import { PEOPLE } from './state/people-table.ts';
import type { Size } from './types.ts';

const NOW = Date.UTC(2026, 10, 23, 4);
const draw = (size: Size, seed = 7) => createWorld(size, seed, NOW);

describe('sizes', () => {
  it.each<[Size, number, number, number, number]>([
    ['empty', 0, 0, 0, 0],
    ['S', 200, 20, 100, 500],
    ['M', 2_000, 20, 1_000, 5_000],
    ['L', 10_000, 20, 1_000, 100_000],
  ])('%s', (size, followings, groups, toview, history) => {
    const { viewer } = draw(size);
    expect(viewer.followings.size).toBe(followings);
    expect(viewer.groups).toHaveLength(groups);
    expect(viewer.toview).toHaveLength(toview);
    expect(viewer.history).toHaveLength(history);
  });
});

describe('the world', () => {
  it('is the same for the same seed and another for another', () => {
    const shape = (seed: number) => {
      const { viewer, people, videos, wbi } = draw('S', seed);
      const names = [...viewer.followings.keys()].map((mid) => people.get(mid)?.name);
      const titles = viewer.toview.map(({ aid }) => videos.get(aid)?.title);
      return JSON.stringify([names, titles, viewer.history, viewer.csrf, wbi]);
    };
    expect(shape(7)).toBe(shape(7));
    expect(shape(7)).not.toBe(shape(8));
  });

  it('has everybody, nobody twice, one mid of 16 digits, hostile and cancelled ones', () => {
    const { people, viewer } = draw('S');
    const all = Array.from({ length: people.count }, (_, n) => people.midAt(n) ?? 0);
    expect(new Set(all).size).toBe(all.length);
    for (const mid of Object.values(PEOPLE)) expect(people.get(mid)?.mid).toBe(mid);
    expect(String(PEOPLE.rich)).toHaveLength(16);
    const followed = [...viewer.followings.keys()].map((mid) => people.get(mid));
    expect(followed.filter((person) => person?.hostile).length).toBeGreaterThan(2);
    expect(followed.filter((person) => person?.cancelled).length).toBeGreaterThan(1);
    expect(all.every((mid) => Number.isSafeInteger(mid))).toBe(true);
  });

  it('has every state of a watch-later entry', () => {
    const { viewer, videos } = draw('S');
    const progress = viewer.toview.map((entry) => entry.progress);
    expect(progress).toContain(-1);
    expect(progress).toContain(0);
    expect(progress.some((seconds) => seconds > 0)).toBe(true);
    expect(viewer.toview.some(({ aid }) => (videos.get(aid)?.state ?? 0) < 0)).toBe(true);
  });

  it('gives history times that never meet', () => {
    const times = draw('M').viewer.history.map(({ view_at }) => view_at);
    expect(new Set(times).size).toBe(times.length);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('turns aid into BV id and back', () => {
    expect(toBvid(170001)).toBe('BV17x411w7KC');
    for (const aid of [1, 170001, 113_000_000_004_321]) expect(toAid(toBvid(aid))).toBe(aid);
    expect(toAid('av170001')).toBeNull();
  });
});

describe('the registry', () => {
  it('refuses what is declared twice', () => {
    const [first, second] = ROUTES;
    if (!first || !second) throw new Error('no routes');
    expect(() => createRegistry([first, first])).toThrow(/nav is declared twice/);
    expect(() => createRegistry([first, { ...second, path: first.path }])).toThrow(
      /declared twice/,
    );
    expect(createRegistry(ROUTES).operations).toContain('toviewDeleteViewed');
  });
});
