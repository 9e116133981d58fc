// Long: examples, and below them the machine that makes up whatever can happen; one checks the other.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityOf, askedThem, type MetPerson, meet } from './activity.ts';
import {
  beginWalk,
  type Coverage,
  coverageOf,
  type FeedPage,
  type FeedUpload,
  type FeedWalk,
  joinCoverage,
  walkOn,
} from './feed-walk.ts';

const page = (
  offset: string,
  next: string | null,
  uploads: readonly (readonly [mid: number | null, at: number | null])[],
  dropped = 0,
): FeedPage => ({
  offset,
  next,
  dropped,
  uploads: uploads.map(([mid, atSeconds]) => ({ mid, atSeconds })),
});
const walked = (...pages: readonly FeedPage[]) => pages.reduce(walkOn, beginWalk(1_000));
const met = (...pages: readonly FeedPage[]) => {
  const people = new Map<number, MetPerson>();
  for (const one of pages) {
    for (const person of meet(people, one, beginWalk(1_000))) people.set(person.mid, person);
  }
  return people;
};
const UNKNOWN = { lastSeconds: null, quietSeconds: null, asOfSeconds: null };

describe('a walk', () => {
  const first = page('', '900', [
    [1, 990],
    [2, 980],
    [1, 970],
  ]);
  const second = page('900', '800', [
    [3, 960],
    [2, 950],
  ]);

  it('covers what lies between its newest and its oldest', () => {
    expect(coverageOf(walked(first, second))).toEqual({
      fromSeconds: 950,
      toSeconds: 990,
      asOfSeconds: 1_000,
    });
    expect(coverageOf(beginWalk(1_000))).toBeNull();
  });

  it('takes only the page that it asked for', () => {
    expect(() => walked(second)).toThrow(RangeError);
    expect(() => walked(first, first)).toThrow(RangeError);
  });

  it('ends where the service says so, or begins to go round', () => {
    expect(walked(page('', null, [[1, 990]])).next).toBeNull();
    expect(walked(first, page('900', '900', [])).next).toBeNull();
    expect(walked(first, page('900', '901', [])).next).toBeNull();
    expect(walked(first, page('900', 'x', [])).next).toBeNull();
    const long = walked(
      page('', '1120000000000000002', []),
      page('1120000000000000002', '1120000000000000001', []),
    );
    expect(long.next).toBe('1120000000000000001');
  });

  it('an empty page is a page', () => {
    const walk = walked(first, page('900', '850', []), page('850', null, [[4, 900]]));
    expect(coverageOf(walk)?.fromSeconds).toBe(900);
  });

  it('claims nothing below a page on which something could not be read', () => {
    const third = page('800', null, [[4, 900]]);
    const from = (...pages: readonly FeedPage[]) => coverageOf(walked(...pages))?.fromSeconds;
    expect(from(first, { ...second, dropped: 1 }, third)).toBe(970);
    expect(from(first, page('900', '800', [[null, 960]]), third)).toBe(970);
    expect(from({ ...first, dropped: 1 }, second, third)).toBeUndefined();
  });

  it('keeps as far from its end as the feed was seen to be out of order', () => {
    const walk = walked(
      page('', '900', [
        [1, 990],
        [2, 940],
        [3, 955],
      ]),
      page('900', '800', [[4, 930]]),
    );
    expect(coverageOf(walk)?.fromSeconds).toBe(945);
    // One row with a time far off costs the claim, not the truth.
    const odd = walked(
      page('', '900', [
        [1, 990],
        [2, 5],
        [3, 985],
      ]),
    );
    expect(coverageOf(odd)?.fromSeconds).toBe(985);
  });
});

describe('two walks', () => {
  const stretch = (fromSeconds: number, toSeconds: number): Coverage => ({
    fromSeconds,
    toSeconds,
    asOfSeconds: toSeconds + 5,
  });

  it.each([
    ['touching', stretch(100, 200), stretch(200, 300), stretch(100, 300)],
    ['overlapping', stretch(100, 200), stretch(150, 300), stretch(100, 300)],
    ['with a gap', stretch(100, 200), stretch(201, 300), stretch(201, 300)],
    ['one within the other', stretch(150, 200), stretch(100, 300), stretch(100, 300)],
  ])('%s', (_, a, b, joined) => {
    expect([joinCoverage(a, b), joinCoverage(b, a)]).toEqual([joined, joined]);
  });

  it('do not meet because a post was said to be of a time to come', () => {
    const early = coverageOf(
      walked(
        page('', null, [
          [1, 5_000],
          [2, 980],
          [3, 970],
        ]),
      ),
    );
    expect(early).toEqual({ fromSeconds: 970, toSeconds: 1_000, asOfSeconds: 1_000 });
    const late = coverageOf(
      walkOn(
        beginWalk(3_000),
        page('', '900', [
          [4, 2_990],
          [4, 2_980],
        ]),
      ),
    );
    // Whoever posted at 2,000 was met by neither.
    expect(joinCoverage(early, late)).toEqual(late);
    expect(activityOf(undefined, 100, joinCoverage(early, late)).quietSeconds).toBe(2_980);
  });

  it('one alone is itself', () => {
    expect([joinCoverage(null, stretch(1, 2)), joinCoverage(stretch(1, 2), null)]).toEqual([
      stretch(1, 2),
      stretch(1, 2),
    ]);
    expect(joinCoverage(null, null)).toBeNull();
  });
});

