import { BVID } from '../../../shared/video-link.ts';
import { DATE_ORDERS, type DateOrder, guessOrder, readTime } from './import-time.ts';

/** What a column of somebody's table may hold. Those that tell least are looked for last. */
export const IMPORT_FIELDS = [
  'time',
  'title',
  'link',
  'bvid',
  'author',
  'uid',
  'progress',
  'length',
  'kind',
  'partition',
  'cover',
  'aid',
  'key',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Which column holds what, from 0; what no column holds is not there. */
export type TableColumns = Readonly<Partial<Record<ImportField, number>>>;

export interface TableSetup {
  readonly columns: TableColumns;
  readonly order: DateOrder;
  /** The first line names the columns. */
  readonly hasHead: boolean;
}

/** Heads by which columns are known, the plainest last: `作者主页` is no author, `封面链接` no link. */
const HEADS: readonly (readonly [ImportField, RegExp])[] = [
  ['key', /^(?:编号|編號|key)$/i],
  ['uid', /uid|(?:^|_)mid$|作者主[页頁]|author_?id|owner_?id/i],
  ['cover', /封面|cover|^pic|thumb/i],
  ['bvid', /^bv/i],
  ['aid', /^(?:aid|oid|id|av\s?号?號?)$/i],
  ['progress', /进度|進度|看到|progress|position/i],
  ['length', /时长|時長|长度|長度|duration|length/i],
  ['kind', /类型|類型|^kind$|^type$|business/i],
  ['partition', /分区|分區|partition|tag_?name|tname|category/i],
  ['time', /时间|時間|日期|view_?(?:ed)?.?at|watched|time|date/i],
  ['link', /链接|連結|网址|網址|^ur[il]$|link/i],
  ['title', /标题|標題|title|名称|名稱|片名/i],
  ['author', /作者|up\s?主|uploader|author|owner|channel/i],
];

const LINK = /bilibili\.com\/|b23\.tv\//i;

/** What the columns of a table seem to hold, by their heads and, failing that, by what is in them. */
export function guessSetup(lines: readonly (readonly string[])[], nowSeconds: number): TableSetup {
  const [head = [], ...rest] = lines;
  // A name of a column is neither a link nor a time: then it is a viewing already.
  const isViewing = head.some((cell) => isData(cell.trim(), nowSeconds));
  const named = isViewing ? {} : byHeads(head);
  const isMeant = rest.some((cells) => cells.some((cell) => isData(cell.trim(), nowSeconds)));
  const hasHead = !isViewing && (isMeant || Object.keys(named).length > 0);
  const samples = hasHead ? rest : lines;
  const columns = bySamples(named, samples, nowSeconds);
  const times = samples.map((cells) => cells[columns.time ?? -1] ?? '').filter(Boolean);
  return { columns, order: guessOrder(times), hasHead };
}

function byHeads(head: readonly string[]): TableColumns {
  const found: Partial<Record<ImportField, number>> = {};
  const taken = new Set<number>();
  for (const [field, name] of HEADS) {
    const at = head.findIndex((text, n) => !taken.has(n) && name.test(text.trim()));
    if (at < 0) continue;
    found[field] = at;
    taken.add(at);
  }
  return found;
}

function bySamples(
  named: TableColumns,
  samples: readonly (readonly string[])[],
  nowSeconds: number,
): TableColumns {
  const found: Partial<Record<ImportField, number>> = { ...named };
  const width = Math.max(0, ...samples.map((cells) => cells.length));
  const cellsOf = (at: number) => samples.map((cells) => cells[at]?.trim() ?? '').filter(Boolean);
  const isTaken = (at: number) => Object.values(found).includes(at);
  const columns = Array.from({ length: width }, (_, at) => at);
  const take = (field: ImportField, fits: (cell: string) => boolean) => {
    if (found[field] !== undefined) return;
    const at = columns.find((one) => !isTaken(one) && mostly(cellsOf(one), fits));
    if (at !== undefined) found[field] = at;
  };
  take('bvid', (cell) => BVID.test(cell));
  take('link', (cell) => LINK.test(cell));
  take('time', (cell) => isTime(cell, nowSeconds));
  // What is left with the most to read is the title.
  const lengthOf = (at: number) => cellsOf(at).reduce((sum, cell) => sum + cell.length, 0);
  const [longest] = columns
    .filter((at) => !isTaken(at) && mostly(cellsOf(at), (cell) => !/^[\d.:%/-]*$/.test(cell)))
    .sort((a, b) => lengthOf(b) - lengthOf(a));
  if (found.title === undefined && longest !== undefined) found.title = longest;
  return found;
}

const isTime = (cell: string, nowSeconds: number) =>
  DATE_ORDERS.some((order) => readTime(cell, order, nowSeconds) !== null);

const isData = (cell: string, nowSeconds: number) =>
  BVID.test(cell) || LINK.test(cell) || isTime(cell, nowSeconds);

const mostly = (cells: readonly string[], fits: (cell: string) => boolean) =>
  cells.length > 0 && cells.filter(fits).length >= cells.length * 0.8;

/** Without a time nothing is a viewing; without a name or an id nobody knows of what. */
export const isEnough = ({ time, title, link, bvid, aid, key }: TableColumns): boolean =>
  time !== undefined && [title, link, bvid, aid, key].some((one) => one !== undefined);
