// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { Viewing } from '../../src/parts/history/shared/archive.ts';
import { viewingName } from '../../src/parts/history/shared/viewing-block.ts';
import { forgetHere } from '../../src/parts/history/worker/archive-deleting.ts';
import { createSeenCalls } from '../../src/parts/history/worker/archive-seen.ts';
import { changeArchiveNotes } from '../../src/parts/history/worker/archive-store.ts';
import {
  beginWriting,
  dropLayer,
  keepImported,
  keepTold,
} from '../../src/parts/history/worker/archive-writing.ts';
import { eraseAll } from '../../src/storage/erase.ts';
import { bumpRevisions } from '../../src/storage/items.ts';
import { takeIn } from '../../src/storage/transfer/take-in.ts';
import { archivedViewing } from '../support/archived-viewing.ts';
import { contextOf } from '../support/call-context.ts';
import { emptyDatabase } from './harness.ts';

const BVID = 'BV17x411w7KC';
let mid: number | null;
const context = contextOf(async () => mid, 'site');

beforeEach(async () => {
  mid = 7;
  await emptyDatabase();
  await changeArchiveNotes(7, (notes) => ({ ...notes, on: true, marks: true }));
});

const viewing = (fields: Partial<Viewing>) =>
  archivedViewing({ key: 'archive_170001', oid: 170_001, bvid: BVID, progress: 60, ...fields });

async function write(
  work: (writing: Awaited<ReturnType<typeof beginWriting>>) => Promise<unknown>,
) {
  const writing = await beginWriting(7);
  await work(writing);
  await writing.done;
}

function create() {
  const calls = createSeenCalls();
  return (...ids: string[]) => calls['archive.marks'].run({ ids }, context);
}

it('tells what is kept of a video, by either id, and goes along with whatever is written', async () => {
  const ask = create();
  expect(await ask(BVID)).toEqual({});
  await write((writing) => keepTold(writing, [viewing({})]));
  const begun = { times: 0, percent: 10 };
  expect(await ask(BVID, 'av170001', 'av9')).toEqual({ [BVID]: begun, av170001: begun });

  // The same viewing, further on; and another one months before, by a file.
  await write((writing) => keepTold(writing, [viewing({ progress: 300, learntAtMs: 2 })]));
  expect(await ask(BVID)).toEqual({ [BVID]: { times: 0, percent: 50 } });
  const old = viewing({ viewedSeconds: 1_750_000_000, progress: 'finished' });
  await write((writing) => keepImported(writing, 1, [old]));
  expect(await ask(BVID)).toEqual({ [BVID]: { times: 1, percent: 100 } });
  await write((writing) => dropLayer(writing, 1));
  expect(await ask(BVID)).toEqual({ [BVID]: { times: 0, percent: 50 } });
  await forgetHere(7, [viewing({})]);
  expect(await ask(BVID)).toEqual({});
});

it('many who ask at once are told the same', async () => {
  const ask = create();
  await write((writing) => keepTold(writing, [viewing({})]));
  const answers = await Promise.all([1, 2, 3].map(() => ask(BVID)));
  expect(answers).toEqual(answers.map(() => ({ [BVID]: { times: 0, percent: 10 } })));
});

it('tells nothing of another account, to nobody, or once it is not wanted', async () => {
  const ask = create();
  await write((writing) => keepTold(writing, [viewing({})]));
  expect(await ask(BVID)).not.toEqual({});
  await changeArchiveNotes(8, (notes) => ({ ...notes, on: true, marks: true }));
  mid = 8;
  expect(await ask(BVID)).toEqual({});
  mid = null;
  await expect(ask(BVID)).rejects.toMatchObject({ kind: 'not-logged-in' });
  mid = 7;
  await changeArchiveNotes(7, (notes) => ({ ...notes, on: false }));
  expect(await ask(BVID)).toBeNull();
  await changeArchiveNotes(7, (notes) => ({ ...notes, on: true }));
  expect(await ask(BVID)).not.toEqual({});
  await eraseAll();
  expect(await ask(BVID)).toBeNull();
});

it('what a file of everything says was deleted on another device is marked no more', async () => {
  const ask = create();
  await write((writing) => keepTold(writing, [viewing({})]));
  expect(Object.keys((await ask(BVID)) ?? {})).toEqual([BVID]);
  // By a page: what it has written in its own memory, the worker does not hear of.
  await takeIn(7, { gone: [{ name: viewingName(viewing({})) }] });
  await bumpRevisions('account');
  expect(await ask(BVID)).toEqual({});
});
