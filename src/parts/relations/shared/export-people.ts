import { writeCsv } from '../../../shared/csv.ts';
import { spaceLink } from '../../../shared/links.ts';
import type { PersonInList } from './listed.ts';

export const PEOPLE_FORMAT = 'bilideck-people';

/** What a file says of the list it was made from. */
export interface PeopleSource {
  readonly list: string;
  /** Whose list it is. */
  readonly of: number;
  readonly exportedAtMs: number;
  /** When the beginning of the list was read; null: not known. */
  readonly readAtMs: number | null;
  /** Everybody on the list had been read. */
  readonly complete: boolean;
  /** How many were read, and how many there are by the service's word. */
  readonly read: number;
  readonly total: number | null;
}

const COLUMNS = ['uid', 'name', 'mine', 'special', 'since', 'verified', 'sign', 'link'] as const;
/** The last ones say of every row how whole the list was: rows get sorted and copied. */
const LAST = ['complete', 'readAt'] as const;
export type PeopleColumn = (typeof COLUMNS)[number] | (typeof LAST)[number];

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/** Times in ISO 8601, UTC; 1 and 0 for yes and no. @param heads In the language of whoever exports. */
export function peopleToCsv(
  rows: readonly PersonInList[],
  { complete, readAtMs }: PeopleSource,
  heads: Readonly<Record<PeopleColumn, string>>,
): string {
  return writeCsv([
    [...COLUMNS, ...LAST].map((column) => heads[column]),
    ...rows.map((row) => [
      row.mid,
      row.name,
      row.mine,
      Number(row.special),
      row.sinceSeconds === null ? null : iso(row.sinceSeconds * 1000),
      row.official,
      row.sign,
      // Spreadsheets round numbers behind the fifteenth digit: the link keeps the UID whole.
      spaceLink(row.mid),
      Number(complete),
      iso(readAtMs),
    ]),
  ]);
}

export function peopleToJson(rows: readonly PersonInList[], source: PeopleSource): string {
  const { list, of, exportedAtMs, readAtMs, complete, read, total } = source;
  const document = {
    format: PEOPLE_FORMAT,
    version: 1,
    list,
    of,
    exportedAt: iso(exportedAtMs),
    readAt: iso(readAtMs),
    complete,
    read,
    total,
    count: rows.length,
    people: rows.map((row) => ({
      mid: row.mid,
      name: row.name,
      mine: row.mine,
      special: row.special,
      since: row.sinceSeconds === null ? null : iso(row.sinceSeconds * 1000),
      official: row.official,
      vip: row.vip,
      sign: row.sign,
    })),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
