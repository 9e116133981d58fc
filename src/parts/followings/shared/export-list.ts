import { writeCsv } from '../../../shared/csv.ts';
import { spaceLink } from '../../../shared/links.ts';
import { joinNames, LIST_COLUMNS, type ListColumn } from './list-columns.ts';
import type { FollowingRow } from './row.ts';

export const LIST_FORMAT = 'bilideck-followings';
/** Counted up when a reader of before would misread it. */
export const LIST_VERSION = 1;

export interface ListSource {
  readonly account: number;
  readonly exportedAtMs: number;
  /** null: the list was not known to be whole. */
  readonly completeAtMs: number | null;
  readonly groups: readonly { readonly tagid: number; readonly name: string }[];
}

const iso = (seconds: number | null) =>
  seconds === null || seconds <= 0 ? null : new Date(seconds * 1000).toISOString();

/** Names travel, ids of groups belong to one account; a group that nobody knows has no name. */
function groupNames({ tagids }: FollowingRow, { groups }: ListSource): string[] {
  return groups.filter(({ tagid }) => tagids.includes(tagid)).map(({ name }) => name);
}

const CELLS: Readonly<
  Record<ListColumn, (row: FollowingRow, source: ListSource) => string | number | null>
> = {
  uid: ({ mid }) => mid,
  name: ({ name }) => name,
  groups: (row, source) => joinNames(groupNames(row, source)),
  special: ({ special }) => Number(special),
  mutual: ({ mutual }) => Number(mutual),
  since: ({ mtime }) => iso(mtime),
  verified: ({ official }) => official,
  vip: ({ vip }) => Number(vip),
  activity: ({ activity }) => iso(activity.lastSeconds),
  sign: ({ sign }) => sign,
  note: ({ note }) => note,
  // Spreadsheets round numbers behind the fifteenth digit: the link keeps the UID whole.
  link: ({ mid }) => spaceLink(mid),
};

/** Times in ISO 8601, UTC; 1 and 0 for yes and no. @param heads In the language of whoever exports. */
export function rowsToCsv(
  rows: readonly FollowingRow[],
  source: ListSource,
  heads: Readonly<Record<ListColumn, string>>,
): string {
  return writeCsv([
    LIST_COLUMNS.map((column) => heads[column]),
    ...rows.map((row) => LIST_COLUMNS.map((column) => CELLS[column](row, source))),
  ]);
}

export function rowsToJson(rows: readonly FollowingRow[], source: ListSource): string {
  const document = {
    format: LIST_FORMAT,
    version: LIST_VERSION,
    account: source.account,
    exportedAt: new Date(source.exportedAtMs).toISOString(),
    completeAt: iso(source.completeAtMs === null ? null : source.completeAtMs / 1000),
    count: rows.length,
    groups: source.groups.map(({ name }) => name),
    people: rows.map((row) => ({
      mid: row.mid,
      name: row.name,
      groups: groupNames(row, source),
      special: row.special,
      mutual: row.mutual,
      followedAt: iso(row.mtime),
      official: row.official,
      vip: row.vip,
      lastUploadAt: iso(row.activity.lastSeconds),
      sign: row.sign,
      note: row.note,
    })),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
