import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/api/envelope.ts';
import type { CheckLine } from '../../src/parts/check/shared/check.ts';
import { askOne } from '../../src/parts/check/worker/ask-one.ts';
import { ASKS } from '../../src/parts/check/worker/asks.ts';
import { BiliError } from '../../src/shared/errors.ts';
import { recorded } from '../support/readings.ts';

/** 自检 of answers that are odd in every field: it goes on, and tells nobody's name, title or id. */

const SECRET = 'secret秘密';
const KNOWN = {
  person: 7,
  name: '名',
  followed: [7],
  group: 7,
  groupCount: 7,
  video: 7,
  season: 7,
  series: 7,
  folder: 7,
  folderCount: 7,
};

type Turn = (value: unknown, key: string) => unknown;

function turned(value: unknown, turn: Turn, key = ''): unknown {
  if (Array.isArray(value))
    return turn(
      value.map((one) => turned(one, turn, key)),
      key,
    );
  if (typeof value !== 'object' || value === null) return turn(value, key);
  const fields = Object.entries(value).map(([name, one]) => [name, turned(one, turn, name)]);
  return turn(Object.fromEntries(fields), key);
}

const isNumber = (value: unknown): value is number => typeof value === 'number';
const TURNS: Readonly<Record<string, Turn>> = {
  'texts are endless': (value) => (typeof value === 'string' ? SECRET.repeat(10_000) : value),
  'numbers are below nothing': (value) => (isNumber(value) ? -Math.abs(value) - 1 : value),
  'numbers are text': (value) => (isNumber(value) ? `${SECRET}${value}` : value),
  'numbers are endless': (value) => (isNumber(value) ? 9e15 : value),
  'everything stands under a name': (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value, [SECRET]: { [SECRET]: 1 }, secret: { secret: 1 } }
      : value,
  'texts are lists': (value) => (typeof value === 'string' ? [[SECRET]] : value),
};

async function ask(one: (typeof ASKS)[number], known: object, turn: Turn): Promise<CheckLine> {
  const { operation } = one;
  const { status, body } = recorded(operation);
  const data = turned((body as { readonly data: unknown }).data, turn);
  const call = async (_: unknown, __: unknown, { seen }: { seen: (raw: unknown) => void }) => {
    seen(data);
    return readAnswer(operation, status, JSON.stringify({ ...body, data }));
  };
  const { signal } = new AbortController();
  return (await askOne({ call } as never, one, known, 7, signal)).line;
}

describe.each(Object.entries(TURNS))('%s', (_, turn) => {
  it.each(ASKS.map((one) => [one.operation.id, one] as const))('%s', async (_id, one) => {
    for (const known of [KNOWN, {}]) {
      const line = await ask(one, known, turn);
      const said = JSON.stringify(line).replaceAll('at most 9999999999', '');
      expect(said).not.toMatch(/secret|秘密|\d{5}/);
    }
  });
});

it('what stops the check is an error of the call alone', async () => {
  const [one] = ASKS;
  if (!one) throw new Error('nothing is asked');
  const call = async () => {
    throw new BiliError({ kind: 'network', operation: 'nav' });
  };
  const { signal } = new AbortController();
  await expect(askOne({ call } as never, one, {}, 7, signal)).rejects.toBeInstanceOf(BiliError);
});
