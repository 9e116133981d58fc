import { dirname, join } from 'node:path/posix';
import { expect, it } from 'vitest';
import { filesUnder, read, sources } from './files.ts';

interface Use {
  readonly by: string;
  readonly sheet: string;
  /** null: whichever a word says. */
  readonly name: string | null;
}

const sheetFrom = (by: string, from: string) =>
  from.startsWith('@/') ? from.slice(2) : join(dirname(by), from);

const code = sources('src', 'components').map((by) => [by, read(by)] as const);

/** Sheets that a part lends to others, by the name it gives them. */
const lent = new Map(
  code.flatMap(([by, text]) =>
    [...text.matchAll(/export \{ default as (\w+) \} from '([^']+\.module\.css)'/g)].map(
      ([, as = '', from = '']) => [as, sheetFrom(by, from)] as const,
    ),
  ),
);

function sheetsIn(by: string, text: string): readonly (readonly [as: string, sheet: string])[] {
  const own = [...text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)];
  const names = [...text.matchAll(/import \{([^}]*)\} from/g)].flatMap(([, all = '']) =>
    all.split(',').map((name) => name.trim()),
  );
  return [
    ...own.map(([, as = '', from = '']) => [as, sheetFrom(by, from)] as const),
    ...names.flatMap((as) => (lent.has(as) ? [[as, lent.get(as) ?? ''] as const] : [])),
  ];
}

const uses = code.flatMap(([by, text]) =>
  sheetsIn(by, text).flatMap(([as, sheet]): readonly Use[] =>
    [...text.matchAll(new RegExp(`(?<![\\w.])${as}(?:\\.(\\w+)|\\[)`, 'g'))].map(
      ([, name = null]) => ({
        by,
        sheet,
        name,
      }),
    ),
  ),
);

function classesOf(sheet: string): ReadonlySet<string> {
  const rules = read(sheet).replaceAll(/\/\*[\s\S]*?\*\/|\{[^{}]*\}/g, ' ');
  return new Set([...rules.matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, name = '']) => name));
}

it('a class that is asked for stands in its sheet', () => {
  expect(uses.length).toBeGreaterThan(1_000);
  const lacking = uses.filter(({ sheet, name }) => name !== null && !classesOf(sheet).has(name));
  expect(lacking.map(({ by, sheet, name }) => `${by}: .${name} of ${sheet}`)).toEqual([]);
});

it('a sheet has no class that nobody asks for', () => {
  const sheets = ['src', 'components']
    .flatMap(filesUnder)
    .filter((path) => /\.module\.css$/.test(path));
  const unused = sheets.flatMap((sheet) => {
    const asked = uses.filter((use) => use.sheet === sheet).map(({ name }) => name);
    if (asked.includes(null)) return [];
    return [...classesOf(sheet)]
      .filter((name) => !asked.includes(name))
      .map((name) => `${sheet}: .${name}`);
  });
  expect(unused).toEqual([]);
});

it('what moves or fades in a sheet stands still for who asked for that', () => {
  const moving = ['src', 'components']
    .flatMap(filesUnder)
    .filter((path) => path.endsWith('.css'))
    .filter((path) => /^\s*(transition|animation):/m.test(read(path)));
  expect(moving.length).toBeGreaterThan(4);
  expect(moving.filter((path) => !read(path).includes('prefers-reduced-motion'))).toEqual([]);
});
