import { signal } from '@preact/signals';
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { ProfileAsking } from './ProfileAsking.tsx';
import type { ProfileModel } from './profile-model.ts';

it('the second half of a double click on the question before spends no coins', () => {
  const save = vi.fn(async () => undefined);
  const model = {
    step: signal('rename'),
    account: signal({ coins: 20 }),
    changed: signal(['name']),
    save,
    back: () => undefined,
  } as unknown as ProfileModel;
  const place = document.createElement('div');
  document.body.append(place);
  render(<ProfileAsking model={model} />, place);
  const button = place.querySelector('button');
  const click = (detail: number) =>
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
  click(2);
  expect(save).not.toHaveBeenCalled();
  click(1);
  expect(save).toHaveBeenCalledOnce();
});
