/** Makes all packages and the Firefox sources twice, and fails unless they are the same byte for byte: `npm run zip:twice`. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const OUT = '.output';
/** Where nothing was built yet there is no folder. */
const packages = () =>
  existsSync(OUT) ? readdirSync(OUT).filter((name) => name.endsWith('.zip')) : [];

function make(): ReadonlyMap<string, string> {
  for (const name of packages()) rmSync(join(OUT, name));
  const { status } = spawnSync('npm run --silent zip', {
    shell: true,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
  const hashOf = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(OUT, name)))
      .digest('hex');
  return new Map(packages().map((name) => [name, hashOf(name)]));
}

const first = make();
const second = make();
const names = [...new Set([...first.keys(), ...second.keys()])].sort();
const differ = names.filter((name) => first.get(name) !== second.get(name));
for (const name of names)
  console.log(`${differ.includes(name) ? '✗' : '✓'} ${second.get(name)}  ${name}`);
if (names.length < 3)
  console.log(`✗ only ${names.length} packages; there must be two and the sources`);
process.exit(differ.length > 0 || names.length < 3 ? 1 : 0);
