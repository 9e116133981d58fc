import { describe, expect, it } from 'vitest';
import { KIND_IDS } from '../../src/shared/kind-ids.ts';
import { listKinds } from '../../src/surfaces/background/kinds.ts';
import { DASHBOARD_PAGES } from '../../src/surfaces/dashboard/pages/index.ts';
import { pathOf } from '../../src/surfaces/dashboard/route.ts';
import { PANELS } from '../../src/surfaces/panels.ts';
import { ROUTES } from '../e2e/pages/dashboard.ts';
import { KINDS } from '../engine/orders.ts';
import { filesUnder, read } from './files.ts';

const zh: Record<string, { message: string }> = JSON.parse(
  read('public/_locales/zh_CN/messages.json'),
);
const specs = filesUnder('tests/e2e').filter((path) => path.endsWith('.ts'));
const e2e = specs.map(read).join('\n');

it('no test waits for a fixed time: it waits for what it means', () => {
  const fixed = /waitForTimeout|=> setTimeout\(resolve/;
  expect(specs.filter((path) => fixed.test(read(path)))).toEqual([]);
});

describe('kinds', () => {
  it('each that somebody orders has an order that the engine is tried with', () => {
    // What only an undo starts is tried by undoing.
    const ordered = listKinds().filter(({ id, callers }) => {
      // What is kept here alone, the service has no part in: archive-deleting.test.ts.
      return callers.length > 0 && id !== 'archive-remove';
    });
    expect([...KINDS].sort()).toEqual(ordered.map(({ id }) => id).sort());
  });

  it('each has its word', () => {
    const words = KIND_IDS.map((id) => `kind_${id.replaceAll('-', '_')}`);
    expect(words.filter((key) => !zh[key]?.message)).toEqual([]);
  });
});

describe('panels', () => {
  it.each(PANELS)('$id has name and hint, and is opened by tests', ({ name, hint }) => {
    expect([zh[name]?.message, zh[hint]?.message]).not.toContain(undefined);
    // As a region, or by the helpers of tests/e2e/pages/space.ts.
    const asked = new RegExp(`(?:name: |[pP]anel(?:Of)?\\([^()]*)'${zh[name]?.message}'`);
    expect(specs.filter((path) => asked.test(read(path))).length, 'specs that open it').not.toBe(0);
  });

  it('each that is declared is in the list', () => {
    const declared = filesUnder('src/parts').filter((path) => /\bdefinePanel\(/.test(read(path)));
    expect(declared.length).toBe(PANELS.length);
  });
});

describe('pages of the dashboard', () => {
  it.each(DASHBOARD_PAGES.map((page) => [page.id, page] as const))(
    '%s is opened by a test',
    (id, page) => {
      // Those of the navigation are gone through; the rest is opened by address.
      const isGoneThrough = id in ROUTES && page.group !== null;
      const isOpened = isGoneThrough || e2e.includes(`#/${pathOf(page)}`);
      expect(isOpened, `a walk that opens #/${pathOf(page)}`).toBe(true);
    },
  );
});
