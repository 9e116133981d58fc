import { expect, it } from 'vitest';
import { smallPicture } from './small-picture.ts';

it('pictures come small, once', () => {
  const small = 'https://i0.hdslb.com/a.jpg@80w_80h_1c.webp';
  expect(smallPicture('https://i0.hdslb.com/a.jpg')).toBe(small);
  expect(smallPicture(small)).toBe(small);
  expect(smallPicture('')).toBe('');
});
