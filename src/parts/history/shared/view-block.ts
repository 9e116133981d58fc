import type { VideoProgress } from '../../../shared/video-progress.ts';
import { type ArchivedView, laterOf } from './archive.ts';
import { deviceOf } from './view.ts';
import type { ColumnOf, KeyColumn, ViewColumn } from './view-columns.ts';

/** A column for each field of a viewing that cannot be told from the others. */
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

type ViewColumns = { readonly [K in keyof Columns]: ColumnOf<Columns[K][number]> } & {
  readonly key: KeyColumn;
};
type StoredColumns = { readonly [K in keyof Columns]: readonly Columns[K][number][] };

interface BlockHead {
  readonly account: number;
  /** 202611, in UTC: another time zone moves nothing. */
  readonly month: number;
  /** Who told: 0 the service, above that an import, which can be taken back as a whole. */
  readonly layer: number;
  /** Viewings that were deleted here and that the service may tell once more, as `viewName`. */
  readonly gone: readonly string[];
}

/** Viewings of a month: what is read of them is read by column. */
export interface ViewBlock extends BlockHead, ViewColumns {}

/** The same as it is stored: columns are plain lists. */
export interface StoredBlock extends BlockHead, StoredColumns {}

/** 202611 of Unix seconds. */
export function monthOf(seconds: number): number {
  const date = new Date(seconds * 1000);
  return date.getUTCFullYear() * 100 + date.getUTCMonth() + 1;
}

/** What tells a viewing from all others of its account. */
export const viewName = ({ viewedSeconds, key }: Pick<ArchivedView, 'viewedSeconds' | 'key'>) =>
  `${viewedSeconds} ${key}`;

/** The same of every row of a block. */
export const namesOf = (block: ViewColumns): readonly string[] =>
  Array.from({ length: sizeOf(block) }, (_, row) => nameAt(block, row));

/** `viewName` of a row. */
export const nameAt = ({ viewedSeconds, key }: ViewColumns, row: number): string =>
  viewName({ key: key.at(row) as string, viewedSeconds: viewedSeconds[row] as number });

export const sizeOf = ({ viewedSeconds }: ViewColumns): number => viewedSeconds.length;

export function emptyBlock(account: number, month: number, layer: number): StoredBlock {
  return { account, month, layer, gone: [], ...columnsOf([]) };
}

function columnsOf(views: readonly ArchivedView[]): StoredColumns {
  return {
    viewedSeconds: views.map((view) => view.viewedSeconds),
    key: views.map((view) => view.key),
    title: views.map((view) => view.title),
    cover: views.map((view) => view.cover),
    url: views.map((view) => view.url),
    mid: views.map(({ author }) => author?.mid ?? 0),
    author: views.map(({ author }) => author?.name ?? ''),
    progress: views.map((view) => view.progress),
    durationSeconds: views.map((view) => view.durationSeconds),
    part: views.map((view) => view.part),
    badge: views.map((view) => view.badge),
    dt: views.map((view) => view.dt),
    oid: views.map((view) => view.oid),
    bvid: views.map((view) => view.bvid),
    partition: views.map((view) => view.partition),
    learntAtMs: views.map((view) => view.learntAtMs),
    raw: views.map((view) => view.raw),
  };
}

/** Kind of what was seen; only a number follows it in the key. */
export const businessOf = (key: string) => key.slice(0, key.lastIndexOf('_'));

/** The viewing in a row of a block. */
export function viewAt(block: ViewColumns & Pick<ViewBlock, 'account'>, row: number): ArchivedView {
  const at = <T>(column: ViewColumn<T>) => column.at(row) as T;
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

export function viewsOf(block: ViewBlock): readonly ArchivedView[] {
  return Array.from({ length: sizeOf(block) }, (_, row) => viewAt(block, row));
}

const inOrder = (a: ArchivedView, b: ArchivedView) =>
  a.viewedSeconds - b.viewedSeconds || (a.key < b.key ? -1 : 1);

/** The block with viewings told of its month; of two tellings of one the later is kept. */
export function withViews(block: StoredBlock, told: readonly ArchivedView[]): StoredBlock {
  const all = new Map(viewsOf(block).map((view) => [viewName(view), view]));
  for (const view of told) {
    const name = viewName(view);
    all.set(name, laterOf(all.get(name), view));
  }
  return { ...block, ...columnsOf([...all.values()].sort(inOrder)) };
}

/** The block without some of its viewings. */
export function withoutViews(block: StoredBlock, names: ReadonlySet<string>): StoredBlock {
  const left = viewsOf(block).filter((view) => !names.has(viewName(view)));
  return { ...block, ...columnsOf(left) };
}

/** What all who told of a month say together; undefined: there is none. */
export function joinLayers(blocks: readonly StoredBlock[]): StoredBlock | undefined {
  const [first, ...others] = blocks;
  if (!first || others.length === 0) return first;
  return withViews(first, others.flatMap(viewsOf));
}
