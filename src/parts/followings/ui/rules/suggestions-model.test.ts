import { expect, it, vi } from 'vitest';
import type { Background } from '@/src/rpc/client.ts';
import { createSuggestionsModel } from './suggestions-model.ts';

it('of a suggestion that may have been followed it is said that nobody knows', async () => {
  const ask = (async () => ({ id: 'a', state: 'doubtful', error: null })) as unknown as Background;
  const model = createSuggestionsModel(ask, 9);
  model.take({ mid: 9, name: '人', group: { tagid: 5, name: '美食' } } as never);
  await vi.waitFor(() => expect(model.error.value).toMatchObject({ changed: 'maybe' }));
  expect(model.taken.value).toBeNull();
  model.dispose();
});
