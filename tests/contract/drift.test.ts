import { afterAll, describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/api/envelope.ts';
import { memberAccount } from '../../src/api/operations/account.ts';
import { relation } from '../../src/api/operations/relation.ts';
import { BiliError } from '../../src/shared/errors.ts';
import { type AnyReading, INPUT, READINGS, recorded } from '../support/readings.ts';

/**
 * Every field of every recorded answer, gone, turned into text, into null, into an object: that costs
 * a figure, a row, or the one answer, which then says which field it was. Nothing throws anything
 * else, whatever the conversion makes of it.
 */

const DRIFTS = {
  gone: undefined,
  text: 'drifted',
  null: null,
  object: { drifted: true },
} as const;
type Drift = keyof typeof DRIFTS;

type Key = string | number;
type Tree = Record<Key, unknown>;

/** Paths of all fields; of a list, those of its first row. */
function pathsIn(value: unknown, above: readonly Key[] = []): readonly (readonly Key[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys: readonly Key[] = Array.isArray(value)
    ? value.slice(0, 1).map((_, at) => at)
    : Object.keys(value);
  return keys.flatMap((key) => {
    const path = [...above, key];
    return [path, ...pathsIn((value as Tree)[key], path)];
  });
}

function drifted(body: object, path: readonly Key[], drift: Drift): object {
  const copy = structuredClone(body);
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce<Tree>((at, key) => at[key] as Tree, copy as Tree);
  if (drift === 'gone') delete holder[last];
  else holder[last] = DRIFTS[drift];
  return copy;
}

/** What is lost: nothing or a figure, rows, or the answer with the field named. */
function costOf({ operation, value }: AnyReading, status: number, body: object) {
  try {
    const { data, dropped } = readAnswer(operation, status, JSON.stringify(body));
    value(data as never, INPUT as never, dropped.length);
    return dropped.length > 0 ? 'row' : 'figure';
  } catch (error) {
    if (!(error instanceof BiliError)) throw error;
    if (error.kind === 'schema' && !error.path?.startsWith('data')) throw error;
    return 'answer';
  }
}

const table: string[] = [];
afterAll(() => {
  if (process.env['DRIFT_TABLE']) console.log(table.sort().join('\n'));
});

describe.each(READINGS)('%s', (name, reading) => {
  it('a field that drifts costs a figure, a row, or an answer that names it', () => {
    const { status, body } = recorded(reading.operation);
    const { data } = body as { readonly data: unknown };
    const cost = { figure: 0, row: 0, answer: 0 };
    for (const path of pathsIn(data)) {
      for (const drift of Object.keys(DRIFTS) as Drift[]) {
        const after = drifted(body, ['data', ...path], drift);
        cost[costOf(reading, status, after)] += 1;
      }
    }
    table.push(`${name}: ${cost.figure} figure, ${cost.row} row, ${cost.answer} answer`);
    expect(costOf(reading, status, body)).toBe('figure');
  });
});

describe('what a plan and an undo rest on is never a figure', () => {
  it.each([
    [relation, ['mid', 'attribute', 'mtime', 'tag', 'special']],
    [memberAccount, ['uname', 'sign', 'birthday', 'sex', 'nick_free']],
  ] as const)('$id', (operation, fields) => {
    const { status, body } = recorded(operation);
    for (const field of fields) {
      const after = JSON.stringify(drifted(body, ['data', field], 'object'));
      expect(() => readAnswer(operation, status, after)).toThrow(`at data.${field}`);
    }
  });
});
