import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { heatYear } from '@/src/parts/history/shared/heat-year.ts';
import { YearGrid } from './YearHeat.tsx';

afterEach(() => render(null, document.body));

const seen = (key: string) => ({ key, name: key, mid: null, count: 2, seconds: 600 });

function show(year: number, days: readonly string[]) {
  act(() => render(<YearGrid heat={heatYear(days.map(seen), year)} />, document.body));
  return [...document.querySelectorAll<HTMLElement>('[data-level]')];
}

it('a day with viewings is a link that says what was seen, and one of them is a stop for the keyboard', () => {
  const cells = show(2025, ['2025-01-01', '2025-03-02']);
  expect(cells).toHaveLength(365);
  // Days follow each other from the place of the first: a Wednesday.
  expect(cells.map((cell) => cell.style.gridRowStart).filter(Boolean)).toEqual(['3']);
  expect(cells[0]?.style.gridRowStart).toBe('3');
  const links = [...document.querySelectorAll('a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '#/history?q=2025-01-01',
    '#/history?q=2025-03-02',
  ]);
  for (const link of links) {
    expect(link.getAttribute('aria-label')).toContain(link.dataset['day']);
    expect(link.title).toBe(link.getAttribute('aria-label'));
  }
  expect(links.map((link) => link.tabIndex)).toEqual([-1, 0]);
});

it('another year takes over the cells of this one, and they say what is theirs', () => {
  const before = show(2025, ['2025-01-01']);
  const after = show(2024, ['2024-01-01']);
  expect(after).toHaveLength(366);
  expect(after[0]).toBe(before[0]);
  expect(after[0]?.getAttribute('aria-label')).toContain('2024-01-01');
  expect(after[0]?.style.gridRowStart).toBe('1');
});

it('keys lead from day to day', () => {
  show(2025, ['2025-01-01', '2025-03-02']);
  const [first, last] = document.querySelectorAll('a');
  last?.focus();
  act(() => {
    last?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
  });
  expect(document.activeElement).toBe(first);
  expect(first?.tabIndex).toBe(0);
  expect(last?.tabIndex).toBe(-1);
});
