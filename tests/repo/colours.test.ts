import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BADGE_COLOURS } from '../../src/surfaces/background/badge-colours.ts';
import { read, root, sources } from './files.ts';

const TOKENS = 'components/tokens.css';
/** Drawn into the middle of pages of the site, where no token reaches: they come with their own. */
const ELSEWHERE = ['src/surfaces/notice/notice.css', 'src/surfaces/marks/marks.css'];
/** A colour written out, in any of the ways that CSS has. */
const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(/i;

const sheets = ['src', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path) => `${folder}/${path}`),
);

it('colours stand in the tokens and nowhere else', () => {
  expect(sheets).toContain(TOKENS);
  const found = sheets
    .filter((path) => path !== TOKENS && !ELSEWHERE.includes(path))
    .flatMap((path) =>
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .filter((line) => COLOUR.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});

/** Written out in a script: where no token reaches, and why. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'src/surfaces/background/badge-colours.ts': 'the browser draws the badge',
  'src/surfaces/space/opener.ts': 'lies on the picture at the head of a page, in either theme',
  'src/parts/person/shared/medal-colors.ts': 'reckons with colours that the service gives',
};
const WRITTEN = /#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})(?=['"`;,\s)])|\brgba?\(\s*\d/i;

it('colours in scripts stand in the files that say why', () => {
  const found = sources('src', 'components', 'entrypoints').filter((path) =>
    WRITTEN.test(read(path)),
  );
  expect([...found].sort()).toEqual(Object.keys(SCRIPTS).sort());
});

it('the badge has colours of the light theme', () => {
  const [light = ''] = read(TOKENS).split('[data-theme');
  for (const [name, colour] of Object.entries(BADGE_COLOURS)) {
    expect(light).toMatch(new RegExp(`--bd-${name}:[^;]*${colour}\\b`));
  }
});

it('the dark theme names no token that the light one does not have', () => {
  const [light = '', dark = ''] = readFileSync(join(root, TOKENS), 'utf8').split('[data-theme');
  const named = (text: string) => [...text.matchAll(/(--bd-[\w-]+):/g)].map(([, name]) => name);
  expect(named(dark).filter((name) => !named(light).includes(name))).toEqual([]);
});

/** WCAG's contrast of two colours written as #rrggbb. */
function contrast(one: string, other: string): number {
  const light = (colour: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, n) => sum + part * ([0.2126, 0.7152, 0.0722][n] ?? 0), 0.05);
  const [a, b] = [light(one), light(other)];
  return Math.max(a, b) / Math.min(a, b);
}

it('what marks the focus stands out from the ground in both themes', () => {
  const themes = read(TOKENS).split('[data-theme');
  const of = (theme: string, name: string) =>
    theme.match(new RegExp(`--bd-${name}:[^;]*(#[0-9a-f]{6})`))?.[1] ?? '';
  for (const theme of themes.slice(0, 2)) {
    expect(contrast(of(theme, 'link'), of(theme, 'bg'))).toBeGreaterThan(3);
    expect(contrast(of(theme, 'link'), of(theme, 'bg-2'))).toBeGreaterThan(3);
  }
  // The brand's blue has 2.5 on white.
  const rules = sheets.flatMap((path) => [
    ...read(path).matchAll(/([^{}]*):focus([^{}]*\{[^{}]*\})/g),
  ]);
  expect(rules.length).toBeGreaterThan(50);
  const pale = rules.filter(([rule]) => /(?:outline|border)[^;]*var\(--bd-blue\)/.test(rule));
  expect(pale.map(([rule]) => rule)).toEqual([]);
});

it('ticks have one colour, wherever they stand', () => {
  expect(read(TOKENS).match(/accent-color: var\(--bd-link\);/g)).toHaveLength(2);
  expect(sheets.filter((path) => path !== TOKENS && read(path).includes('accent-color'))).toEqual(
    [],
  );
});
