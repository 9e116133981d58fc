import { feedAll } from '../../../api/operations/feed.ts';
import { navNum } from '../../../api/operations/space.ts';
import { keywordVideos } from '../../../api/operations/works.ts';
import { defineCollection } from '../../../collect/define-collection.ts';
import type { Collected } from '../../../collect/shared/collected.ts';
import type { WalkParts } from '../../../collect/walk-parts.ts';
import { Stop, stopFor } from '../../../pump/wait.ts';
import { BiliError } from '../../../shared/errors.ts';
import { type CensusUpload, censusStore, type Told } from './census-store.ts';
import { feedUploadsOf } from './feed-page.ts';
import { followingStore } from './following-store.ts';

/**
 * Who has uploaded when. The feed of everybody followed is walked backwards for as long as its pages
 * tell of new people; who was not met is asked about one by one. It has a share of requests of its
 * own for each day, so it goes on for days.
 */
export const censusCollection = defineCollection({
  id: 'census',
  operation: feedAll,
  params: () => ({}),
  rows: (data, { pass }): readonly CensusUpload[] =>
    feedUploadsOf(data).map((upload) => ({ ...upload, pass })),
  store: censusStore,
  isPatient: true,
  async turn(parts, at, nextPage) {
    const notes = await censusStore.spend(at, parts.clock.now());
    if ('untilMs' in notes) throw new Stop('daily', notes.untilMs, null);
    return notes.asks === null ? nextPage() : askNext(parts, at, notes.asks);
  },
});

async function askNext(parts: WalkParts, at: Collected, asks: readonly number[]) {
  const [mid] = asks;
  if (mid === undefined) return censusStore.passOver(at, 0);
  // Let go meanwhile: the copy says so.
  if (!(await followingStore.get(at.account, mid))) return censusStore.passOver(at, mid);
  try {
    const told = await latestOf(parts, at, mid);
    return await censusStore.learnOf(at, mid, told, parts.clock.now());
  } catch (error) {
    // It may be about this person after all: the others are not to wait for them.
    await censusStore.putOff(at, mid);
    throw error;
  }
}

/**
 * Their latest upload, by the call that wants no signature. null: what was answered is about this
 * person alone and says nothing: gone, private, not whole.
 * @throws {BiliError} what would meet the next one as well.
 */
async function latestOf(
  { client, clock }: WalkParts,
  at: Collected,
  mid: number,
): Promise<Told | null> {
  const { account } = at;
  const options = { priority: 'background', account } as const;
  try {
    const { data, dropped } = await client.call(keywordVideos, { mid, ps: 1 }, options);
    const [latest] = data.archives;
    if (latest) return { lastSeconds: latest.pubdate };
    if (dropped > 0 || data.page.total !== 0) return null;
    // That somebody never uploaded anything is said by two calls or not at all.
    await censusStore.spend(at, clock.now());
    const counts = await client.call(navNum, { mid }, options);
    return counts.data.video === 0 ? { lastSeconds: null } : null;
  } catch (error) {
    const facts = { nowMs: clock.now(), blockedUntilMs: null, failures: 0 };
    if (!(error instanceof BiliError) || stopFor(error, facts)) throw error;
    return null;
  }
}
