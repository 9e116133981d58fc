import { writeCsv } from '../../../shared/csv.ts';
import { spaceLink } from '../../../shared/links.ts';
import type { PersonInList } from './listed.ts';
import type { ListOnly } from './shown.ts';

export const PEOPLE_FORMAT = 'bilideck-people';

/** Whom of the list a file is about: all who were read, those whom a search found, those chosen by hand. */
export type FileOnly = 'all' | 'found' | 'chosen';

/** What a file says of the list it was made from. */
export interface PeopleSource {
  readonly list: string;
  /** Whose list it is; null: nobody could say. */
  readonly of: number | null;
  readonly exportedAtMs: number;
  /** When the beginning of the list was read; null: not known. */
  readonly readAtMs: number | null;
  /** Everybody on the list had been read. */
  readonly complete: boolean;
  /** How many were read, and how many there are by the service's word. */
  readonly read: number;
  readonly total: number | null;
  readonly only: FileOnly;
  /** What was searched for, where `only` is `found`. */
  readonly asked: { readonly text: string; readonly relation: ListOnly };
}

const COLUMNS = [
  'uid',
  'name',
  'mine',
  'special',
  'since',
  'verified',
  'sign',
  'note',
  'link',
] as const;
/** The last ones say of every row how whole the list was: rows get sorted and copied. */
const LAST = ['complete', 'read', 'total', 'only', 'readAt'] as const;
export type PeopleColumn = (typeof COLUMNS)[number] | (typeof LAST)[number];

/** Somebody with what the person noted about them. */
export interface ExportedPerson extends PersonInList {
  readonly note?: string | undefined;
}

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/**
 * Times in ISO 8601, UTC; 1 and 0 for yes and no; what is not known is empty.
 * @param heads In the language of whoever exports, and so is what `only` is called.
 */
export function peopleToCsv(
  rows: readonly ExportedPerson[],
  { complete, read, total, only, readAtMs }: PeopleSource,
  heads: Readonly<Record<PeopleColumn, string>>,
  onlyName: string = only,
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
      row.note ?? '',
      // Spreadsheets round numbers behind the fifteenth digit: the link keeps the UID whole.
      spaceLink(row.mid),
      Number(complete),
      read,
      total,
      onlyName,
      iso(readAtMs),
    ]),
  ]);
}

export function peopleToJson(rows: readonly ExportedPerson[], source: PeopleSource): string {
  const { list, of, exportedAtMs, readAtMs, complete, read, total, only, asked } = source;
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
    only,
    ...(only === 'found' && { asked }),
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
      ...(row.note !== undefined && { note: row.note }),
    })),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
