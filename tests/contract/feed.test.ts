import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { feedAll } from '../../src/api/operations/feed.ts';
import { activityOf, type MetPerson, meet } from '../../src/parts/followings/shared/activity.ts';
import {
  beginWalk,
  coverageOf,
  type FeedWalk,
  walkOn,
} from '../../src/parts/followings/shared/feed-walk.ts';
import { feedPageOf } from '../../src/parts/followings/worker/feed-page.ts';
import { type FakeBili, startFakeBili } from '../fake-bili/index.ts';
import { connect } from '../support/connect.ts';

let bili: FakeBili;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
beforeEach(() => bili.reset('S'));
afterAll(() => bili.close());

/** Walks until the end, or for so many pages; what was met as it would be kept. */
async function census(pages = Infinity) {
  const { client } = connect(bili);
  const people = new Map<number, MetPerson>();
  let walk: FeedWalk = beginWalk(bili.state.seededAtMs / 1000);
  for (let count = 0; walk.next !== null && count < pages; count += 1) {
    const offset = walk.next;
    const { data, dropped } = await client.call(feedAll, { offset });
    const page = feedPageOf(offset, data, dropped);
    for (const person of meet(people, page, walk)) people.set(person.mid, person);
    walk = walkOn(walk, page);
  }
  return { walk, people, coverage: coverageOf(walk) };
}

/** What the service knows: the latest upload within the feed's reach. */
function latest(mid: number, since: number): number | null {
  const person = bili.state.people.get(mid);
  const at = person && bili.state.videos.listOf(person)[0]?.pubdate;
  return at !== undefined && at >= since ? at : null;
}

it.each(['uploads', 'uploads and others'] as const)(
  'one walk knows of everybody followed when they last posted: %s',
  async (feedHas) => {
    const { options, viewer, seededAtMs } = bili.state;
    Object.assign(options, { feedHas, feedDays: 30, dynamicsHoles: 1 });
    const { people, coverage } = await census();
    const since = seededAtMs / 1000 - 30 * 86_400;
    let quiet = 0;
    for (const { mid, mtime } of viewer.followings.values()) {
      const activity = activityOf(people.get(mid), mtime, coverage);
      const last = latest(mid, since);
      expect(activity.lastSeconds).toBe(last);
      if (last === null && mtime <= since) {
        expect(activity.quietSeconds).toBe(coverage?.fromSeconds);
        quiet += 1;
      }
    }
    expect(quiet).toBeGreaterThan(0);
    expect([...people.keys()].every((mid) => viewer.followings.has(mid))).toBe(true);
  },
);

it('a walk that was cut off says nothing of what lies behind it', async () => {
  const { viewer } = bili.state;
  const { people, coverage, walk } = await census(2);
  expect(walk.next).toMatch(/^\d{19}$/);
  for (const { mid, mtime } of viewer.followings.values()) {
    const { quietSeconds } = activityOf(people.get(mid), mtime, coverage);
    if (quietSeconds !== null)
      expect(quietSeconds).toBeGreaterThanOrEqual(coverage?.fromSeconds ?? 0);
  }
});
