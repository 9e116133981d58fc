import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/api/define.ts';
import { readAnswer } from '../../src/api/envelope.ts';
import { listOperations } from '../../src/api/operations/index.ts';
import { type BiliError, ERROR_KINDS } from '../../src/shared/errors.ts';

interface Fixture {
  /** Where the answer comes from. */
  readonly note: string;
  readonly status: number;
  /** Text when it is not JSON. */
  readonly body: unknown;
  /** `ok` or the error's kind. */
  readonly expect: string;
}

const root = join(import.meta.dirname, '../fixtures');
const operations = listOperations();

function fixturesOf({ id }: Operation): readonly (readonly [string, Fixture])[] {
  const folder = join(root, id);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => [
      name.replace('.json', ''),
      JSON.parse(readFileSync(join(folder, name), 'utf8')),
    ]);
}

function read(operation: Operation, { status, body }: Fixture) {
  return readAnswer(operation, status, typeof body === 'string' ? body : JSON.stringify(body));
}

function kindOf(run: () => unknown): string {
  try {
    run();
    return 'ok';
  } catch (error) {
    return (error as BiliError).kind;
  }
}

describe('the folder', () => {
  it('has a success for every operation, and nothing for operations that are not declared', () => {
    const without = operations.filter(
      (operation) => !fixturesOf(operation).some(([name]) => name === 'success'),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
    const ids = operations.map(({ id }) => id);
    expect(readdirSync(root).filter((name) => !ids.includes(name))).toEqual([]);
  });

  it('has the refusals that each operation must expect', () => {
    for (const operation of operations) {
      const kinds = fixturesOf(operation).map(([, fixture]) => fixture.expect);
      const wanted = [
        ...(operation.auth === 'required' ? ['not-logged-in'] : []),
        ...(operation.write ? ['csrf'] : []),
        ...(operation.sign === 'none' ? [] : ['risk-control']),
        ...Object.values(operation.errors ?? {}),
      ];
      expect(kinds, operation.id).toEqual(expect.arrayContaining(wanted));
    }
  });

  it('has an empty page for every list that goes on', () => {
    const pages = operations.filter(({ page }) => page);
    const without = pages.filter(
      (operation) => !fixturesOf(operation).some(([name]) => name === 'empty'),
    );
    expect(pages.length).toBeGreaterThan(0);
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});

describe.each(operations.map((operation) => [operation.id, operation] as const))(
  '%s',
  (_, operation) => {
    it.each(fixturesOf(operation))('%s', (name, fixture) => {
      expect(fixture.note).toMatch(/^(recorded|written) from \S/);
      expect(['ok', ...ERROR_KINDS]).toContain(fixture.expect);
      expect(kindOf(() => read(operation, fixture))).toBe(fixture.expect);
      if (fixture.expect !== 'ok') return;
      const { data, dropped } = read(operation, fixture);
      expect(dropped).toEqual([]);
      const rows = operation.page?.rows(data);
      if (rows && name === 'success') expect(rows.length).toBeGreaterThan(0);
      if (rows && name.startsWith('empty')) expect(rows).toEqual([]);
    });
  },
);

describe('pages', () => {
  const pageOf = (id: string, name: string) => {
    const operation = operations.find((one) => one.id === id);
    const fixture = operation && fixturesOf(operation).find(([one]) => one === name)?.[1];
    if (!operation?.page || !fixture) throw new Error(`no fixture ${id}/${name}`);
    return { page: operation.page, data: read(operation, fixture).data };
  };

  it('history goes on from its cursor, and ends where the cursor is zero', () => {
    const next = (name: string) => {
      const { page, data } = pageOf('historyCursor', name);
      return page.style === 'cursor' ? page.next(data, 0) : undefined;
    };
    expect(next('success')).toEqual({ max: 404404, view_at: 1750000000, business: 'live' });
    expect([next('last-page'), next('empty'), next('empty-as-null')]).toEqual([null, null, null]);
  });

  it.each([
    ['userVideos', 12],
    ['sameFollowings', 2],
  ])('%s tells how many rows there are in all', (id, total) => {
    const { page, data } = pageOf(id, 'success');
    expect(page.style === 'page' && page.total?.(data)).toBe(total);
  });
});
