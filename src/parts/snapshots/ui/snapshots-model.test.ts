import { expect, it, vi } from 'vitest';
import { compress, writeSnapshot } from '@/src/parts/snapshots/shared/snapshot-file.ts';
import type { Background } from '@/src/rpc/client.ts';
import { followed, snapshotOf, whole } from '../../../../tests/support/snapshots.ts';
import { unreadableFile } from '../../../../tests/support/unreadable-file.ts';
import { createSnapshotsModel } from './snapshots-model.ts';

const small = snapshotOf({ followings: whole([followed(1)]) });

function create() {
  const ask = vi.fn(async () => []);
  return { model: createSnapshotsModel(ask as unknown as Background), ask };
}

it('a file of 300 MB is refused by its size, and no byte of it is read', async () => {
  const { model, ask } = create();
  const arrayBuffer = vi.fn();
  await model.open({ name: 'large.json', size: 300_000_000, arrayBuffer } as unknown as File);
  expect(model.problem.value).toBe('too-large');
  expect(model.opened.value).toBeNull();
  expect(arrayBuffer).not.toHaveBeenCalled();
  expect(ask).not.toHaveBeenCalled();
});

it('a file that stands for 300 MB is refused on the way, in little room', async () => {
  const { model } = create();
  const packed = await compress(' '.repeat(300_000_000));
  expect(packed.length).toBeLessThan(1_000_000);
  await model.open(new File([packed], 'bomb.json.gz'));
  expect(model.problem.value).toBe('too-large');
});

it('one that was moved meanwhile is told, and what was opened before stays', async () => {
  const { model } = create();
  await model.open(new File([await writeSnapshot(small)], 'a.json'));
  await model.open(unreadableFile());
  expect(model.problem.value).toBe('unreadable');
  expect(model.opened.value?.name).toBe('a.json');
});

it('a good one is opened and asks the service nothing; a bad one after it leaves it open', async () => {
  const { model, ask } = create();
  await model.open(new File([await writeSnapshot(small)], 'a.json'));
  expect(model.opened.value).toEqual({ name: 'a.json', snapshot: small });
  await model.open(new File(['{"format":"bilideck-snapshot","version":99}'], 'b.json'));
  expect(model.problem.value).toBe('newer');
  expect(model.opened.value?.name).toBe('a.json');
  expect(ask).not.toHaveBeenCalled();
});
