import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runtimePackages, thirdParty } from '../../scripts/third-party.ts';

const root = join(import.meta.dirname, '../..');
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

it('the package names everything that runs with it, with licence, source and text', () => {
  const text = thirdParty(root);
  const names = runtimePackages(root);
  expect(names).toEqual(expect.arrayContaining(Object.keys(json('package.json').dependencies)));
  // What comes with them, too.
  expect(names).toContain('@preact/signals-core');
  for (const name of names) {
    const { version, license } = json(join('node_modules', name, 'package.json'));
    expect(text).toContain(`${name} ${version}\nLicence: ${license}\nSource: http`);
  }
  expect(
    text.match(/Permission is hereby granted|Permission to use, copy/g)?.length,
  ).toBeGreaterThanOrEqual(names.length);
});

it('it goes into every build', () => {
  expect(readFileSync(join(root, 'wxt.config.ts'), 'utf8')).toContain(
    "files.push({ relativeDest: 'THIRD_PARTY.txt', contents: thirdParty(",
  );
});
