/**
 * Everything that is measured, one after the other, in one table and in `.cache/bench.json`:
 * `npm run bench`, a quarter of an hour on a machine that does nothing else. Each part is a
 * benchmark of its own, in a process of its own, and hands its figures over. What is measured
 * against has its turns within the same part: the page without us, an empty page, a background that
 * is awake. The simulated service and all that is invented are seeded, so that two builds meet the
 * same account.
 *
 * `-- --peer DIR` puts any unpacked extension beside ours on the space page; `-- --only engine,worker`
 * takes some parts, `-- --rounds 1` tries whether they work.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Figure, median, spread } from './bench-kit.ts';

const { values: given } = parseArgs({
  options: { peer: { type: 'string' }, only: { type: 'string' }, rounds: { type: 'string' } },
});
const of = (rounds: number) => given.rounds ?? String(rounds);

/** What each part is called, its script, and what that is told. */
const PARTS: readonly (readonly [part: string, script: string, ...words: string[]])[] = [
  ['worker', 'bench-worker', of(11)],
  ['space', 'bench-space', of(3), given.peer ?? '', given.rounds === '1' ? '20' : '200'],
  ['popup', 'bench-popup', of(3), 'L'],
  ['followings', 'bench-workbench', of(3), '10000'],
  ['groups', 'bench-board', of(3), '10000'],
  ['relations', 'bench-relations', of(3), '10000'],
  ['history', 'bench-history', of(3), '100000'],
  ['archive', 'bench-archive', '100000', 'blocks'],
  ['snapshots', 'bench-snapshots'],
  ['engine', 'bench-engine', of(5)],
];
const FIGURES = '.cache/bench-part.json';

interface Taken extends Figure {
  readonly part: string;
  /** What its mark is held against; null: it has none. */
  readonly value: number | null;
  readonly isReached: boolean | null;
}

function held(part: string, figure: Figure): Taken {
  const { ours, bare = [], mark } = figure;
  if (!mark) return { part, ...figure, value: null, isReached: null };
  const [own, without] = [median(ours), median(bare)];
  const value = { median: own, added: own - without, times: own / without }[mark.of];
  // What could not be measured is not reached.
  return { part, ...figure, value, isReached: value <= mark.most };
}

const number = (value: number) => value.toFixed(Math.abs(value) < 10 ? 1 : 0);
const WORDS = { median: '', added: ' added', times: ' times' };

function row({ part, name, ours, bare, peer, mark, value, isReached }: Taken): string {
  const digits = median(ours) < 10 ? 1 : 0;
  const cells = [bare, ours, ...(given.peer === undefined ? [] : [peer])].map((values) =>
    values && values.length > 0 ? spread(values, digits) : '',
  );
  const most = mark ? `${number(mark.most)}${WORDS[mark.of]}` : '';
  const end = value === null ? '' : `${number(value)}${isReached ? '' : ' **missed**'}`;
  return `| ${part}: ${name} | ${[...cells, most, end].join(' | ')} |`;
}

const asked = given.only?.split(',');
const taken: Taken[] = [];
const failed: string[] = [];
const startMs = Date.now();
const loadBefore = loadavg();
mkdirSync('.cache', { recursive: true });
for (const [part, script, ...words] of PARTS) {
  if (asked && !asked.includes(part)) continue;
  const partMs = Date.now();
  console.log(`▶ ${part}`);
  rmSync(FIGURES, { force: true });
  const { status } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, BENCH_FIGURES: FIGURES },
  });
  console.log(`  ${((Date.now() - partMs) / 1000).toFixed(0)} s`);
  if (status !== 0 || !existsSync(FIGURES)) {
    failed.push(part);
    continue;
  }
  const figures = JSON.parse(readFileSync(FIGURES, 'utf8')) as Figure[];
  taken.push(...figures.map((figure) => held(part, figure)));
}
rmSync(FIGURES, { force: true });

const load = [loadBefore, loadavg()].map(([minute = 0]) => minute.toFixed(1));
const peer = given.peer === undefined ? '' : ' the other |';
console.log(`\n| median (least to most) | without | ours |${peer} at most | is |`);
console.log(`|---|---|---|${peer && '---|'}---|---|`);
for (const one of taken) console.log(row(one));
const minutes = ((Date.now() - startMs) / 60_000).toFixed(1);
console.log(`\n${minutes} minutes; load ${load.join(' to ')} on ${cpus().length} cores.`);
const missed = taken.filter(({ isReached }) => isReached === false);
for (const { part, name } of missed) console.log(`missed: ${part}: ${name}`);
for (const part of failed) console.log(`not measured: ${part} ended with an error`);
const about = {
  atMs: startMs,
  node: process.version,
  cores: cpus().length,
  load,
  peer: given.peer ?? null,
};
writeFileSync('.cache/bench.json', JSON.stringify({ ...about, failed, figures: taken }, null, 2));
process.exit(failed.length > 0 ? 1 : 0);
