import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { headLine, viewingLine } from '../../src/parts/history/shared/archive-file.ts';
import { viewingsOf } from '../../src/parts/history/shared/viewing-block.ts';
import { createArchiveFilesModel } from '../../src/parts/history/ui/archive/archive-files-model.ts';
import { createArchiveImport } from '../../src/parts/history/worker/archive-import.ts';
import type { Background } from '../../src/rpc/client.ts';
import { BiliError } from '../../src/shared/errors.ts';
import { readArchiveNotes } from '../../src/storage/archive-notes.ts';
import { readViewings } from '../../src/storage/viewings.ts';
import { archivedViewing } from '../support/archived-viewing.ts';
import { contextOf } from '../support/call-context.ts';
import { emptyDatabase } from './harness.ts';

const context = contextOf();
const calls = createArchiveImport({ account: async () => 7, now: () => 9_000_000_000_000 });

/** Answers that are lost: the worker is stopped after it has done so. */
let lost: (keyof typeof calls)[] = [];

/** Page and worker as they speak to each other. */
function createModel() {
  const ask = (async (method: keyof typeof calls, input: never) => {
    const answer = await calls[method].run(JSON.parse(JSON.stringify(input)), context);
    if (lost[0] === method) {
      lost.shift();
      throw new BiliError({ kind: 'internal', operation: method });
    }
    return JSON.parse(JSON.stringify(answer));
  }) as unknown as Background;
  return createArchiveFilesModel(ask, () => 7);
}

/** What was said of a file beforehand, and what became of it. */
async function bring(...parts: readonly string[]) {
  const model = createModel();
  model.take(new File([...parts], 'x'));
  const step = () => model.step.peek();
  await vi.waitFor(() => expect(['ready', 'columns']).toContain(step().at), { timeout: 20_000 });
  model.readTable();
  await vi.waitFor(() => expect(step().at).toBe('ready'), { timeout: 20_000 });
  const now = step();
  const before = now.at === 'ready' ? now.preview : null;
  model.agree();
  await vi.waitFor(() => expect(step().at).toBe('done'), { timeout: 20_000 });
  return { before, after: step() };
}

beforeEach(async () => {
  lost = [];
  await emptyDatabase();
});

const viewing = (n: number) =>
  archivedViewing({ key: `archive_${n}`, viewedSeconds: 1_760_000_000 + n });

it('as many rows come in, and as many do not, as was said before', async () => {
  const bad = [
    { ...viewing(3), title: 7 },
    { ...viewing(4), progress: 1.5 },
    { ...viewing(5), author: 'somebody' },
  ].map((row) => `${JSON.stringify(row)}\n`);
  const good = [viewing(1), viewing(2), viewing(2)].map(viewingLine);
  const { before, after } = await bring(headLine(7, 0, 6), ...good, ...bad, 'no viewing\n');
  expect(before).toMatchObject({ count: 3, fresh: 2, bad: 4, badAt: [5, 6, 7, 8] });
  expect(after).toEqual({ at: 'done', added: 2, bad: 4, stopped: false });
});

it('a file that was cut off, be it at the end of a line, is told as that, and what it holds comes in', async () => {
  const good = [viewing(1), viewing(2)].map(viewingLine);
  const { before, after } = await bring(headLine(7, 0, 5), ...good);
  expect(before).toMatchObject({ count: 2, bad: 0, missing: 3 });
  expect(after).toMatchObject({ added: 2, bad: 0 });
  const cut = viewingLine(viewing(3)).slice(0, 40);
  expect((await bring(headLine(7, 0, 5), ...good, cut)).before).toMatchObject({
    bad: 1,
    missing: 2,
  });
  const whole = await bring(headLine(7, 0, 2), ...good);
  expect(whole.before).toMatchObject({ missing: 0 });
  // One of nobody's saying has nothing to be held to.
  const json = JSON.stringify([{ kid: 1, title: '一', view_at: 1_760_000_000 }]);
  expect((await bring(json)).before).toMatchObject({ missing: 0 });
});

it('a worker that is stopped in the midst costs nothing, and nothing counts twice', async () => {
  lost = ['archive.importRows', 'archive.importEnd'];
  const rows = Array.from({ length: 5_000 }, (_, n) => viewingLine(viewing(n)));
  const { after } = await bring(headLine(7, 0, 5_000), ...rows);
  expect(after).toEqual({ at: 'done', added: 5_000, bad: 0, stopped: false });
  expect((await readArchiveNotes(7)).imports).toMatchObject([{ added: 5_000, isOpen: false }]);
});

it('one that is stopped again and again is told as it is', async () => {
  lost = ['archive.importRows', 'archive.importRows'];
  const model = createModel();
  model.take(new File([headLine(7, 0, 1), viewingLine(viewing(1))], 'x'));
  await vi.waitFor(() => expect(model.step.peek().at).toBe('ready'));
  model.agree();
  await vi.waitFor(() => expect(model.error.peek()).toMatchObject({ kind: 'internal' }));
  expect(model.step.peek()).toEqual({ at: 'none' });
});

it('a table says the same before and after', async () => {
  const { before, after } = await bring(
    '标题,观看时间,BV,时长\n',
    '一,2026-02-14 18:10,BV17x411w7KC,60\n',
    '二,昨天,BV17x411w7KC,60\n',
    `${'长'.repeat(30_000)},2026-02-14 18:12,BV17x411w7KC,60\n`,
    '四,2026-02-14 18:13,BV17x411w7KC,99999999999999999999\n',
  );
  expect(before).toMatchObject({ count: 1, fresh: 1, bad: 3, badAt: [3, 4, 5] });
  expect(after).toEqual({ at: 'done', added: 1, bad: 3, stopped: false });
});

it('a row of ours that is longer than any of others comes back whole', async () => {
  const raw = { history: { business: 'later' }, text: '长'.repeat(3_000_000) };
  const long = [1, 2, 3, 4].map((n) =>
    archivedViewing({
      key: `later_${n}`,
      business: 'later',
      viewedSeconds: 1_760_000_000 + n,
      raw,
    }),
  );
  const asked = vi.spyOn(calls['archive.importRows'], 'run');
  const { before, after } = await bring(
    headLine(7, 0, 5),
    ...[...long, viewing(9)].map(viewingLine),
  );
  expect(before).toMatchObject({ count: 5, fresh: 5, bad: 0 });
  expect(after).toMatchObject({ added: 5, bad: 0 });
  expect((await readViewings(7)).flatMap(viewingsOf)).toEqual([...long, viewing(9)]);
  // In messages that are no larger than they may be.
  for (const [{ rows }] of asked.mock.calls) {
    expect(JSON.stringify(rows).length).toBeLessThan(9_000_000);
  }
});
