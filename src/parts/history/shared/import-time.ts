import { DAY_SECONDS } from '../../../shared/durations.ts';

/** In which order day, month and year are written where the year is not first. */
export const DATE_ORDERS = ['ymd', 'mdy', 'dmy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** Nobody watched anything before there was the site. */
const FIRST_SECONDS = Date.UTC(2009, 5, 1) / 1000;

const DATE = /^(\d{1,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,4})\s*[日.]?/;
const TIME =
  /^[T,\s]*(上午|下午|凌晨|早上|中午|晚上|오전|오후|AM|PM)?\s*(\d{1,2})[:.时時点點]\s*(\d{1,2})(?:[:.分]\s*(\d{1,2})秒?)?(?:\.\d+)?\s*(AM|PM|[AP]\.\s?M\.)?$/i;
/** Some languages say when before they say on which day. */
const TIME_FIRST = /^(\d{1,2}:\d{2}(?::\d{2})?),?\s+(\d.*)$/;
const ZONED = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * A time as people and programs write it, in Unix seconds: a number of seconds or milliseconds, with
 * a zone, or by the clock of this machine. null: it is none, or none at which anybody can have watched.
 */
export function readTime(text: string, order: DateOrder, nowSeconds: number): number | null {
  const plain = dayFirst(text.normalize('NFKC').trim());
  const seconds = /^\d{9,10}(?:\.\d+)?$/.test(plain)
    ? Number(plain)
    : /^\d{12,13}$/.test(plain)
      ? Number(plain) / 1000
      : ZONED.test(plain)
        ? Date.parse(plain.replace(' ', 'T')) / 1000
        : localTime(plain, order);
  if (seconds === null || !(seconds >= FIRST_SECONDS)) return null;
  // A day ahead: the file may be from a machine whose clock is.
  return seconds > nowSeconds + DAY_SECONDS ? null : Math.floor(seconds);
}

const dayFirst = (text: string) => text.replace(TIME_FIRST, '$2 $1');

function localTime(text: string, order: DateOrder): number | null {
  const [date, a = '', b = '', c = ''] = DATE.exec(text) ?? [];
  if (date === undefined) return null;
  const rest = text.slice(date.length).trim();
  const clock = rest === '' ? [0, 0, 0] : readClock(rest);
  const parts = partsOf([a, b, c], order);
  if (!clock || !parts) return null;
  const [year, month, day] = parts;
  const [hour = 0, minute = 0, second = 0] = clock;
  const made = new Date(year, month - 1, day, hour, minute, second);
  // The 31st of a month that has 30 is another day.
  const isSame = made.getMonth() === month - 1 && made.getDate() === day;
  return isSame && minute < 60 && second < 60 ? made.getTime() / 1000 : null;
}

function partsOf(
  parts: readonly [string, string, string],
  order: DateOrder,
): readonly [number, number, number] | null {
  const [a, b, c] = parts.map(Number) as [number, number, number];
  if (parts[0].length === 4) return [a, b, c];
  if (parts[2].length !== 4 || order === 'ymd') return null;
  return order === 'mdy' ? [c, a, b] : [c, b, a];
}

function readClock(text: string): readonly [number, number, number] | null {
  const [all, before = '', hour = '', minute = '', second = '0', after = ''] =
    TIME.exec(text) ?? [];
  if (all === undefined) return null;
  const half = (before || after).replace(/[.\s]/g, '').toUpperCase();
  const told = Number(hour);
  const isLate = ['下午', '晚上', '오후', 'PM'].includes(half) || (half === '中午' && told < 11);
  const isEarly = ['上午', '凌晨', '早上', '오전', 'AM'].includes(half);
  const hours = isLate && told < 12 ? told + 12 : isEarly && told === 12 ? 0 : told;
  return hours > 23 ? null : [hours, Number(minute), Number(second)];
}

/** How a column of times writes its dates, by what would make no sense otherwise. */
export function guessOrder(samples: readonly string[]): DateOrder {
  const dates = samples.flatMap((text) => {
    const [date, a = '', b = ''] = DATE.exec(dayFirst(text.normalize('NFKC').trim())) ?? [];
    return date === undefined ? [] : [{ text, first: a, second: Number(b) }];
  });
  if (dates.every(({ first }) => first.length === 4)) return 'ymd';
  if (dates.some(({ first }) => Number(first) > 12)) return 'dmy';
  if (dates.some(({ second }) => second > 12)) return 'mdy';
  return dates.some(({ text }) => text.includes('.')) ? 'dmy' : 'mdy';
}
