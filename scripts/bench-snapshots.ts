/**
 * How long comparing 10,000 followings with 10,000 takes, how large their file is, and what a snapshot
 * of 10,000 asks of the service. Not a test: the times depend on the machine. `npm run bench:snapshots`;
 * see docs/bench.md.
 */
import 'fake-indexeddb/auto';
import { compareSnapshots } from '../src/parts/snapshots/shared/compare.ts';
import { type PartsOf, SNAPSHOT_PARTS } from '../src/parts/snapshots/shared/snapshot.ts';
import {
  compress,
  readSnapshot,
  writeSnapshot,
} from '../src/parts/snapshots/shared/snapshot-file.ts';
import { SKIPPED } from '../src/parts/snapshots/shared/snapshot-keys.ts';
import type { Machine } from '../tests/engine/harness.ts';
import { type FakeBili, startFakeBili } from '../tests/fake-bili/index.ts';
import { type Figure, handOver, median } from './bench-kit.ts';

const COUNT = 10_000;
const ROUNDS = 9;
const NAMES = '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动';

// One that repeats itself early would make texts that compress as none do.
let state = 20_261_126;
const random = (most: number) => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
};
const nameOf = () =>
  Array.from({ length: 2 + random(7) }, () => NAMES[random(NAMES.length)]).join('');

const nothing = Object.fromEntries(SNAPSHOT_PARTS.map((id) => [id, SKIPPED])) as unknown as PartsOf;
const people = Array.from({ length: COUNT }, (_, n) => ({
  mid: 1_000_000 + n * 37 + random(30),
  name: nameOf(),
  since: 1_500_000_000 + random(250_000_000),
  groups: random(3) === 0 ? [] : [400_000 + random(40)],
  special: random(50) === 0,
  mutual: random(9) === 0,
}));
const later = people
  .filter(() => random(20) > 0)
  .map((one) => (random(10) === 0 ? { ...one, name: nameOf(), groups: [400_001, 400_007] } : one));

const snapshot = (rows: typeof people) => ({
  takenAt: '2026-11-26T00:00:00.000Z',
  account: { mid: 7, name: '我' },
  parts: {
    ...nothing,
    followings: { state: 'complete', why: null, readAt: null, total: rows.length, rows },
  } as PartsOf,
});

const figures: Figure[] = [];
/** Its median, in words; kept under its name. */
async function ms(name: string, doing: () => unknown): Promise<string> {
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now();
    await doing();
    ours.push(performance.now() - begun);
  }
  figures.push({ name: `10,000 followings: ${name}, ms`, ours });
  return `${median(ours).toFixed(1)} ms`;
}

const [before, after] = [snapshot(people), snapshot(later)];
const text = await writeSnapshot(before);
const packed = await compress(text);
const compared = await ms('compared with as many', () => compareSnapshots(before, after));
console.log(`compare ${COUNT} × ${later.length}: ${compared}`);
const written = await ms('written as a file', () => writeSnapshot(before));
console.log(`write: ${written}, ${(text.length / 1000).toFixed(0)} kB`);
const small = await ms('compressed', () => compress(text));
console.log(`compress: ${small}, ${(packed.length / 1000).toFixed(0)} kB`);
console.log(`read and check: ${await ms('read and checked', () => readSnapshot(packed))}`);
handOver(figures);

/** Requests that one snapshot takes by the simulated service, by operation. */
async function requestsOf(
  bili: FakeBili,
  machine: Machine,
  laterMs: number,
): Promise<Readonly<Record<string, number>>> {
  bili.log.length = 0;
  const { snapshotCollection } = await import('../src/parts/snapshots/worker/taking.ts');
  const { createCollectingLife } = await import('../tests/engine/collecting-life.ts');
  const life = createCollectingLife(bili, machine, snapshotCollection, { laterMs: () => laterMs });
  await life.words.start(0);
  const { state } = (await life.run()) ?? {};
  if (state !== 'done') throw new Error(`the snapshot is ${state}`);
  const counts = new Map<string, number>();
  for (const { operation } of bili.log) {
    if (operation) counts.set(operation, (counts.get(operation) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

// What reads settings wants a browser to have them.
const area = { get: async () => ({}), set: async () => undefined };
Object.assign(globalThis, { chrome: { storage: { local: area, session: area } } });
const bili = await startFakeBili({ size: 'L' });
const { viewer } = bili.state;
const { createMachine } = await import('../tests/engine/harness.ts');
const machine = createMachine(viewer.mid);
const { folderContents } = await import('../src/storage/kept-items.ts');
for (const [name, laterMs, isWanted] of [
  ['first', 0, false],
  ['again an hour later', 3_600_000, false],
  ['with what is in favourite folders', 7_200_000, true],
] as const) {
  await folderContents.set({ [viewer.mid]: isWanted });
  const counts = await requestsOf(bili, machine, laterMs);
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  console.log(`${viewer.followings.size} followings, ${name}: ${all} requests`, counts);
}
await bili.close();