describe('somebody', () => {
  const COVERAGE = { fromSeconds: 500, toSeconds: 990, asOfSeconds: 1_000 };
  const ask = (person: Partial<MetPerson>, followed = 100, coverage: Coverage | null = COVERAGE) =>
    activityOf(
      { mid: 1, lastSeconds: null, askedSeconds: null, unsureSeconds: null, ...person },
      followed,
      coverage,
    );

  it('followed all the time and never met has posted nothing in it', () => {
    expect(activityOf(undefined, 100, COVERAGE)).toEqual({
      lastSeconds: null,
      quietSeconds: 500,
      asOfSeconds: 1_000,
    });
  });

  it('followed in between counts from then, followed later is unknown', () => {
    expect(activityOf(undefined, 700, COVERAGE).quietSeconds).toBe(700);
    expect(activityOf(undefined, 995, COVERAGE)).toEqual(UNKNOWN);
    expect(activityOf(undefined, 0, COVERAGE)).toEqual(UNKNOWN);
  });

  it('without a walk nothing is known, and a failure leaves it so', () => {
    expect(activityOf(undefined, 100, null)).toEqual(UNKNOWN);
    expect(ask({ lastSeconds: 800 }, 100, null)).toEqual({ ...UNKNOWN, lastSeconds: 800 });
  });

  it('met is quiet from the last that was met', () => {
    expect(ask({ lastSeconds: 800 }).quietSeconds).toBe(800);
    expect(ask({ lastSeconds: 300 }).quietSeconds).toBe(500);
  });

  it('met after the look is not quiet', () => {
    expect(ask({ lastSeconds: 995 })).toEqual({ ...UNKNOWN, lastSeconds: 995 });
  });

  it('met without a time is never quiet, until they were asked', () => {
    const [person] = met(
      page('', null, [
        [1, null],
        [1, 800],
      ]),
    ).values();
    expect(activityOf(person, 100, COVERAGE)).toEqual({ ...UNKNOWN, lastSeconds: 800 });
    const asked = askedThem(person, 1, 850, 1_200);
    expect(activityOf(asked, 100, COVERAGE)).toEqual({
      lastSeconds: 850,
      quietSeconds: 850,
      asOfSeconds: 1_200,
    });
  });

  it('asked is known up to that day, and on where the feed was watched from then on', () => {
    expect(ask({ lastSeconds: 200, askedSeconds: 400 })).toMatchObject({
      quietSeconds: 200,
      asOfSeconds: 400,
    });
    expect(ask({ lastSeconds: 200, askedSeconds: 600 })).toMatchObject({
      quietSeconds: 200,
      asOfSeconds: 1_000,
    });
    expect(ask({ lastSeconds: 200, askedSeconds: 600 }, 700).asOfSeconds).toBe(600);
    expect(ask({ lastSeconds: 900, askedSeconds: 400 })).toEqual({ ...UNKNOWN, lastSeconds: 900 });
    expect(ask({ askedSeconds: 400 }, 100, null).quietSeconds).toBe(0);
  });

  it('a page tells only of whom it tells something new', () => {
    const people = met(
      page('', '9', [
        [1, 800],
        [2, 700],
      ]),
    );
    const again = page('9', null, [
      [1, 790],
      [2, 710],
      [null, 5],
      [3, 600],
    ]);
    expect(meet(people, again, beginWalk(1)).map(({ mid }) => mid)).toEqual([2, 3]);
  });
});

/** A service with people who post, are followed, and are followed anew; and somebody who walks its feed. */
interface Post {
  readonly mid: number;
  readonly at: number;
}
type Event =
  | { readonly do: 'post' | 'follow'; readonly mid: number }
  | { readonly do: 'wait' }
  | { readonly do: 'walk' }
  | { readonly do: 'page'; readonly fault: 'none' | 'drop' | 'no mid' | 'no time' | 'error' }
  | { readonly do: 'ask'; readonly mid: number };

