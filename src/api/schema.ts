import * as z from 'zod/mini';

// Zod's compiled parsers use `new Function`, which an extension page's CSP reports as a violation.
z.config({ jitless: true });

export { z };

/** Account id. Up to 16 digits, which a JS number still holds exactly. */
export const Mid = z.int().check(z.positive());
/** Video id (av number). */
export const Aid = z.int().check(z.positive());
export const Bvid = z.string().check(z.regex(/^BV1[0-9A-Za-z]{9}$/));
/** Follow group: own ids are positive, 0 is the default group, -10 special, -20 all. */
export const Tagid = z.int();
export const PageNumber = z._default(z.int().check(z.positive()), 1);
/** Rows per page with the service's cap. */
export function pageSize(fallback: number, max: number) {
  return z._default(z.int().check(z.positive(), z.maximum(max)), fallback);
}
/** Ids joined with commas on the wire, at most `max` a call. */
export function idList(max: number) {
  return z.array(z.int()).check(z.minLength(1), z.maxLength(max));
}

/** How many there are, of something that is shown beside others (`figure`): below none it is no count. */
export const Count = z.int().check(z.minimum(0));
/** How many there are in all, or null: services write -1 where they do not know, of a series that goes on for one. */
export const Total = z.pipe(
  z.int(),
  z.transform((count) => (count < 0 ? null : count)),
);
/** A count or a length that a row is not to be lost for: below none is none. */
export const AtLeastNone = z.pipe(
  z.int(),
  z.transform((count) => Math.max(0, count)),
);

/** Behind it lie milliseconds, which would be a day in the year 50000. */
const LAST_SECOND = 9_999_999_999;
/** A moment in Unix seconds. 0: none; some services write a moment before 1970 for that. */
export const UnixSeconds = z.pipe(
  z.int().check(z.maximum(LAST_SECOND)),
  z.transform((seconds) => Math.max(0, seconds)),
);

const numberOf = (value: number | string) =>
  typeof value === 'number' ? value : Number(value.trim() === '' ? NaN : value);

/** A count that the service writes as a number, as digits, or as "--" when it will not say. */
export const LooseCount = z.pipe(
  z.union([z.number(), z.string()]),
  z.transform((value) => {
    const count = numberOf(value);
    return Number.isSafeInteger(count) && count >= 0 ? count : null;
  }),
);

/** A moment in Unix seconds as a number or as digits; null: none. */
export const LooseSeconds = z.pipe(
  z.union([z.number(), z.string()]),
  z.transform((value) => {
    const seconds = numberOf(value);
    return seconds > 0 && seconds <= LAST_SECOND ? Math.floor(seconds) : null;
  }),
);

/** 0 or 1; some calls write true or false. */
export const Flag = z.pipe(
  z.union([z.number(), z.boolean()]),
  z.transform((value) => value === true || (typeof value === 'number' && value !== 0)),
);

/** Text that may be missing or null. */
export const LooseText = z.pipe(
  z.nullish(z.string()),
  z.transform((value) => value ?? ''),
);

const FIGURE_OF = new WeakMap<z.core.$ZodType, z.core.$ZodType>();

/**
 * Something that is shown beside others and that no plan, no undo and no count of a list rests on:
 * where it does not fit it is null, as where it is missing, and costs nothing but itself.
 */
export function figure<T extends z.ZodMiniType>(inner: T) {
  const shown = z.pipe(
    z.optional(z.unknown()),
    z.transform((value): z.output<T> | null => {
      if (value === undefined || value === null) return null;
      const result = z.safeParse(inner, value);
      if (result.success) return result.data;
      if (collector) collector.figures += 1;
      return null;
    }),
  );
  FIGURE_OF.set(shown, inner);
  return shown;
}

/** What a figure looks like where it fits; null: it is none. */
export const figureSchema = (schema: z.core.$ZodType): z.core.$ZodType | null =>
  FIGURE_OF.get(schema) ?? null;

const ROW_OF = new WeakMap<z.core.$ZodType, z.core.$ZodType>();
const PASSED_OVER = new WeakMap<z.core.$ZodType, (item: unknown) => boolean>();

