import type { VideoProgress } from '../../../shared/video-progress.ts';
import {
  packFew,
  packFewTexts,
  packLinks,
  packNumbers,
  packTexts,
  type Shared,
} from './packed-columns.ts';
import { packKeys } from './packed-keys.ts';
import type { StoredBlock, ViewingBlock } from './viewing-block.ts';
import type { NumberColumn, ViewingColumn } from './viewing-columns.ts';

/** No position. */
const FINISHED = -(2 ** 31);

const progressIn = (places: NumberColumn): ViewingColumn<VideoProgress> => ({
  length: places.length,
  at(row) {
    const place = places[row];
    return place === FINISHED ? 'finished' : place;
  },
});

const packProgress = (all: readonly VideoProgress[]): ViewingColumn<VideoProgress> =>
  progressIn(packNumbers(all.map((one) => (one === 'finished' ? FINISHED : one))));

/** Packs blocks that are read together; what they have in common they share. */
export function createPacker() {
  const shared: Shared = new Map();
  return (block: StoredBlock): ViewingBlock => ({
    account: block.account,
    month: block.month,
    layer: block.layer,
    gone: block.gone,
    viewedSeconds: packNumbers(block.viewedSeconds),
    key: packKeys(block.key, shared),
    title: packTexts(block.title),
    cover: packLinks(block.cover, shared),
    url: packLinks(block.url, shared),
    mid: packNumbers(block.mid),
    author: packFewTexts(block.author, shared),
    progress: packProgress(block.progress),
    durationSeconds: packNumbers(block.durationSeconds),
    part: packNumbers(block.part),
    badge: packFewTexts(block.badge, shared),
    dt: packFew(block.dt, shared),
    oid: packNumbers(block.oid),
    bvid: packTexts(block.bvid),
    partition: packFewTexts(block.partition, shared),
    learntAtMs: packNumbers(block.learntAtMs),
    raw: packFew(block.raw, shared),
  });
}
