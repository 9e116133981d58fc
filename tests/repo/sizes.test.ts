import { describe, expect, it } from 'vitest';
import { filesUnder, read, sources } from './files.ts';

const LONGEST = 300;
const MOST_ARE_SHORTER = 150;

const lines = (path: string) => read(path).split('\n').length - 1;

describe('sizes of files', () => {
  it(`nine of ten sources have at most ${MOST_ARE_SHORTER} lines`, () => {
    const all = sources('src', 'components', 'entrypoints')
      .map(lines)
      .sort((a, b) => a - b);
    expect(all.length).toBeGreaterThan(400);
    expect(all[Math.floor(all.length * 0.9)]).toBeLessThanOrEqual(MOST_ARE_SHORTER);
  });

  it(`above ${LONGEST} lines a file begins by saying why, tests and style sheets included`, () => {
    const long = ['src', 'components', 'entrypoints', 'scripts', 'tests']
      .flatMap(filesUnder)
      .filter((path) => /\.(?:tsx?|mjs|css)$/.test(path) && lines(path) > LONGEST);
    const silent = long.filter((path) => {
      const opening = read(path).split('\n').slice(0, 4).join('\n');
      return !/^(?:\/\/ @vitest.*\n)?\/[/*][\s\S]*(?:\bLong:|\blong:|300 lines on purpose|\blong because)/.test(
        opening,
      );
    });
    expect(silent).toEqual([]);
  });
});
