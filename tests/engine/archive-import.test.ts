import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import {
  archiveFileProblem,
  headLine,
  linesOf,
  rowOfLine,
  viewingLine,
} from '../../src/parts/history/shared/archive-file.ts';
import { viewingName, viewingsOf } from '../../src/parts/history/shared/viewing-block.ts';
import { createArchiveImport } from '../../src/parts/history/worker/archive-import.ts';
import { beginWriting, keepTold } from '../../src/parts/history/worker/archive-writing.ts';
import { readArchiveNotes } from '../../src/storage/archive-notes.ts';
import { readViewings } from '../../src/storage/viewings.ts';
import { archivedViewing } from '../support/archived-viewing.ts';
import { contextOf } from '../support/call-context.ts';
import { emptyDatabase } from './harness.ts';

const AT = Date.UTC(2025, 9, 31) / 1000;
let mid = 7;
const context = contextOf(async () => mid);

beforeEach(async () => {
  mid = 7;
  nowMs += 1_000;
  await emptyDatabase();
});

const viewings = Array.from({ length: 60 }, (_, n) =>
  archivedViewing({ key: `archive_${n}`, viewedSeconds: AT + n * 90_000, title: `第 ${n} 个` }),
);

let nowMs = 9_000_000_000_000;
const calls = createArchiveImport({ account: async () => mid, now: () => nowMs });

const begin = () => calls['archive.importBegin'].run({ name: '我的.jsonl' }, context);
const rows = (layer: number, all: readonly unknown[]) =>
  calls['archive.importRows'].run({ layer, rows: [...all] }, context);
const end = (layer: number) => calls['archive.importEnd'].run({ layer }, context);
const drop = (layer: number) => calls['archive.importDrop'].run({ layer }, context);
const kept = async () => (await readViewings(7)).flatMap(viewingsOf);
const count = async () => (await readArchiveNotes(7)).count;

/** As a file of it would say it, and as it would be read. */
const told = (all: typeof viewings) => all.map((viewing) => rowOfLine(viewingLine(viewing)));

it('what was exported comes in whole, once, and goes as a whole', async () => {
  const layer = await begin();
  expect(await rows(layer, told(viewings.slice(0, 40)))).toEqual({ added: 40, bad: 0 });
  expect(await rows(layer, told(viewings.slice(20)))).toEqual({ added: 60, bad: 0 });
  // Asked once more, since its answer was lost.
  expect(await rows(layer, told(viewings.slice(20)))).toEqual({ added: 60, bad: 0 });
  await end(layer);
  expect(await kept()).toEqual(viewings);
  expect(await count()).toBe(60);

  // The same file once more is nothing new, and nothing to take back.
  const again = await begin();
  expect(await rows(again, told(viewings))).toEqual({ added: 0, bad: 0 });
  await end(again);
  expect((await readArchiveNotes(7)).imports).toMatchObject([
    { layer, name: '我的.jsonl', added: 60, isOpen: false },
  ]);
  expect(await drop(layer)).toBe(60);
  expect(await kept()).toEqual([]);
  expect(await readArchiveNotes(7)).toMatchObject({ count: 0, imports: [] });
});

it('taking it back leaves what the service had told', async () => {
  const writing = await beginWriting(7);
  await keepTold(writing, viewings.slice(0, 10));
  await writing.done;
  const layer = await begin();
  expect(await rows(layer, told(viewings.slice(5, 20)))).toEqual({ added: 10, bad: 0 });
  await drop(layer);
  expect((await kept()).map(viewingName)).toEqual(viewings.slice(0, 10).map(viewingName));
});

it('cut short after any chunk it can be brought in again, or taken back', async () => {
  for (let chunks = 0; chunks <= 3; chunks += 1) {
    await emptyDatabase();
    const layer = await begin();
    for (let n = 0; n < chunks; n += 1)
      await rows(layer, told(viewings.slice(n * 20, n * 20 + 20)));
    // The page is gone here. It is known to be unfinished, and counts what came.
    expect(await readArchiveNotes(7)).toMatchObject({
      count: chunks * 20,
      imports: [{ isOpen: true, added: chunks * 20 }],
    });
    const next = await begin();
    await rows(next, told(viewings));
    await end(next);
    expect(await kept()).toEqual(viewings);
    await drop(layer);
    expect(await kept()).toHaveLength(60 - chunks * 20);
    await drop(next);
    expect(await kept()).toEqual([]);
    expect(await count()).toBe(0);
  }
});

