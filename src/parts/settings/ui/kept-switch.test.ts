import { expect, it } from 'vitest';
import { BiliError } from '@/src/shared/errors.ts';
import { createKeptSwitch } from './kept-switch.ts';

interface Answer {
  readonly on: boolean | null;
  resolve(state: { on: boolean }): void;
  reject(error: unknown): void;
}

const soon = () => new Promise((resolve) => setTimeout(resolve));
const refused = () => new BiliError({ kind: 'internal', operation: 'switch' });

/** Off at first; answers when it is told to. */
async function loaded() {
  const asked: Answer[] = [];
  const model = createKeptSwitch(
    (on) =>
      new Promise<{ on: boolean }>((resolve, reject) => {
        asked.push({ on, resolve, reject });
      }),
  );
  model.load();
  asked[0]?.resolve({ on: false });
  await soon();
  return { model, asked };
}

it('what is chosen is shown before it is kept', async () => {
  const { model, asked } = await loaded();
  void model.turn(true);
  expect([model.state.value?.on, asked[1]?.on]).toEqual([true, true]);
});

it('what could not be kept is as it was, with the reason', async () => {
  const { model, asked } = await loaded();
  void model.turn(true);
  asked[1]?.reject(refused());
  await soon();
  expect([model.state.value?.on, model.error.value?.kind]).toEqual([false, 'internal']);
});

it('an earlier choice that fails says nothing against a later one', async () => {
  const { model, asked } = await loaded();
  void model.turn(true);
  void model.turn(false);
  void model.turn(true);
  asked[1]?.reject(refused());
  asked[2]?.resolve({ on: false });
  await soon();
  expect([model.state.value?.on, model.error.value]).toEqual([true, null]);
  asked[3]?.resolve({ on: true });
  await soon();
  expect(model.state.value?.on).toBe(true);
});

it('before it is known how it stands nothing is turned', async () => {
  const asked: (boolean | null)[] = [];
  const model = createKeptSwitch((on) => {
    asked.push(on);
    return new Promise<{ on: boolean }>(() => undefined);
  });
  model.load();
  await model.turn(true);
  expect(asked).toEqual([null]);
});
