import { expect, it } from 'vitest';
import { read, sources } from './files.ts';

/** Facts of which somebody wrote a copy before, and where each stands. */
const ONCE: readonly (readonly [string, RegExp])[] = [
  ['src/shared/login.ts', /passport\.bilibili\.com\//],
  ['src/shared/links.ts', /#\/journal['"`]/],
  ['src/shared/durations.ts', /\b86_?400(?:_?000)?\b|\b24 \* 60 \* 60(?:_000)?\b/],
  ['src/shared/video-link.ts', /\/\^BV1\[0-9A-Za-z\]\{9\}\$\/i/],
];

const code = sources('src', 'components', 'entrypoints').map((path) => [path, read(path)] as const);

it.each(ONCE)('%s has %s, and no other file', (place, fact) => {
  expect(code.filter(([, text]) => fact.test(text)).map(([path]) => path)).toEqual([place]);
});
