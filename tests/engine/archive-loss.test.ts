import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { createArchiveCalls } from '../../src/parts/history/worker/archive-calls.ts';
import { forgetHere } from '../../src/parts/history/worker/archive-deleting.ts';
import { changeArchiveNotes } from '../../src/parts/history/worker/archive-store.ts';
import { beginWriting, keepTold } from '../../src/parts/history/worker/archive-writing.ts';
import { forgetArchiveCount, whileLosing } from '../../src/storage/archive-count.ts';
import { archivedViewing } from '../support/archived-viewing.ts';
import { contextOf } from '../support/call-context.ts';
import { emptyDatabase } from './harness.ts';

const NOW = 9_000_000_000_000;
const context = contextOf();

const calls = createArchiveCalls({
  account: async () => 7,
  now: () => NOW,
  collections: { handle: () => ({ get: async () => null }) as never },
  wakeArchive: async () => undefined,
  markPages: async () => undefined,
});
const state = () => calls['archive.get'].run({}, context);
const shrunk = async () => (await state()).shrunk;

const viewings = Array.from({ length: 40 }, (_, n) =>
  archivedViewing({ key: `archive_${n}`, viewedSeconds: 1_760_000_000 + n * 90_000 }),
);

/** As a page of the history is kept. */
async function keep(some: typeof viewings) {
  const writing = await beginWriting(7);
  const added = await keepTold(writing, some);
  const notes = await writing.notes();
  await writing.keepNotes({ ...notes, count: notes.count + added });
  await writing.done;
}

beforeEach(async () => {
  await emptyDatabase();
  await browser.storage.local.clear();
});

it('an archive from before there was a count beside it has lost nothing', async () => {
  await keep(viewings);
  expect(await state()).toMatchObject({ count: 40, shrunk: null });
});

it('a database that was lost is told, with the last file, until the person has seen it', async () => {
  await keep(viewings);
  await state();
  await calls['archive.saved'].run({ name: '我的.jsonl' }, context);
  await emptyDatabase();
  const file = { name: '我的.jsonl', atMs: NOW };
  expect(await shrunk()).toEqual({ count: 40, file });
  // What comes since makes nothing up for it.
  await keep(viewings.slice(0, 30));
  expect(await shrunk()).toEqual({ count: 40, file });
  expect((await calls['archive.toldShrunk'].run({}, context)).shrunk).toBeNull();
  expect(await shrunk()).toBeNull();
});

it('brought back from the file it is told no more', async () => {
  await keep(viewings);
  await state();
  await emptyDatabase();
  expect(await shrunk()).not.toBeNull();
  await keep(viewings);
  expect(await shrunk()).toBeNull();
});

it('what was meant to go is no loss, and hides none', async () => {
  await keep(viewings);
  await state();
  await forgetHere(7, viewings.slice(0, 5));
  const layer = await calls['archive.importBegin'].run({ name: 'x' }, context);
  const older = viewings.map(({ account: _, business: __, device: ___, ...row }) => ({
    ...row,
    viewedSeconds: row.viewedSeconds - 100_000_000,
  }));
  await calls['archive.importRows'].run({ layer, rows: older }, context);
  expect(await state()).toMatchObject({ count: 75, shrunk: null });
  await calls['archive.importDrop'].run({ layer }, context);
  expect(await state()).toMatchObject({ count: 35, shrunk: null });

  await emptyDatabase();
  await keep(viewings.slice(0, 10));
  await forgetHere(7, viewings.slice(0, 3));
  expect(await shrunk()).toMatchObject({ count: 32 });
});

it('a worker stopped in the middle of a deletion tells of no loss, before or after it was written', async () => {
  for (const isWritten of [false, true]) {
    await keep(viewings);
    await state();
    const stopped = whileLosing(7, async () => {
      if (isWritten) await changeArchiveNotes(7, (notes) => ({ ...notes, count: 30 }));
      throw new Error('stopped');
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(await shrunk()).toBeNull();
  }
});

it('erased with its account it is forgotten', async () => {
  await keep(viewings);
  await state();
  await emptyDatabase();
  await forgetArchiveCount(7);
  expect(await shrunk()).toBeNull();
});

it('of another account it says nothing', async () => {
  await keep(viewings);
  await state();
  expect(
    Object.keys((await browser.storage.local.get('archiveCounts'))['archiveCounts'] ?? {}),
  ).toEqual(['7']);
});
