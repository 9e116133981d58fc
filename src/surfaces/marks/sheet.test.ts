import { afterEach, expect, it } from 'vitest';
import { createSheet } from './sheet.ts';

const rules = () =>
  [...document.querySelectorAll('style')].map(({ textContent }) => textContent ?? '');

afterEach(() => {
  for (const style of document.querySelectorAll('style')) style.remove();
});

it('is put into the page with the first mark, and goes with the last', () => {
  const sheet = createSheet(() => ['看过', '看到 43%']);
  expect(rules()).toEqual([]);
  sheet.need('data-bilideck-after');
  sheet.need('data-bilideck-after');
  expect(rules()).toHaveLength(2);
  expect(rules()[1]).toBe(
    '[data-bilideck-after="看过"]::after{content:"看过"}[data-bilideck-after="看到 43%"]::after{content:"看到 43%"}',
  );
  sheet.need('data-bilideck-before');
  expect(rules()).toHaveLength(3);
  expect(rules()[2]).toContain('[data-bilideck-before="看过"]::before{content:"看过"}');
  sheet.dispose();
  expect(rules()).toEqual([]);
});
