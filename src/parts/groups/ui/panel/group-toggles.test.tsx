import { signal } from '@preact/signals';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { Unfollow } from './group-toggles.tsx';
import type { PersonGroupsModel } from './person-groups-model.ts';

it('pressed twice in a row, or held down, the button does not answer its own question', () => {
  const asking = signal(false);
  let sent = 0;
  const model = {
    asking,
    sending: signal([]),
    undoing: signal(false),
    unfollow() {
      if (asking.value) sent += 1;
      asking.value = true;
    },
  } as unknown as PersonGroupsModel;
  const place = document.createElement('div');
  render(<Unfollow model={model} />, place);
  const button = place.querySelector('button');
  const click = (detail: number) =>
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
  click(1);
  click(2);
  expect([asking.value, sent]).toEqual([true, 0]);
  const held = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, cancelable: true });
  button?.dispatchEvent(held);
  expect(held.defaultPrevented).toBe(true);
  // A second click that is one of its own, or a key.
  click(1);
  click(0);
  expect(sent).toBe(2);
});
