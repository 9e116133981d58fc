import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { rowOfLine, viewingLine } from '../../src/parts/history/shared/archive-file.ts';
import { viewingsOf } from '../../src/parts/history/shared/viewing-block.ts';
import { forgetHere, restoreHere } from '../../src/parts/history/worker/archive-deleting.ts';
import { createArchiveImport } from '../../src/parts/history/worker/archive-import.ts';
import { keepTold } from '../../src/parts/history/worker/archive-writing.ts';
import { readArchiveCount } from '../../src/storage/archive-count.ts';
import { readArchiveNotes } from '../../src/storage/archive-notes.ts';
import { readViewings } from '../../src/storage/viewings.ts';
import { archivedViewing } from '../support/archived-viewing.ts';
import { contextOf } from '../support/call-context.ts';
import { writing } from './any-viewing.ts';
import { emptyDatabase } from './harness.ts';

beforeEach(emptyDatabase);

const AT = Date.UTC(2025, 9, 31) / 1000;
const context = contextOf();
const viewings = Array.from({ length: 90 }, (_, n) =>
  archivedViewing({ key: `archive_${n}`, viewedSeconds: AT + n * 90_000, title: `第 ${n} 个` }),
);
/** Both windows talk to the one worker. */
const calls = createArchiveImport({ account: async () => 7, now: () => 9_000_000_000_000 });

const begin = (name: string) => calls['archive.importBegin'].run({ name }, context);
const drop = (layer: number) => calls['archive.importDrop'].run({ layer }, context);
const kept = async () => (await readViewings(7)).flatMap(viewingsOf);
const count = async () => (await readArchiveNotes(7)).count;

async function bring(name: string, some: typeof viewings) {
  const layer = await begin(name);
  for (let at = 0; at < some.length; at += 10) {
    const rows = some.slice(at, at + 10).map((one) => rowOfLine(viewingLine(one)));
    await calls['archive.importRows'].run({ layer, rows }, context);
  }
  await calls['archive.importEnd'].run({ layer }, context);
  return layer;
}

it('two files at once are two imports: nothing is lost, nothing doubled, each goes by itself', async () => {
  const [one, two] = await Promise.all([
    bring('一.jsonl', viewings.slice(0, 60)),
    bring('二.jsonl', viewings.slice(30)),
  ]);
  expect(one).not.toBe(two);
  expect([await kept(), await count()]).toEqual([viewings, 90]);
  await drop(one);
  const left = await kept();
  // What both had came with whichever was first; the other one's own is there still.
  expect(left.length).toBeGreaterThanOrEqual(30);
  expect(await count()).toBe(left.length);
  await drop(two);
  expect([await kept(), await count()]).toEqual([[], 0]);
});

it('deleted in one window while the other brings a file in, what was deleted is not there', async () => {
  await writing((one) => keepTold(one, viewings.slice(0, 30)));
  const some = viewings.slice(0, 10);
  await Promise.all([
    forgetHere(7, some),
    bring('三.jsonl', viewings.slice(30)),
    readViewings(7),
    forgetHere(7, some.slice(5)),
  ]);
  expect(await kept()).toEqual(viewings.slice(10));
  await Promise.all([restoreHere(7, some), restoreHere(7, some)]);
  expect(await kept()).toEqual(viewings);
});

it('the same import taken back in both windows is gone once', async () => {
  await writing((one) => keepTold(one, viewings.slice(0, 5)));
  const layer = await bring('四.jsonl', viewings);
  const lost = await Promise.all([drop(layer), drop(layer)]);
  expect(lost.sort((a, b) => a - b)).toEqual([0, 85]);
  expect(await kept()).toEqual(viewings.slice(0, 5));
  expect((await readArchiveCount(7)).count).toBeLessThanOrEqual(5);
});

it('a full disk in the middle of a file leaves what came before it, and is told', async () => {
  const layer = await begin('五.jsonl');
  const rows = (some: typeof viewings) =>
    calls['archive.importRows'].run(
      { layer, rows: some.map((one) => rowOfLine(viewingLine(one))) },
      context,
    );
  await rows(viewings.slice(0, 10));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(rows(viewings.slice(10))).rejects.toMatchObject({ kind: 'storage' });
  put.mockRestore();
  expect([await kept(), await count()]).toEqual([viewings.slice(0, 10), 10]);
  // With room again the same file goes on.
  await rows(viewings);
  expect([await kept(), await count()]).toEqual([viewings, 90]);
});