/** As a worker that is stopped at the so-manieth write: the browser drops what was not ended. */
function stopAtWrite(nth: number) {
  let writes = 0;
  for (const name of ['put', 'delete'] as const) {
    const write = IDBObjectStore.prototype[name] as (...given: unknown[]) => IDBRequest;
    const stopped = function (this: IDBObjectStore, ...given: unknown[]) {
      writes += 1;
      if (writes < nth) return write.apply(this, given);
      this.transaction.abort();
      throw new Error('stopped');
    };
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(stopped as never);
  }
  return { hasCome: () => writes >= nth };
}

it('stopped at any write of a chunk, or of taking it back, that was not done at all', async () => {
  let stopped = true;
  for (let nth = 1; stopped; nth += 1) {
    await emptyDatabase();
    const layer = await begin();
    const stop = stopAtWrite(nth);
    await rows(layer, told(viewings)).catch(() => undefined);
    stopped = stop.hasCome();
    vi.restoreAllMocks();
    expect([await count(), (await kept()).length]).toEqual(stopped ? [0, 0] : [60, 60]);
  }
  stopped = true;
  for (let nth = 1; stopped; nth += 1) {
    await emptyDatabase();
    const layer = await begin();
    await rows(layer, told(viewings));
    const stop = stopAtWrite(nth);
    await drop(layer).catch(() => undefined);
    stopped = stop.hasCome();
    vi.restoreAllMocks();
    expect([await count(), (await kept()).length]).toEqual(stopped ? [60, 60] : [0, 0]);
  }
});

it('rows that are none, or lead elsewhere, do no harm', async () => {
  const [good] = told(viewings);
  const layer = await begin();
  const result = await rows(layer, [
    { ...good, url: 'javascript:alert(1)', cover: 'https://example.com/x.jpg' },
    { ...good, key: 'no key' },
    { ...good, viewedSeconds: -5 },
    { ...good, title: 7 },
    null,
    'text',
  ]);
  expect(result).toEqual({ added: 1, bad: 5 });
  expect(await kept()).toMatchObject([{ url: '', cover: '', learntAtMs: 1 }]);
});

it('belongs to the account that it was begun for', async () => {
  const layer = await begin();
  mid = 8;
  await expect(rows(layer, told(viewings))).rejects.toMatchObject({ kind: 'not-found' });
  expect(await readViewings(8)).toEqual([]);
});

it('names no import of another account, and none that was taken back meanwhile', async () => {
  mid = 8;
  const theirs = await begin();
  await rows(theirs, told(viewings));
  mid = 7;
  nowMs += 1;
  const layer = await begin();
  await rows(layer, told(viewings));
  // The page of the one account goes on while the other one is signed in.
  mid = 8;
  await expect(rows(layer, told(viewings))).rejects.toMatchObject({ kind: 'not-found' });
  expect(await drop(layer)).toBe(0);
  expect((await readViewings(8)).flatMap(viewingsOf)).toHaveLength(60);

  // One window takes it back and brings another file in; the other window still goes on.
  mid = 7;
  await drop(layer);
  nowMs += 1;
  expect(await begin()).not.toBe(layer);
  await expect(rows(layer, told(viewings))).rejects.toMatchObject({ kind: 'not-found' });
  expect(await kept()).toEqual([]);
});

it('a file says whose it is and in which form', () => {
  expect(archiveFileProblem(headLine(7, 0, 3), 7)).toBeNull();
  expect(archiveFileProblem(headLine(7, 0, 3), 8)).toBe('other-account');
  expect(archiveFileProblem(headLine(7, 0, 3).replace('"version":1', '"version":2'), 7)).toBe(
    'newer',
  );
  for (const line of ['', '[]', 'null', '{"format":"else"}', 'time,title', '\u0000']) {
    expect(archiveFileProblem(line, 7)).toBe('unknown');
  }
  for (const line of ['', 'null', '{}', '{"key":1}', '{"key":"a_1"', 'x'.repeat(11_000_000)]) {
    expect(rowOfLine(line)).toBeNull();
  }
});

it('lines are found in whatever pieces they come, and one without end fills no memory', async () => {
  async function* pieces(text: string, size: number) {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const text = 'eins\n\nzwei 😀\ndrei';
  for (const size of [1, 2, 5, 100]) {
    expect(await Array.fromAsync(linesOf(pieces(text, size)))).toEqual([
      { at: 1, text: 'eins' },
      { at: 3, text: 'zwei 😀' },
      { at: 4, text: 'drei' },
    ]);
  }
  const endless = await Array.fromAsync(linesOf(pieces('x'.repeat(1_000_000), 10_000)));
  expect(endless[0]?.text.length).toBeLessThan(150_000);
});
