import { beforeEach, expect, it } from 'vitest';
import { areKeysWanted } from './keys-wanted.ts';

/** Whether the table comes where this has the focus. */
function pressedOn(html: string, init: KeyboardEventInit = {}): boolean {
  document.body.innerHTML = html;
  let wanted = false;
  const hear = (event: KeyboardEvent) => {
    wanted = areKeysWanted(event);
  };
  document.addEventListener('keydown', hear);
  const on = document.querySelector('[data-here]') ?? document.body;
  on.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, ...init }));
  document.removeEventListener('keydown', hear);
  return wanted;
}

beforeEach(() => {
  document.body.innerHTML = '';
});

it.each([
  '',
  '<button data-here></button>',
  '<input type="checkbox" data-here>',
  '<a data-here></a>',
])('is meant where nothing is typed: %s', (html) => {
  expect(pressedOn(html)).toBe(true);
});

it.each([
  '<input type="search" data-here>',
  '<input data-here>',
  '<textarea data-here></textarea>',
  '<select data-here></select>',
  '<dialog open><button data-here></button></dialog>',
  '<dialog open></dialog><button data-here></button>',
  '<ul role="menu"><li><button data-here></button></li></ul>',
])('is a letter, or another key, elsewhere: %s', (html) => {
  expect(pressedOn(html)).toBe(false);
});

it('is not one that has another meaning with Ctrl, or of a word being composed', () => {
  expect(pressedOn('', { ctrlKey: true })).toBe(false);
  expect(pressedOn('', { isComposing: true })).toBe(false);
});
