import { expect, it } from 'vitest';
import { read, sources } from './files.ts';

const methods = [...read('docs/rpc.md').matchAll(/^\| `([\w.]+)` \|/gm)].map(
  ([, name]) => name ?? '',
);
const interfaceFiles = sources('src', 'components', 'entrypoints').filter(
  (path) => !/\/worker\/|^src\/(surfaces\/background|rpc|reading|engine|collect|api)\//.test(path),
);
const source = interfaceFiles.map(read).join('\n');

/** Methods whose name ends in a word that is chosen when they are asked, by their beginning. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'archive.': ['pause', 'resume', 'cancel'],
  'census.': ['start', 'pause', 'resume', 'cancel'],
  'runs.': ['pause', 'resume', 'cancel'],
  'snapshots.': ['take', 'pause', 'resume', 'cancel'],
  'survey.': ['start', 'pause', 'resume', 'cancel'],
};

it('every method is asked for by somebody', () => {
  const computed = Object.entries(FAMILIES).flatMap(([start, ends]) =>
    ends.map((end) => start + end),
  );
  expect(methods.length).toBeGreaterThan(40);
  expect(computed.filter((name) => !methods.includes(name))).toEqual([]);
  const unasked = methods.filter(
    (name) => !source.includes(`'${name}'`) && !computed.includes(name),
  );
  expect(unasked).toEqual([]);
});

it('names of methods are put together only from what is named here', () => {
  const beginnings = [...source.matchAll(/\bask\(\s*`([^`$]*)\$\{/g)].map(([, start]) => start);
  expect([...new Set(beginnings)].sort()).toEqual(Object.keys(FAMILIES).sort());
});
