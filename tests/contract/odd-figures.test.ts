import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/api/define.ts';
import { readAnswer } from '../../src/api/envelope.ts';
import { favFolders } from '../../src/api/operations/favourites.ts';
import { followings } from '../../src/api/operations/followings.ts';
import { toviewList } from '../../src/api/operations/toview.ts';
import { userBangumi } from '../../src/api/operations/works.ts';
import { BiliError } from '../../src/shared/errors.ts';
import { INPUT, READINGS, recorded } from '../support/readings.ts';

/**
 * Every number of every recorded answer, below nothing, in milliseconds, beyond all numbers: what
 * still fits its declaration is shown as a fact, so no count falls below none and no moment lies
 * where nobody lives.
 */
const TURNS: Readonly<Record<string, (told: number) => unknown>> = {
  'below nothing': (told) => -Math.abs(told) - 7,
  'a thousand times as much': (told) => told * 1_000,
  endless: () => 1e20,
  'with a fraction': (told) => told + 0.5,
  'as text': (told) => `${told}.5e3`,
  'truth as text': () => 'false',
};
/** Ids, and what may be below nothing or broken: coins, the service's own grade, the exp to come. */
const FREE = /^(?:mid|aid|tid|tagid|sid|targetMid|max|part|id|coins|moral|next|status)$/;

type Key = string | number;
type Odd = { readonly data: { readonly list?: Record<string, unknown>[] } };

function numbersIn(value: unknown, above: readonly Key[] = []): readonly (readonly Key[])[] {
  if (typeof value === 'number') return [above];
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? value.slice(0, 1).map((_, at) => at) : Object.keys(value);
  return keys.flatMap((key) => numbersIn((value as Record<Key, unknown>)[key], [...above, key]));
}

function turned(body: object, path: readonly Key[], turn: (told: number) => unknown): object {
  const copy = structuredClone(body);
  const last = path.at(-1) ?? '';
  const holder = path
    .slice(0, -1)
    .reduce((at, key) => at[key] as never, copy as Record<Key, unknown>);
  holder[last] = turn(holder[last] as number);
  return copy;
}

/** What is wrong with what a surface would be given, by its place. */
function wrongIn(value: unknown, key: string, place = ''): readonly string[] {
  if (typeof value === 'string')
    return /\b(?:NaN|undefined|Infinity)\b|\[object/.test(value) ? [`${place}: ${value}`] : [];
  if (typeof value === 'number') {
    if (FREE.test(key)) return [];
    const most = key.endsWith('Seconds') ? 1e10 : key.endsWith('Ms') ? 1e13 : 1e19;
    const isFine = Number.isInteger(value) && value >= 0 && value < most;
    return isFine ? [] : [`${place}: ${value}`];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    wrongIn(one, Array.isArray(value) ? key : name, `${place}.${name}`),
  );
}

describe.each(READINGS)('%s', (_, { operation, value }) => {
  const { status, body } = recorded(operation);
  const paths = numbersIn((body as { readonly data: unknown }).data);

  it.each(Object.entries(TURNS))('with each number %s', (_name, turn) => {
    for (const path of paths) {
      let told: unknown;
      try {
        const answer = JSON.stringify(turned(body, ['data', ...path], turn));
        const { data, dropped } = readAnswer(operation, status, answer);
        told = value(data as never, INPUT as never, dropped.length);
      } catch (error) {
        if (!(error instanceof BiliError)) throw error;
        continue;
      }
      expect(wrongIn(told, ''), path.join('.')).toEqual([]);
    }
  });
});

describe('a count of -1, as services write where they do not know', () => {
  const told = (operation: Operation, where: (body: never) => void) => {
    const { status, body } = recorded(operation);
    const copy = structuredClone(body);
    where(copy as never);
    return readAnswer(operation, status, JSON.stringify(copy));
  };

  it('a series that goes on is kept', () => {
    const { data, dropped } = told(userBangumi, ({ data }: Odd) => {
      for (const row of data.list ?? []) row['total_count'] = -1;
    });
    expect(dropped).toEqual([]);
    expect((data as { list: unknown[] }).list.length).toBeGreaterThan(0);
  });

  it.each([
    ['followings', followings],
    ['watch-later', toviewList],
    ['folders', favFolders],
  ] as const)('%s: the rows are there, and nothing is counted', (_, operation) => {
    const { data, dropped } = told(operation, ({ data }: Odd) => {
      Object.assign(data, operation === followings ? { total: -1 } : { count: -1 });
    });
    expect(dropped).toEqual([]);
    expect((data as { list: unknown[] }).list.length).toBeGreaterThan(0);
    expect(Object.values(data as object)).not.toContain(-1);
  });
});
