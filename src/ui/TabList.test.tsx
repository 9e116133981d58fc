import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { panelOf, TabList } from './TabList.tsx';

const TABS = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase() }));

function Page() {
  const [current, setCurrent] = useState('a');
  const list = { name: 'x', label: 'letters', tabs: TABS, current, onChoose: setCurrent };
  return (
    <>
      <TabList {...list} class="own" />
      <div {...panelOf('x', current)}>{current}</div>
    </>
  );
}

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  act(() => render(<Page />, root));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const chosen = () => root.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
function press(key: string) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  act(() => void document.activeElement?.dispatchEvent(event));
  return event.defaultPrevented;
}

it('one is chosen and on the way of the Tab key, and names what it leads to', () => {
  act(() => root.querySelectorAll<HTMLElement>('[role="tab"]')[1]?.click());
  expect(chosen()?.textContent).toBe('B');
  const inTheWay = [...root.querySelectorAll<HTMLElement>('[role="tab"]')].map(
    (one) => one.tabIndex,
  );
  expect(inTheWay).toEqual([-1, 0, -1]);
  const panel = root.querySelector('[role="tabpanel"]');
  expect(panel?.textContent).toBe('b');
  expect(panel?.id).toBe(chosen()?.getAttribute('aria-controls'));
  expect(panel?.getAttribute('aria-labelledby')).toBe(chosen()?.id);
});

it('arrows go round, Home and End to the ends, and the focus goes along', () => {
  chosen()?.focus();
  const went = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End'].map((key) => {
    expect(press(key)).toBe(true);
    expect(document.activeElement).toBe(chosen());
    return chosen()?.textContent;
  });
  expect(went).toEqual(['B', 'C', 'A', 'C', 'A', 'C']);
  expect(press('x')).toBe(false);
  expect(chosen()?.textContent).toBe('C');
});
