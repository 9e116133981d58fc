import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { Avatar } from './Avatar.tsx';

afterEach(() => render(null, document.body));

function shown(src: string, name: string) {
  act(() => render(<Avatar src={src} name={name} size={36} />, document.body));
  return document.querySelector('img');
}

it('in a row that becomes somebody else’s, the former face is gone before the next one is there', () => {
  const first = shown('https://i0.hdslb.com/bfs/face/a.jpg', '甲');
  const second = shown('https://i0.hdslb.com/bfs/face/b.jpg', '乙');
  expect(first).not.toBeNull();
  expect(second?.getAttribute('src')).toBe('https://i0.hdslb.com/bfs/face/b.jpg');
  expect(second).not.toBe(first);
});

it('a picture that cannot be had leaves a letter, and the next person has a picture again', () => {
  const gone = shown('https://i0.hdslb.com/bfs/face/gone.jpg', '甲');
  act(() => void gone?.dispatchEvent(new Event('error')));
  expect(document.querySelector('img')).toBeNull();
  expect(document.body.textContent).toBe('甲');
  expect(shown('https://i0.hdslb.com/bfs/face/b.jpg', '乙')).not.toBeNull();
});
