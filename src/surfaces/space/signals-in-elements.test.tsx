import { signal } from '@preact/signals';
import { expect, it } from 'vitest';

it('nobody gives an element a signal: it would not be followed in the space page', () => {
  const text = signal('甲');
  expect(() => <p title={text}>乙</p>).toThrow('title');
  expect(() => <p>{[text]}</p>).toThrow('a child');
  expect(() => <p title={text.value}>{text.value}</p>).not.toThrow();
});
