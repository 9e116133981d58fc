import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { ChangeWrites } from './ChangeKinds.tsx';
import { createChangesModel } from './changes-model.ts';

afterEach(() => render(null, document.body));

it('a switch that was not kept stands as it did, and says why', async () => {
  const ask = async (method: string) => {
    throw new BiliError({ kind: 'storage', operation: method });
  };
  const model = createChangesModel(ask as unknown as Background);
  render(<ChangeWrites model={model} />, document.body);
  document.querySelector('button')?.click();
  const box = () => document.querySelector<HTMLInputElement>('dialog input, [role=dialog] input');
  await expect.poll(box).not.toBeNull();
  const before = box()?.checked;
  box()?.click();
  await expect.poll(() => document.querySelector('[role=alert]')?.textContent).toBeTruthy();
  expect([before, box()?.checked]).toEqual([true, true]);
  model.dispose();
});
