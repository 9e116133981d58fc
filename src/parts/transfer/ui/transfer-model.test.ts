import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyBlock, monthOf, withViewings } from '@/src/parts/history/shared/viewing-block.ts';
import type { TransferRows } from '@/src/parts/transfer/shared/sections.ts';
import { writeTransfer } from '@/src/parts/transfer/shared/transfer-file.ts';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { openDatabase } from '@/src/storage/database.ts';
import { eraseAll } from '@/src/storage/erase.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { saveFile } from '@/src/ui/save-file.ts';
import { archivedViewing } from '@/tests/support/archived-viewing.ts';
import { unreadableFile } from '@/tests/support/unreadable-file.ts';
import { createTransferModel } from './transfer-model.ts';

vi.mock(import('@/src/ui/save-file.ts'), () => ({ saveFile: vi.fn() }));
vi.mock(import('@/src/parts/transfer/shared/transfer-file.ts'), async (original) => ({
  ...(await original()),
  TRANSFER_FILE_MAX: 4_000 as never,
}));

afterEach(() => vi.unstubAllGlobals());

beforeEach(async () => {
  vi.mocked(saveFile).mockReset();
  fakeBrowser.reset();
  await eraseAll();
});

/** @param lost How often the worker is stopped before it answers about viewings. */
function create(badOfChunk = 0, lost = 0) {
  const asked: string[] = [];
  let left = lost;
  const ask = (async (method: string) => {
    asked.push(method);
    if (method === 'archive.importRows' && left-- > 0) {
      throw new BiliError({ kind: 'internal', operation: method });
    }
    if (method === 'account.get') return { value: { mid: 7, name: '我' } };
    if (method === 'archive.importBegin') return 1;
    if (method === 'archive.importRows') return { added: 0, bad: badOfChunk };
    return null;
  }) as unknown as Background;
  const model = createTransferModel(ask);
  const comesTo = (at: string) =>
    vi.waitFor(() => expect(model.step.value.at).toBe(at), { timeout: 10_000 });
  return { model, comesTo, asked };
}

const note = async (mid: number, text: unknown) =>
  (await openDatabase()).put('personNotes', { account: 7, mid, text, atMs: 1 } as never);

it('a damaged row is told, and the file is saved without it', async () => {
  await note(5, '同学');
  await note(6, 17);
  const { model, comesTo } = create();
  model.save(false);
  await comesTo('saved');
  expect(model.step.value).toEqual({ at: 'saved', left: 1 });
  expect(saveFile).toHaveBeenCalledTimes(1);
});

it('a file with viewings is remembered as what they come back from, one without is not', async () => {
  const { model, comesTo, asked } = create();
  model.save(false);
  await comesTo('saved');
  expect(asked).not.toContain('archive.saved');
  const told = archivedViewing({ account: 7 });
  const block = withViewings(emptyBlock(7, monthOf(told.viewedSeconds), 0), [told]);
  await (await openDatabase()).put('viewings', block);
  const second = create();
  second.model.save(true);
  await second.comesTo('saved');
  expect(second.asked).toContain('archive.saved');
});

it('a file that cannot be read is said to be one, and is no fault of ours', async () => {
  const { model } = create();
  model.look(unreadableFile());
  await vi.waitFor(() => expect(model.problem.value).toEqual({ what: 'unreadable' }));
  expect([model.error.value, model.step.value.at]).toEqual([null, 'none']);
});

it('no file is saved that could not be taken in again', async () => {
  for (let mid = 1; mid < 60; mid += 1) await note(mid, '长'.repeat(100));
  const { model } = create();
  model.save(false);
  await vi.waitFor(() => expect(model.problem.value).toEqual({ what: 'too-much' }));
  expect(model.step.value.at).toBe('none');
  expect(saveFile).not.toHaveBeenCalled();
});

const fileWith = async (rows: TransferRows) => {
  const account = { mid: 7, name: '我' };
  const text = await writeTransfer({ madeAt: '2026-11-26T00:00:00.000Z', account, rows });
  return new File([text], 'all.jsonl');
};

it.each([
  ['once', 1, 'done'],
  ['again and again', 9, 'none'],
])('a worker that is stopped %s: what came in is shown', async (_, lost, at) => {
  const viewings = [{ key: 'archive_1', viewedSeconds: 1, learntAtMs: 1 }];
  const { model, comesTo } = create(0, lost);
  const changed = vi.fn();
  onRevision(['notes'], changed, new AbortController().signal);
  model.look(await fileWith({ viewings, notes: [{ mid: 5, text: '同学', atMs: 1 }] }));
  await comesTo('ready');
  model.agree();
  await comesTo(at);
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
  expect(model.error.value?.kind).toBe(at === 'done' ? undefined : 'internal');
  expect(await (await openDatabase()).get('personNotes', [7, 5])).toMatchObject({ text: '同学' });
});

it('viewings that nobody could read are told, and are not counted as new', async () => {
  const viewings = [1, 2].map((n) => ({ key: `archive_${n}`, viewedSeconds: n, learntAtMs: 1 }));
  const { model, comesTo } = create(1);
  model.look(await fileWith({ viewings }));
  await comesTo('ready');
  model.agree();
  await comesTo('done');
  expect(model.step.value).toEqual({ at: 'done', fresh: 1, bad: 1, rulesBeyond: 0 });
});

const VIEWS = 'followings-views 7';
const view = (name: string) => ({ name, query: '' });
const full = () => {
  throw new DOMException('full', 'QuotaExceededError');
};

it('a view that another window saves meanwhile is there still', async () => {
  const kept = new Map<string, string>();
  const getItem = vi.fn((key: string) => kept.get(key) ?? null);
  const setItem = (key: string, value: string) => void kept.set(key, value);
  vi.stubGlobal('localStorage', { getItem, setItem });
  const { model, comesTo } = create();
  model.look(await fileWith({ views: [view('文件里的')] }));
  await comesTo('ready');
  // Once what is here has been read.
  getItem.mockImplementationOnce(() => {
    kept.set(VIEWS, JSON.stringify([view('另一个窗口的')]));
    return null;
  });
  model.agree();
  await comesTo('done');
  const names = JSON.parse(kept.get(VIEWS) ?? '[]').map(({ name }: { name: string }) => name);
  expect(names.sort()).toEqual(['另一个窗口的', '文件里的'].sort());
});

it('where no view can be kept that is told, and what came in before is shown', async () => {
  const { model, comesTo } = create();
  const changed = vi.fn();
  onRevision(['notes'], changed, new AbortController().signal);
  model.look(await fileWith({ notes: [{ mid: 5, text: '同学', atMs: 1 }] }));
  await comesTo('ready');
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: full });
  model.agree();
  await vi.waitFor(() => expect(model.error.value).not.toBeNull());
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
});
