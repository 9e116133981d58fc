import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { operations } from '../../src/api/operations/index.ts';

const parts = join(import.meta.dirname, '../../src/parts');
const workers = readdirSync(parts, { recursive: true, withFileTypes: true }).filter(
  ({ parentPath, name }) =>
    /\/worker\/kinds$/.test(parentPath) ||
    (/\/worker$/.test(parentPath) && /-state\.ts$/.test(name)),
);

/** Where half an answer is looked at on purpose, and why that is harmless. */
const LOOKS_AT_HALF: readonly string[] = [
  // A row that does not fit is a row all the same: the history is not empty.
  'history-clear.ts historyCursor',
  // Who is not named is not known, and nothing is taken back on that ground.
  'reserve.ts reservations',
  // What half a list names is there; what it does not name is unknown.
  'toview-state.ts toviewList',
];

it('kinds read whole answers only: `read`, not `call`', () => {
  const reads = new Set<string>(
    Object.entries(operations)
      .filter(([, { write }]) => !write)
      .map(([name]) => name),
  );
  expect(reads.has('groups')).toBe(true);
  const found = workers.flatMap(({ parentPath, name: file }) => {
    const source = readFileSync(join(parentPath, file), 'utf8');
    const called = [...source.matchAll(/\bcall\((\w+),/g)].map(([, name]) => name ?? '');
    return called.filter((name) => reads.has(name)).map((name) => `${file} ${name}`);
  });
  expect([...new Set(found)].sort()).toEqual([...LOOKS_AT_HALF].sort());
});
