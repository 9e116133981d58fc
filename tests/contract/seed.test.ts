import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SEED, seedTable } from '../../scripts/seed-table.ts';
import { SEED_WALKS } from '../../scripts/seed-walks.ts';
import * as enums from '../../src/api/enums.ts';
import { operations } from '../../src/api/operations/index.ts';
import { ALBUM_KINDS } from '../../src/parts/check/shared/shut.ts';

const root = join(import.meta.dirname, '../..');

describe('the names of the seed', () => {
  it('are 37 methods, 26 functions and 12 enums, each once', () => {
    const count = (kind: string) => SEED.filter((row) => row.kind === kind).length;
    expect([count('method'), count('function'), count('enum')]).toEqual([37, 26, 12]);
    expect(new Set(SEED.map(({ name }) => name)).size).toBe(75);
  });

  it('each has a declared operation or enum, or a note why there is none', () => {
    const known = (id: string) => Object.hasOwn(operations, id) || Object.hasOwn(enums, id);
    expect(SEED.flatMap(({ by }) => by).filter((id) => !known(id))).toEqual([]);
    expect(SEED.filter(({ by, note }) => by.length === 0 && !note)).toEqual([]);
    expect(SEED.filter(({ surface }) => surface === '')).toEqual([]);
  });

  it('the e2e file that is named is there, and shows that it walks there', () => {
    const names = new Set(SEED.map(({ name }) => name));
    const wrong = Object.entries(SEED_WALKS).filter(([name, [file, word]]) => {
      const path = join(root, 'tests/e2e', file);
      const isSpec = file.endsWith('.spec.ts') && existsSync(path);
      return !names.has(name) || !isSpec || !readFileSync(path, 'utf8').includes(word);
    });
    expect(wrong).toEqual([]);
    const met = SEED.filter(({ surface }) => surface !== 'none').map(({ name }) => name);
    expect(met.filter((name) => !Object.hasOwn(SEED_WALKS, name))).toEqual([]);
    const nowhere = SEED.filter(({ surface }) => surface === 'none');
    expect(nowhere.filter(({ note = '' }) => note === '')).toEqual([]);
    expect(SEED.filter(({ surface }) => /later/i.test(surface))).toEqual([]);
  });

  it('docs/seed-coverage.md is what the table says', () => {
    expect(readFileSync(join(root, 'docs/seed-coverage.md'), 'utf8')).toBe(seedTable());
  });

  const file = join(root, '../shared/seed/bilibili_api-user.md');
  it.skipIf(!existsSync(file))('are those of the seed itself, where it lies beside', () => {
    const text = readFileSync(file, 'utf8');
    const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name);
    const names = [
      ...all(/^### (?:async )?def (\w+)\(\)/gm).map((name) => `User.${name}`),
      ...all(/^## (?:async )?def (\w+)\(\)/gm),
      ...all(/^## class (\w+)\(\)/gm).filter((name) => name !== 'User'),
    ];
    expect(SEED.map(({ name }) => name).sort()).toEqual(names.sort());
  });
});

describe('enums', () => {
  const file = join(root, '../shared/api/endpoints.json');
  it.skipIf(!existsSync(file))('have the values that were seen on the wire', () => {
    interface Entry {
      readonly kind: string;
      readonly seedFunction: string;
      readonly enumMembers: Readonly<Record<string, number | string>>;
    }
    const entries: readonly Entry[] = JSON.parse(readFileSync(file, 'utf8'));
    const seen = new Map(
      entries
        .filter(({ kind }) => kind === 'enum')
        .map(({ seedFunction, enumMembers }) => [seedFunction.replace('class ', ''), enumMembers]),
    );
    for (const [name, members] of Object.entries(enums)) {
      expect(members, name).toMatchObject(seen.get(name) ?? { missing: name });
    }
  });

  it('the kinds of albums that people are told of are all of them', () => {
    expect(ALBUM_KINDS).toEqual(Object.values(enums.AlbumType));
  });

  it('follow the site where the library lists them out of order', () => {
    expect(enums.AudioOrder).toEqual({ PUBDATE: 1, VIEW: 2, FAVORITE: 3 });
    expect(enums.VideoOrder).toEqual({ PUBDATE: 'pubdate', FAVORITE: 'stow', VIEW: 'click' });
    expect(enums.ChannelOrder).toEqual({ DEFAULT: 'false', CHANGE: 'true' });
  });
});
