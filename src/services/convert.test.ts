import { describe, expect, it } from 'vitest';
import { httpsUrl, lengthToSeconds, rgb } from './convert.ts';

describe('httpsUrl', () => {
  it('lifts the forms the service uses to https and drops everything else', () => {
    expect(httpsUrl('//i0.bilibili.com/a.jpg')).toBe('https://i0.bilibili.com/a.jpg');
    expect(httpsUrl('http://i0.bilibili.com/a.jpg')).toBe('https://i0.bilibili.com/a.jpg');
    expect(httpsUrl('javascript:alert(1)')).toBe('');
    expect(httpsUrl('data:text/html,x')).toBe('');
    expect(httpsUrl('')).toBe('');
  });
});

describe('lengthToSeconds', () => {
  it.each([
    ['01:05', 65],
    ['75:10', 4510],
    ['1:02:03', 3723],
    ['--', 0],
    ['', 0],
  ])('%s', (length, seconds) => {
    expect(lengthToSeconds(length)).toBe(seconds);
  });
});

describe('rgb', () => {
  it('pads and cuts to six digits', () => {
    expect(rgb(0)).toBe('#000000');
    expect(rgb(1725515)).toBe('#1a544b');
    expect(rgb(0x1ffffff)).toBe('#ffffff');
  });
});
