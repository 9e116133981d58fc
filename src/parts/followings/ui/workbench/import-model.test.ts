import { expect, it, vi } from 'vitest';
import { unreadableFile } from '../../../../../tests/support/unreadable-file.ts';
import { createImportModel } from './import-model.ts';

function create() {
  const ask = vi.fn();
  const model = createImportModel({
    ask: ask as never,
    orders: { propose: vi.fn() },
    facts: () => null,
    close: vi.fn(),
  });
  return { model, ask };
}

it('a folder that is dropped, or a file that was moved, is told', async () => {
  const { model, ask } = create();
  model.takeFile(unreadableFile());
  await vi.waitFor(() => expect(model.problem.value).toBe('unreadable'));
  expect([model.list.value, model.step.value.at]).toEqual([null, 'giving']);
  expect(ask).not.toHaveBeenCalled();
});

it('of a file of 500 MB no byte is read', () => {
  const { model } = create();
  const arrayBuffer = vi.fn();
  model.takeFile({ name: 'large.txt', size: 500_000_000, arrayBuffer } as unknown as File);
  expect(model.problem.value).toBe('too-large');
  expect(arrayBuffer).not.toHaveBeenCalled();
});
