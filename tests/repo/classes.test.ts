import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { read, sources } from './files.ts';

/** A sheet that a file of ours names classes of. */
interface Use {
  readonly file: string;
  readonly sheet: string;
  readonly named: readonly string[];
  /** It also takes classes by a name that is made up on the way, or hands the sheet on. */
  readonly isOpen: boolean;
}

const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\//g, '');

function usesIn(file: string): readonly Use[] {
  const text = withoutComments(read(file));
  const imports = [...text.matchAll(/^import (\w+) from '([^']+\.module\.css)';$/gm)];
  return imports.map(([line, name = '', path = '']) => {
    const rest = text.replace(line, '');
    const sheet = path.startsWith('@/') ? path.slice(2) : join(dirname(file), path);
    const named = [...rest.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(
      ([, one = '']) => one,
    );
    return { file, sheet, named, isOpen: new RegExp(`\\b${name}\\b(?!\\.)`).test(rest) };
  });
}

const uses = sources('src', 'components').flatMap(usesIn);

const classesOf = (sheet: string) =>
  new Set([...withoutComments(read(sheet)).matchAll(/\.([a-z]\w*)/gi)].map(([, one = '']) => one));

it('every class that is named is in its sheet', () => {
  expect(uses.length).toBeGreaterThan(100);
  const missing = uses.flatMap(({ file, sheet, named }) => {
    const classes = classesOf(sheet);
    return named.filter((one) => !classes.has(one)).map((one) => `${file}: ${one} (${sheet})`);
  });
  expect(missing).toEqual([]);
});

it('every class of a sheet is named by somebody', () => {
  const sheets = [...new Set(uses.map(({ sheet }) => sheet))];
  const idle = sheets.flatMap((sheet) => {
    const users = uses.filter((one) => one.sheet === sheet);
    if (users.some(({ isOpen }) => isOpen)) return [];
    const named = new Set(users.flatMap((one) => one.named));
    return [...classesOf(sheet)].filter((one) => !named.has(one)).map((one) => `${sheet}: ${one}`);
  });
  expect(idle).toEqual([]);
});
