import { dirname, join } from 'node:path/posix';
import { expect, it } from 'vitest';
import { read, sources } from './files.ts';

/** What a surface folds together is known below it by its type alone; see the arrows. */
const TABLES: readonly string[] = ['rpc > surfaces/background', 'ui > surfaces/space'];

/** A folder below `src`, a side of a part, a surface; what a room shares is a room by itself. */
function roomOf(path: string): string {
  const [top, ...names] = path.split('/');
  if (top !== 'src') return top ?? '';
  const deep = names[0] === 'parts' ? 3 : names[0] === 'surfaces' || names[1] === 'shared' ? 2 : 1;
  return names.slice(0, deep).join('/');
}

function* importsOf(path: string): Generator<string> {
  for (const [, of = ''] of read(path).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
    if (!/\.tsx?$/.test(of)) continue;
    if (of.startsWith('@/')) yield of.slice(2);
    else if (of.startsWith('.')) yield join(dirname(path), of);
  }
}

const uses = new Map<string, Set<string>>();
for (const path of sources('src', 'components', 'entrypoints')) {
  const from = roomOf(path);
  for (const other of importsOf(path)) {
    const to = roomOf(other);
    if (from === to || TABLES.includes(`${from} > ${to}`)) continue;
    uses.set(from, (uses.get(from) ?? new Set()).add(to));
  }
}

/** A way from a room back to itself, one of the shortest. */
function circleFrom(start: string): readonly string[] {
  const ways: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const next of uses.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [...way, start];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return [];
}

it('no room uses one that uses it, however far around', () => {
  expect(uses.size).toBeGreaterThan(40);
  const circles = [...uses.keys()].map(circleFrom).filter(({ length }) => length > 0);
  expect(circles.map((way) => way.join(' > '))).toEqual([]);
});