const mids = fc.integer({ min: 1, max: 4 });
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('post' as const), mid: mids }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('follow' as const), mid: mids }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('walk' as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('page' as const),
      fault: fc.oneof(
        { weight: 8, arbitrary: fc.constant('none' as const) },
        { weight: 1, arbitrary: fc.constantFrom('drop', 'no mid', 'no time', 'error' as const) },
      ) as fc.Arbitrary<'none' | 'drop' | 'no mid' | 'no time' | 'error'>,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('ask' as const), mid: mids }) },
);

function live(events: readonly Event[], showsOlder: boolean) {
  let now = 100;
  const posts: Post[] = [];
  const followed = new Map<number, number>([
    [1, 50],
    [2, 60],
  ]);
  let walk: FeedWalk | null = null;
  let before: Coverage | null = null;
  const people = new Map<number, MetPerson>();
  const keep = (person: MetPerson) => people.set(person.mid, person);

  /** Two rows a page; the offset is the place of the last row among all posts. */
  function ask(offset: string, fault: string): FeedPage {
    const end = offset === '' ? posts.length : Number(offset);
    const rest = posts
      .map((post, place) => ({ ...post, place }))
      .slice(0, end)
      .filter(({ mid, at }) => followed.has(mid) && (showsOlder || at >= (followed.get(mid) ?? 0)))
      .reverse();
    const rows = rest.slice(0, 2);
    const uploads = rows.map(({ mid, at }): FeedUpload => ({ mid, atSeconds: at }));
    const [first, ...others] = uploads;
    const last = rows.at(-1)?.place;
    const told: Record<string, readonly FeedUpload[]> = {
      drop: others,
      'no mid': first ? [{ ...first, mid: null }, ...others] : [],
      'no time': first ? [{ ...first, atSeconds: null }, ...others] : [],
    };
    return {
      offset,
      uploads: told[fault] ?? uploads,
      dropped: fault === 'drop' && first ? 1 : 0,
      next: rest.length > 2 && last !== undefined ? String(last) : null,
    };
  }

  for (const event of events) {
    now += 1;
    if (event.do === 'wait') now += 50;
    if (event.do === 'post') posts.push({ mid: event.mid, at: now });
    if (event.do === 'follow') followed.set(event.mid, now);
    if (event.do === 'ask') {
      const last = posts.findLast(({ mid }) => mid === event.mid)?.at ?? null;
      keep(askedThem(people.get(event.mid), event.mid, last, now));
    }
    if (event.do === 'walk') {
      before = joinCoverage(before, walk && coverageOf(walk));
      walk = beginWalk(now);
    }
    if (event.do === 'page' && walk?.next != null && event.fault !== 'error') {
      const told = ask(walk.next, event.fault);
      for (const person of meet(people, told, walk)) keep(person);
      walk = walkOn(walk, told);
    }
  }
  const coverage = joinCoverage(before, walk && coverageOf(walk));
  return { posts, followed, people, coverage, walk };
}

it('whatever happens, nobody is called quiet who was not, and no upload is made up', () => {
  let claims = 0;
  fc.assert(
    fc.property(
      fc.array(anyEvent, { minLength: 8, maxLength: 50, size: 'max' }),
      fc.boolean(),
      (events, showsOlder) => {
        const { posts, followed, people, coverage } = live(events, showsOlder);
        for (const [mid, since] of followed) {
          const { lastSeconds, quietSeconds, asOfSeconds } = activityOf(
            people.get(mid),
            since,
            coverage,
          );
          const own = posts.filter((post) => post.mid === mid).map(({ at }) => at);
          if (lastSeconds !== null) expect(own).toContain(lastSeconds);
          if (quietSeconds === null || asOfSeconds === null) continue;
          claims += 1;
          expect(own.filter((at) => at > quietSeconds && at < asOfSeconds)).toEqual([]);
        }
      },
    ),
    { numRuns: 2_000 },
  );
  expect(claims).toBeGreaterThan(500);
});

it('a whole walk without a fault knows everybody who was followed all the time', () => {
  const quiet = fc.array(
    anyEvent.filter((event) => event.do === 'post' || event.do === 'wait'),
    {
      minLength: 1,
    },
  );
  fc.assert(
    fc.property(quiet, (events) => {
      const page = { do: 'page', fault: 'none' } as const;
      const all = [...events, { do: 'walk' } as const, ...events.map(() => page)];
      const { posts, followed, people, coverage, walk } = live(all, true);
      if (!posts.some(({ mid }) => followed.has(mid))) return;
      expect(walk?.next).toBeNull();
      for (const [mid, since] of followed) {
        const activity = activityOf(people.get(mid), since, coverage);
        const last = posts.findLast((post) => post.mid === mid)?.at ?? null;
        expect(activity.lastSeconds).toBe(last);
        expect(activity.quietSeconds).toBe(last ?? coverage?.fromSeconds);
      }
    }),
  );
});
