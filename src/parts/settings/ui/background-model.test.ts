import { expect, it } from 'vitest';
import type { BackgroundChoice } from '@/src/parts/settings/shared/switches.ts';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { createBackgroundModel } from './background-model.ts';

const AT_FIRST: BackgroundChoice = { slowness: 1, off: [], daily: false, synced: null };

/** Answers when it is told to, one question after the other. */
function create() {
  const waiting: { answer(choice: BackgroundChoice): void; fail(): void }[] = [];
  const ask = (async (method: string) => {
    if (method === 'settings.background') return AT_FIRST;
    return new Promise<BackgroundChoice>((answer, reject) => {
      const fail = () => reject(new BiliError({ kind: 'internal', operation: method }));
      waiting.push({ answer, fail });
    });
  }) as unknown as Background;
  return { model: createBackgroundModel(ask), waiting };
}

const soon = () => new Promise((resolve) => setTimeout(resolve));

async function loaded() {
  const { model, waiting } = create();
  model.load();
  await soon();
  return { model, waiting };
}

it('what is switched is shown before it is kept', async () => {
  const { model, waiting } = await loaded();
  model.turn('menu', false);
  expect(model.choice.value?.off).toEqual(['menu']);
  waiting[0]?.answer({ ...AT_FIRST, off: ['menu'] });
  await soon();
  expect(model.choice.value?.off).toEqual(['menu']);
  expect(model.error.value).toBeNull();
});

it('what could not be kept is as it was, with the reason, and what was chosen meanwhile stays', async () => {
  const { model, waiting } = await loaded();
  model.turn('menu', false);
  model.slow(3);
  waiting[0]?.fail();
  await soon();
  expect(model.choice.value).toEqual({ ...AT_FIRST, slowness: 3 });
  expect(model.error.value?.kind).toBe('internal');
  waiting[1]?.answer({ ...AT_FIRST, slowness: 3 });
  await soon();
  expect(model.choice.value).toEqual({ ...AT_FIRST, slowness: 3 });
});

it('an answer to an earlier choice does not bring back what was chosen since', async () => {
  const { model, waiting } = await loaded();
  model.turn('menu', false);
  model.turn('menu', true);
  waiting[0]?.answer({ ...AT_FIRST, off: ['menu'] });
  await soon();
  expect(model.choice.value?.off).toEqual([]);
});
