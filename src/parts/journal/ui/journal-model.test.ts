import { expect, it, vi } from 'vitest';
import type { Run } from '@/src/engine/shared/runs.ts';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { runProgress } from '@/src/storage/items.ts';
import { createJournalModel } from './journal-model.ts';

it('items that cannot be read are told and folded up again, and are not shown as none', async () => {
  const run = { id: 'r', kind: 'unfollow', createdAtMs: 1, state: 'done', undoOf: null };
  const ask = async (method: string) => {
    if (method === 'runs.recent') return [run as Run];
    if (method === 'backups.list') return [];
    throw new BiliError({ kind: 'storage', operation: method });
  };
  const model = createJournalModel(ask as unknown as Background);
  model.load();
  await vi.waitFor(() => expect(model.view.value).toBe('ready'));
  const folded = model.rows.value;
  model.unfold('r');
  await vi.waitFor(() => expect(model.error.value?.kind).toBe('storage'));
  expect(model.rows.value).toEqual(folded);
  model.dispose();
});

it('a run that ended while the journal was asked for has ended in it', async () => {
  const run = { id: 'r', kind: 'unfollow', createdAtMs: 1, state: 'running', undoOf: null } as Run;
  const recent = Promise.withResolvers<readonly Run[]>();
  const ask = async (method: string) => (method === 'runs.recent' ? recent.promise : []);
  const model = createJournalModel(ask as unknown as Background);
  model.load();
  await runProgress.set({ run: { ...run, state: 'done' }, settled: 1 });
  recent.resolve([run]);
  await vi.waitFor(() => expect(model.view.value).toBe('ready'));
  expect(model.runs.value.map(({ state }) => state)).toEqual(['done']);
  model.dispose();
});
