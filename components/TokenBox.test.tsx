import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { TokenBox } from './TokenBox.tsx';

afterEach(() => render(null, document.body));

function shown(typed: string) {
  const [onType, onDrop] = [vi.fn(), vi.fn()];
  const token = (text: string) => ({
    key: text,
    text,
    label: `去掉「${text}」`,
    onDrop: () => onDrop(text),
  });
  const tokens = [token('视频'), token('猫')];
  const draw = () =>
    render(<TokenBox tokens={tokens} typed={typed} label="搜索" onType={onType} />, document.body);
  draw();
  const input = document.querySelector('input') as HTMLInputElement;
  const press = (key: string, more: KeyboardEventInit = {}) =>
    input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  return { input, press, onType, onDrop, draw };
}

it('the key that deletes takes the last piece once nothing is typed; held down it takes no more', () => {
  const { press, onDrop } = shown('');
  press('Backspace');
  press('Backspace', { repeat: true });
  expect(onDrop.mock.calls).toEqual([['猫']]);
});

it('while something is typed it is left to the text', () => {
  const { press, onDrop, onType } = shown('狗');
  press('Backspace');
  expect(onDrop).not.toHaveBeenCalled();
  press('Enter');
  expect(onType).toHaveBeenCalledWith('狗 ');
});

it('each piece leaves by itself, and the search goes on', () => {
  const { input, onDrop } = shown('');
  document.querySelectorAll('button')[0]?.click();
  expect(onDrop).toHaveBeenCalledWith('视频');
  expect(document.activeElement).toBe(input);
});

it('letters on their way to a character are no words yet', () => {
  const { input, press, onType, onDrop } = shown('');
  input.value = 'ni hao';
  input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  press('Backspace', { isComposing: true });
  expect([onType, onDrop].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  input.value = '你好';
  input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  expect(onType).toHaveBeenCalledWith('你好');
});