/** An object keyed by id, where strange entries are left out; null and absent are empty. */
export function mapOf<T extends z.ZodMiniType>(entry: T) {
  const map = z.pipe(
    z.nullish(
      z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()).check(z.maxLength(0))]),
    ),
    z.transform((value): Readonly<Record<string, z.output<T>>> => {
      // Without a prototype, a key called `__proto__` is a key.
      const kept: Record<string, z.output<T>> = Object.create(null);
      Object.entries(value ?? {}).forEach(([key, item], index) => {
        const result = z.safeParse(entry, item);
        if (result.success) kept[key] = result.data;
        else collector?.rows.push({ index, path: `[${index}]${pathText(result.error.issues[0])}` });
      });
      return kept;
    }),
  );
  ROW_OF.set(map, entry);
  return map;
}

/** How a list was told: its rows, none (`[]`), nothing in their place (null, `{}`), or not at all. */
export type HowTold = 'rows' | 'none' | 'nothing' | 'absent';

export interface DroppedRow {
  readonly index: number;
  readonly path: string;
}

// Parsing is synchronous, so one slot is enough to tell the caller what was left out.
let collector: {
  readonly rows: DroppedRow[];
  readonly lists: HowTold[];
  figures: number;
} | null = null;

/**
 * A list that keeps its valid rows: one strange row must not cost the person the other 999.
 * null, absent and `{}` (all seen for "empty") give an empty list; whether that can be is for
 * `readAnswer` to say, who knows what the answer counts.
 * @param passedOver What stands among the rows and is none: it is left out, and nothing is lost by it.
 */
export function rows<T extends z.ZodMiniType>(
  row: T,
  passedOver: (item: unknown) => boolean = () => false,
) {
  const list = z.pipe(
    z.nullish(z.union([z.array(z.unknown()), z.strictObject({})])),
    z.transform((value): z.output<T>[] => {
      const isArray = Array.isArray(value);
      const without = value === undefined ? 'absent' : 'nothing';
      collector?.lists.push(isArray ? (value.length > 0 ? 'rows' : 'none') : without);
      if (!isArray) return [];
      const kept: z.output<T>[] = [];
      value.forEach((item, index) => {
        if (passedOver(item)) return;
        const result = z.safeParse(row, item);
        if (result.success) kept.push(result.data);
        else collector?.rows.push({ index, path: `[${index}]${pathText(result.error.issues[0])}` });
      });
      return kept;
    }),
  );
  ROW_OF.set(list, row);
  PASSED_OVER.set(list, passedOver);
  return list;
}

/** Whether something in a list of `rows` is no row of it. */
export const isPassedOver = (list: z.core.$ZodType, item: unknown): boolean =>
  PASSED_OVER.get(list)?.(item) ?? false;

/** What a row of `rows`, an entry of `mapOf` looks like; null: it is neither. */
export const rowSchema = (list: z.core.$ZodType): z.core.$ZodType | null =>
  ROW_OF.get(list) ?? null;

interface Collected<T> {
  readonly value: T;
  readonly dropped: readonly DroppedRow[];
  /** How many figures did not fit. */
  readonly lost: number;
  /** How each list in it was told, those inside rows included. */
  readonly lists: readonly HowTold[];
}

/** Runs a synchronous parse and tells what it had to leave out. */
export function collectingDrops<T>(parse: () => T): Collected<T> {
  const outer = collector;
  const own = { rows: [], lists: [], figures: 0 };
  collector = own;
  try {
    const value = parse();
    return { value, dropped: own.rows, lost: own.figures, lists: own.lists };
  } finally {
    collector = outer;
  }
}

type Issue = z.core.$ZodIssue;

/** `.a.b[3]`: where an issue lies; never what was there. */
export function pathText(issue: Issue | undefined): string {
  if (!issue) return '';
  return issue.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('');
}

/** What the field should have been: the limit or the type, from the schema alone. */
export function expectedText(issue: Issue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return issue.expected;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`;
    case 'invalid_format':
      return issue.format;
    case 'unrecognized_keys':
      return `no field ${issue.keys.join(', ')}`;
    default:
      return issue?.code ?? '';
  }
}
