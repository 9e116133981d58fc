import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { createPassing } from './passing.ts';
import { RowFace } from './RowFace.tsx';

afterEach(() => render(null, document.body));

const passing = createPassing();
const fly = (on: boolean) =>
  act(() => {
    passing.isFast.value = on;
  });
const address = (file: string) => `https://i0.hdslb.com/bfs/face/${file}.jpg`;
const shown = () => document.querySelector('img')?.getAttribute('src') ?? null;
const draw = (file: string) =>
  act(() => render(<RowFace passing={passing} face={address(file)} name="甲" />, document.body));

it('a face is asked for when the list rests, and kept when it flies again', async () => {
  await fly(true);
  await draw('a');
  expect(shown()).toBeNull();
  await fly(false);
  expect(shown()).toBe(address('a'));
  await fly(true);
  await draw('a');
  expect(shown()).toBe(address('a'));
});

it('a row that becomes somebody else’s while the list flies shows no face, least of all the former', async () => {
  await fly(false);
  await draw('a');
  await fly(true);
  await draw('b');
  expect(shown()).toBeNull();
  await fly(false);
  expect(shown()).toBe(address('b'));
});
