import { expect, it } from 'vitest';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { createChangesModel } from './changes-model.ts';

it('a switch that could not be kept says so', async () => {
  const ask = async (method: string) => {
    throw new BiliError({ kind: 'storage', operation: method });
  };
  const model = createChangesModel(ask as unknown as Background);
  await model.write('followed', false);
  expect(model.error.value?.kind).toBe('storage');
  model.dispose();
});
