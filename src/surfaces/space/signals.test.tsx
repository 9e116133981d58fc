import { Fragment, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { batch, computed, signal, useSignal } from './signals.ts';

const place = document.createElement('div');
beforeEach(() => {
  render(null, place);
});

test('a component is drawn again when what it read changes, once for a batch', async () => {
  const count = signal(1);
  const doubled = computed(() => count.value * 2);
  const draw = vi.fn(() => <b>{`${count.value} ${doubled.value}`}</b>);
  const Count = () => draw();
  await act(() => render(<Count />, place));
  expect(place.innerHTML).toBe('<b>1 2</b>');
  await act(() =>
    batch(() => {
      count.value = 2;
      count.value = 3;
    }),
  );
  expect(place.innerHTML).toBe('<b>3 6</b>');
  expect(draw).toHaveBeenCalledTimes(2);
});

test('a change of what only its child read leaves it alone', async () => {
  const name = signal('a');
  const outer = vi.fn();
  const Inner = () => <i>{name.value}</i>;
  const Outer = () => {
    outer();
    return (
      <div>
        <Inner />
      </div>
    );
  };
  await act(() => render(<Outer />, place));
  await act(() => {
    name.value = 'b';
  });
  expect(place.innerHTML).toBe('<div><i>b</i></div>');
  expect(outer).toHaveBeenCalledTimes(1);
});

test('what it does not read any more draws nothing', async () => {
  const isOpen = signal(true);
  const inside = signal(1);
  const draw = vi.fn(() => <p>{isOpen.value && inside.value}</p>);
  const Box = () => draw();
  await act(() => render(<Box />, place));
  await act(() => {
    isOpen.value = false;
  });
  await act(() => {
    inside.value = 2;
  });
  expect(draw).toHaveBeenCalledTimes(2);
  await act(() => {
    isOpen.value = true;
  });
  expect(place.innerHTML).toBe('<p>2</p>');
});

test('what left the page is watched no more', async () => {
  const watched = vi.fn();
  const unwatched = vi.fn();
  const count = signal(1, { watched, unwatched });
  const Count = () => <Fragment>{count.value}</Fragment>;
  await act(() => render(<Count />, place));
  await act(() => {
    count.value = 2;
  });
  expect(place.innerHTML).toBe('2');
  expect(unwatched).not.toHaveBeenCalledTimes(watched.mock.calls.length);
  await act(() => render(null, place));
  expect(unwatched).toHaveBeenCalledTimes(watched.mock.calls.length);
});

test('a signal of a component stays through its drawings', async () => {
  let press = () => {};
  const Counter = () => {
    const count = useSignal(0);
    press = () => {
      count.value += 1;
    };
    return <b>{count.value}</b>;
  };
  await act(() => render(<Counter />, place));
  await act(() => press());
  await act(() => press());
  expect(place.innerHTML).toBe('<b>2</b>');
});
