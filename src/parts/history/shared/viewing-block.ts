import type { VideoProgress } from '../../../shared/video-progress.ts';
import { laterOf, type Viewing } from './archive.ts';
import { deviceOf } from './history-item.ts';
import type { ColumnOf, KeyColumn, ViewingColumn } from './viewing-columns.ts';

/**
 * A column for each field of a viewing that cannot be told from the others. Columns of numbers hold
 * no null, here as where they are stored: 0 is what was not told.
 */
interface Columns {
  /** Unix seconds of the viewing, ascending; 0: the service did not date it. */
  viewedSeconds: number[];
  /** business_kid; of one second they ascend. */
  key: string[];
  title: string[];
  cover: string[];
  url: string[];
  /** 0: nobody, or not said. */
  mid: number[];
  /** Name of the uploader; empty: nobody. */
  author: string[];
  progress: VideoProgress[];
  durationSeconds: number[];
  part: number[];
  badge: string[];
  /** Device as the service numbers it; null: it did not say. */
  dt: (number | null)[];
  oid: number[];
  bvid: string[];
  partition: string[];
  learntAtMs: number[];
  raw: (Readonly<Record<string, unknown>> | null)[];
}

type ViewingColumns = { readonly [K in keyof Columns]: ColumnOf<Columns[K][number]> } & {
  readonly key: KeyColumn;
};
type StoredColumns = { readonly [K in keyof Columns]: readonly Columns[K][number][] };

interface BlockHead {
  readonly account: number;
  /** 202611, in UTC: another time zone moves nothing. */
  readonly month: number;
  /** Who told: 0 the service, above that an import, which can be taken back as a whole. */
  readonly layer: number;
  /** Viewings that were deleted here and that the service may tell once more, as `viewingName`. */
  readonly gone: readonly string[];
}

/** Viewings of a month: what is read of them is read by column. */
export interface ViewingBlock extends BlockHead, ViewingColumns {}

/** The same as it is stored: columns are plain lists. */
export interface StoredBlock extends BlockHead, StoredColumns {}

/** 202611 of Unix seconds. */
export function monthOf(seconds: number): number {
  const date = new Date(seconds * 1000);
  return date.getUTCFullYear() * 100 + date.getUTCMonth() + 1;
}

/** What tells a viewing from all others of its account. */
export const viewingName = ({ viewedSeconds, key }: Pick<Viewing, 'viewedSeconds' | 'key'>) =>
  `${viewedSeconds} ${key}`;

/** The same of every row of a block. */
export const namesOf = (block: ViewingColumns): readonly string[] =>
  Array.from({ length: sizeOf(block) }, (_, row) => nameAt(block, row));

/** `viewingName` of a row. */
export const nameAt = ({ viewedSeconds, key }: ViewingColumns, row: number): string =>
  viewingName({ key: key.at(row) as string, viewedSeconds: viewedSeconds[row] as number });

export const sizeOf = ({ viewedSeconds }: ViewingColumns): number => viewedSeconds.length;

export function emptyBlock(account: number, month: number, layer: number): StoredBlock {
  return { account, month, layer, gone: [], ...columnsOf([]) };
}

function columnsOf(viewings: readonly Viewing[]): StoredColumns {
  return {
    viewedSeconds: viewings.map((viewing) => viewing.viewedSeconds),
    key: viewings.map((viewing) => viewing.key),
    title: viewings.map((viewing) => viewing.title),
    cover: viewings.map((viewing) => viewing.cover),
    url: viewings.map((viewing) => viewing.url),
    mid: viewings.map(({ author }) => author?.mid ?? 0),
    author: viewings.map(({ author }) => author?.name ?? ''),
    progress: viewings.map((viewing) => viewing.progress),
    durationSeconds: viewings.map((viewing) => viewing.durationSeconds),
    part: viewings.map((viewing) => viewing.part),
    badge: viewings.map((viewing) => viewing.badge),
    dt: viewings.map((viewing) => viewing.dt),
    oid: viewings.map((viewing) => viewing.oid),
    bvid: viewings.map((viewing) => viewing.bvid),
    partition: viewings.map((viewing) => viewing.partition),
    learntAtMs: viewings.map((viewing) => viewing.learntAtMs),
    raw: viewings.map((viewing) => viewing.raw),
  };
}

/** Kind of what was seen; only a number follows it in the key. */
export const businessOf = (key: string) => key.slice(0, key.lastIndexOf('_'));

/** The viewing in a row of a block. */
export function viewingAt(
  block: ViewingColumns & Pick<ViewingBlock, 'account'>,
  row: number,
): Viewing {
  const at = <T>(column: ViewingColumn<T>) => column.at(row) as T;
  const [key, dt, author] = [at(block.key), at(block.dt), at(block.author)];
  return {
    account: block.account,
    key,
    business: businessOf(key),
    title: at(block.title),
    cover: at(block.cover),
    url: at(block.url),
    author: author === '' ? null : { mid: at(block.mid), name: author },
    viewedSeconds: at(block.viewedSeconds),
    progress: at(block.progress),
    durationSeconds: at(block.durationSeconds),
    part: at(block.part),
    badge: at(block.badge),
    device: deviceOf(dt),
    oid: at(block.oid),
    bvid: at(block.bvid),
    partition: at(block.partition),
    dt,
    learntAtMs: at(block.learntAtMs),
    raw: at(block.raw),
  };
}

export function viewingsOf(block: ViewingBlock): readonly Viewing[] {
  return Array.from({ length: sizeOf(block) }, (_, row) => viewingAt(block, row));
}

const inOrder = (a: Viewing, b: Viewing) =>
  a.viewedSeconds - b.viewedSeconds || (a.key < b.key ? -1 : 1);

/** The block with viewings told of its month; of two tellings of one the later is kept. */
export function withViewings(block: ViewingBlock, told: readonly Viewing[]): StoredBlock {
  const all = new Map(viewingsOf(block).map((view) => [viewingName(view), view]));
  for (const view of told) {
    const name = viewingName(view);
    all.set(name, laterOf(all.get(name), view));
  }
  return { ...block, ...columnsOf([...all.values()].sort(inOrder)) };
}

/** The block without some of its viewings. */
export function withoutViewings(block: StoredBlock, names: ReadonlySet<string>): StoredBlock {
  const left = viewingsOf(block).filter((viewing) => !names.has(viewingName(viewing)));
  return { ...block, ...columnsOf(left) };
}

/** What all who told of a month say together; undefined: there is none. */
export function joinLayers(blocks: readonly StoredBlock[]): StoredBlock | undefined {
  const [first, ...others] = blocks;
  if (!first || others.length === 0) return first;
  return withViewings(first, others.flatMap(viewingsOf));
}
