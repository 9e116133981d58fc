import type { VideoProgress } from '../../../shared/video-progress.ts';
import {
  type PackedNumbers,
  packFew,
  packLinks,
  packNumbers,
  packTexts,
  type Shared,
  unpackFew,
  unpackFewTexts,
  unpackLinks,
  unpackTexts,
} from './packed-columns.ts';
import { packKeys, unpackKeys } from './packed-keys.ts';
import type { StoredBlock, ViewingBlock } from './viewing-block.ts';
import type { ViewingColumn } from './viewing-columns.ts';

/** No position. */
const FINISHED = -(2 ** 31);

const packProgress = (all: readonly VideoProgress[]) =>
  packNumbers(all.map((one) => (one === 'finished' ? FINISHED : one)));

const unpackProgress = (places: PackedNumbers): ViewingColumn<VideoProgress> => ({
  length: places.length,
  at(row) {
    const place = places[row];
    return place === FINISHED ? 'finished' : place;
  },
});

/** Viewings of a month as they are read: plain data, kept beside the blocks that it is made of. */
export const packBlock = (block: StoredBlock) => ({
  account: block.account,
  month: block.month,
  layer: block.layer,
  gone: block.gone,
  viewedSeconds: packNumbers(block.viewedSeconds),
  key: packKeys(block.key),
  title: packTexts(block.title),
  cover: packLinks(block.cover),
  url: packLinks(block.url),
  mid: packNumbers(block.mid),
  author: packFew(block.author),
  progress: packProgress(block.progress),
  durationSeconds: packNumbers(block.durationSeconds),
  part: packNumbers(block.part),
  badge: packFew(block.badge),
  dt: packFew(block.dt),
  oid: packNumbers(block.oid),
  bvid: packTexts(block.bvid),
  partition: packFew(block.partition),
  learntAtMs: packNumbers(block.learntAtMs),
  raw: packFew(block.raw),
});

export type PackedBlock = Readonly<ReturnType<typeof packBlock>>;

/** Makes readable what is read together; what blocks have in common they share. */
export function createUnpacker() {
  const shared: Shared = new Map();
  return (block: PackedBlock): ViewingBlock => ({
    ...block,
    key: unpackKeys(block.key, shared),
    title: unpackTexts(block.title),
    cover: unpackLinks(block.cover, shared),
    url: unpackLinks(block.url, shared),
    author: unpackFewTexts(block.author, shared),
    progress: unpackProgress(block.progress),
    badge: unpackFewTexts(block.badge, shared),
    dt: unpackFew(block.dt, shared),
    bvid: unpackTexts(block.bvid),
    partition: unpackFewTexts(block.partition, shared),
    raw: unpackFew(block.raw, shared),
  });
}
