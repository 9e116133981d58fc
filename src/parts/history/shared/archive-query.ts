import type { HistoryItem } from './history-item.ts';

/** What is looked for in the archive; null and empty: everything. */
export interface ArchiveQuery {
  /** Lower case; all of them stand in title, uploader, BV id or partition. */
  readonly words: readonly string[];
  readonly without: readonly string[];
  /** Of these uploaders' names one is in the uploader's. */
  readonly by: readonly string[];
  readonly notBy: readonly string[];
  /** Seconds. */
  readonly longerThan: number | null;
  readonly shorterThan: number | null;
  /** Percent of the length that was reached. */
  readonly watchedOver: number | null;
  readonly watchedUnder: number | null;
  /** Unix seconds, `to` not included. */
  readonly from: number | null;
  readonly to: number | null;
  readonly business: string | null;
  readonly device: HistoryItem['device'] | null;
}

export const EVERYTHING: ArchiveQuery = {
  words: [],
  without: [],
  by: [],
  notBy: [],
  longerThan: null,
  shorterThan: null,
  watchedOver: null,
  watchedUnder: null,
  from: null,
  to: null,
  business: null,
  device: null,
};

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:秒|s)$/, 1],
  [/^(?:分钟|分鐘|分|m|min)$/, 60],
  [/^(?:小时|小時|时|時|h)$/, 3_600],
];

/**
 * Words of a search: `猫 狗` both, `-广告` without, `up:名` of an uploader, `-up:名` of others,
 * `>20分钟` and `<1小时` by length, `>80%` by how far it was watched, `2025-03`, `2025-03-01..2025-04-15` by day.
 */
export function readText(text: string): ArchiveQuery {
  let query = EVERYTHING;
  for (const token of text.trim().split(/\s+/).filter(Boolean)) {
    query = readToken(token, query) ?? { ...query, words: [...query.words, token.toLowerCase()] };
  }
  return query;
}

function readToken(given: string, query: ArchiveQuery): ArchiveQuery | null {
  // Signs and figures are written in either width; a word is looked for as it stands.
  const token = given.normalize('NFKC');
  const [without, by] = [given.slice(1), given.slice('up:'.length)];
  if (/^-up:./i.test(token)) {
    return { ...query, notBy: [...query.notBy, given.slice('-up:'.length).toLowerCase()] };
  }
  if (/^-./.test(token)) return { ...query, without: [...query.without, without.toLowerCase()] };
  if (/^up:./i.test(token)) return { ...query, by: [...query.by, by.toLowerCase()] };
  const [, sign, figure = '', unit = ''] = /^([<>])(\d{1,6}(?:\.\d+)?)(\D+)$/.exec(token) ?? [];
  if (sign) return readLimit(query, sign === '>', Number(figure), unit);
  const [, first = '', , last] =
    /^(\d{4}-\d{1,2}(-\d{1,2})?)(?:\.\.(\d{4}-\d{1,2}(?:-\d{1,2})?))?$/.exec(token) ?? [];
  if (first === '') return null;
  const days = [daysOf(first), daysOf(last ?? first)].filter((one) => one !== null);
  if (days.length < 2) return null;
  // Whichever end is written first.
  const from = Math.min(...days.map(([begin]) => begin));
  const to = Math.max(...days.map(([, end]) => end));
  return { ...query, from, to };
}

function readLimit(query: ArchiveQuery, over: boolean, figure: number, unit: string) {
  if (unit === '%') {
    return over ? { ...query, watchedOver: figure } : { ...query, watchedUnder: figure };
  }
  const [, seconds] = UNITS.find(([name]) => name.test(unit.toLowerCase())) ?? [];
  if (!seconds) return null;
  const limit = figure * seconds;
  return over ? { ...query, longerThan: limit } : { ...query, shorterThan: limit };
}

/** First second of a month or a day, and the first after it, in the person's time zone. */
function daysOf(text: string): readonly [number, number] | null {
  const [year = 0, month = 0, date] = text.split('-').map(Number);
  if (month < 1 || month > 12 || date === 0 || (date ?? 1) > 31) return null;
  const begin = new Date(year, month - 1, date ?? 1);
  // The 31st of a month that has 30 is no day of it.
  if (begin.getMonth() !== month - 1) return null;
  const end = date === undefined ? new Date(year, month, 1) : new Date(year, month - 1, date + 1);
  return [begin.getTime() / 1000, end.getTime() / 1000];
}

export const isEverything = (query: ArchiveQuery): boolean =>
  JSON.stringify(query) === JSON.stringify(EVERYTHING);
