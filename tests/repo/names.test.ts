import { describe, expect, it } from 'vitest';
import { filesUnder, read, sources } from './files.ts';

const DECLARED =
  /^export (?:default )?(?:async )?(?:function\*?|const|let|interface|type|enum) (\w+)/gm;

/** What a value is stands at the end of its name, by what declares it. */
const ENDINGS = [
  ['src/parts/*/worker/reads.ts', /defineRead\(/, 'Read'],
  ['src/parts/*/worker/reads.ts', /defineReading\(/, 'Reading'],
  ['src/parts/*/worker/kinds/', /(?:defineKind|relationKind)[<(]/, 'Kind'],
  ['src/parts/*/worker/', /defineCollection[<(]/, 'Collection'],
  ['src/parts/*/ui/', /definePanel\(/, 'Panel'],
] as const;

const code = sources('src', 'components', 'entrypoints').map((path) => [path, read(path)] as const);

describe('names', () => {
  it('an exported name stands once, so that it means one thing', () => {
    const places = new Map<string, Set<string>>();
    for (const [path, text] of code) {
      for (const [, name = ''] of text.matchAll(DECLARED)) {
        places.set(name, (places.get(name) ?? new Set()).add(path));
      }
    }
    expect(places.size).toBeGreaterThan(500);
    const twice = [...places].filter(([, files]) => files.size > 1);
    expect(twice.map(([name, files]) => `${name}: ${[...files].join(', ')}`)).toEqual([]);
  });

  it.each(ENDINGS)('in %s what is made by %s ends on %s', (folder, maker, ending) => {
    const under = new RegExp(`^${folder.replace('*', '[^/]+')}`);
    const made = code
      .filter(([path]) => under.test(path))
      .flatMap(([, text]) => [...text.matchAll(/^export const (\w+) = (.*)/gm)])
      .filter(([, , value = '']) => maker.test(value))
      .map(([, name = '']) => name);
    expect(made.length).toBeGreaterThan(0);
    expect(made.filter((name) => !name.endsWith(ending))).toEqual([]);
  });

  it('files are called in small letters, those of a component like it', () => {
    const wrong = filesUnder('src')
      .concat(filesUnder('components'), filesUnder('entrypoints'))
      .filter((path) => /\.(?:tsx?|css)$/.test(path))
      .filter((path) => {
        const name = path.slice(path.lastIndexOf('/') + 1);
        if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.module|\.test)?\.(?:tsx?|css)$/.test(name)) {
          return false;
        }
        const [, stem] = /^([A-Z]\w*)(?:\.module|\.test)?\.(?:tsx|css)$/.exec(name) ?? [];
        return !stem || (path.endsWith('.tsx') && !new RegExp(`\\b${stem}\\b`).test(read(path)));
      });
    expect(wrong).toEqual([]);
  });

  it('a model is <name>-model.ts and made by create<Name>Model', () => {
    const models = code.filter(([path]) => /\/(?!use-)[\w-]+-model\.ts$/.test(path));
    expect(models.length).toBeGreaterThan(10);
    const wrong = models.filter(([path, text]) => {
      const words = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length).split('-');
      const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
      return !text.includes(`export function create${name}(`);
    });
    expect(wrong.map(([path]) => path)).toEqual([]);
  });
});
