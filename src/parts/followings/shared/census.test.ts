import { describe, expect, it } from 'vitest';
import { following } from '../../../../tests/support/following-rows.ts';
import {
  beginNotes,
  CENSUS_A_DAY,
  type CensusNotes,
  type CensusRow,
  coveredBy,
  daysAtMost,
  hasWalkedEnough,
  pageRead,
  restsUntilMs,
  spend,
  whoRemains,
} from './census.ts';
import type { FeedPage } from './feed-walk.ts';

const DAY_MS = 86_400_000;
const NOW = 2_000_000_000;
const AGO = (days: number) => NOW - days * 86_400;
const notes = () => beginNotes({ pass: 1, startedAtMs: NOW * 1000 }, undefined);

/** A page of uploads one second apart, the newest first. */
const page = (offset: string, next: string | null, newest: number, count = 20): FeedPage => ({
  offset,
  next,
  dropped: 0,
  uploads: Array.from({ length: count }, (_, n) => ({ mid: n + 1, atSeconds: newest - n })),
});

/** So many pages, each with so many new people on it. */
const walked = (from: CensusNotes, pages: number, fresh: number) => {
  let now = from;
  for (let n = 0; n < pages; n += 1) {
    const offset = now.walk.next ?? '';
    const next = Number(offset || 10_001) - 1;
    now = pageRead(now, page(offset, String(next), NOW - (10_000 - next) * 20), fresh);
  }
  return now;
};

describe('the walk', () => {
  it('goes on while its pages tell of more new people than they are', () => {
    expect(hasWalkedEnough(walked(notes(), 40, 1))).toBe(false);
    expect(hasWalkedEnough(walked(notes(), 19, 0))).toBe(false);
    expect(hasWalkedEnough(walked(notes(), 20, 0))).toBe(true);
    expect(hasWalkedEnough(walked(walked(notes(), 1, 20), 19, 0))).toBe(false);
    expect(hasWalkedEnough(walked(walked(notes(), 1, 20), 20, 0))).toBe(true);
  });

  it('ends where the feed does, and where the walk before it began', () => {
    expect(hasWalkedEnough(pageRead(notes(), page('', null, NOW), 20))).toBe(true);
    const first = walked(notes(), 3, 20);
    const second = beginNotes({ pass: 2, startedAtMs: (NOW + 60) * 1000 }, first);
    expect(coveredBy(second)).toEqual(coveredBy(first));
    const above = pageRead(second, page('', '20000', NOW + 50), 20);
    expect(hasWalkedEnough(above)).toBe(false);
    const meets = pageRead(above, page('20000', '19000', NOW + 10), 20);
    expect(hasWalkedEnough(meets)).toBe(true);
    expect(coveredBy(meets)).toMatchObject({ fromSeconds: coveredBy(first)?.fromSeconds });
  });

  it('that is asked for its last page again stays where it is', () => {
    const end = pageRead(notes(), page('', null, NOW), 20);
    expect(pageRead(end, page('', null, NOW), 0).walk).toEqual(end.walk);
  });
});

describe('the share of a day', () => {
  it('is used up, and there again a day after its first request', () => {
    let now = notes();
    const fromMs = now.day.fromMs;
    for (let n = 0; n < CENSUS_A_DAY; n += 1) {
      expect(restsUntilMs(now, fromMs + n)).toBeNull();
      now = spend(now, 1, fromMs + n);
    }
    expect(restsUntilMs(now, fromMs + 1_000)).toBe(fromMs + DAY_MS);
    expect(restsUntilMs(now, fromMs + DAY_MS)).toBeNull();
    expect(spend(now, 1, fromMs + DAY_MS).day).toEqual({ fromMs: fromMs + DAY_MS, spent: 1 });
  });

  it('passes from one pass to the next', () => {
    const spent = spend(notes(), CENSUS_A_DAY, NOW * 1000);
    const next = beginNotes({ pass: 2, startedAtMs: NOW * 1000 + 5 }, spent);
    expect(restsUntilMs(next, NOW * 1000 + 10)).toBe(NOW * 1000 + DAY_MS);
  });

  it('a clock that was set back begins a new one', () => {
    const spent = spend(notes(), CENSUS_A_DAY, NOW * 1000);
    expect(restsUntilMs(spent, 1_000)).toBeNull();
    expect(spend(spent, 1, 1_000).day).toEqual({ fromMs: 1_000, spent: 1 });
  });

  it('tells how many days it takes at most', () => {
    expect([1, 280, 281, 10_000].map(daysAtMost)).toEqual([1, 1, 2, 34]);
  });
});

describe('who remains', () => {
  const row = (mid: number, change: Partial<CensusRow>): CensusRow => ({
    account: 1,
    mid,
    lastSeconds: null,
    askedSeconds: null,
    unsureSeconds: null,
    vainSeconds: null,
    pass: 1,
    ...change,
  });
  const COVERAGE = { fromSeconds: AGO(30), toSeconds: AGO(0), asOfSeconds: NOW };
  const remains = (change: Partial<CensusRow> | null, name = '某人') =>
    whoRemains(
      [following({ mid: 5, name, mtime: AGO(400) })],
      new Map(change ? [[5, row(5, change)]] : []),
      COVERAGE,
      NOW,
    ).length === 1;

  it('is whoever nothing was learnt of', () => {
    expect(remains(null)).toBe(true);
    expect(remains({ unsureSeconds: AGO(1) })).toBe(true);
    expect(remains({ lastSeconds: AGO(10) })).toBe(false);
    expect(remains({ askedSeconds: AGO(10) })).toBe(false);
    expect(remains({ lastSeconds: AGO(900), askedSeconds: AGO(10) })).toBe(false);
  });

  it('is nobody who was asked in vain lately, nor a closed account', () => {
    expect(remains({ vainSeconds: AGO(10) })).toBe(false);
    expect(remains({ vainSeconds: AGO(61) })).toBe(true);
    expect(remains(null, '账号已注销')).toBe(false);
  });

  it('is whoever was asked long ago and is not covered since', () => {
    expect(remains({ lastSeconds: AGO(900), askedSeconds: AGO(61) })).toBe(true);
    expect(remains({ lastSeconds: AGO(900), askedSeconds: AGO(29) })).toBe(false);
  });

  it('comes in the order of the follow, the oldest first', () => {
    const people = [3, 1, 2].map((mid) => following({ mid, mtime: 100 * mid }));
    expect(whoRemains(people, new Map(), null, NOW)).toEqual([1, 2, 3]);
  });
});
