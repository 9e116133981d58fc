import { describe, expect, it } from 'vitest';
import { lengthToSeconds, nameOf, progressOf, rgb, textOf, titleOf } from './convert.ts';

describe('texts', () => {
  it('keeps what is of a usual length as it is', () => {
    expect([titleOf('修收音机'), nameOf('某位UP主'), textOf('')]).toEqual([
      '修收音机',
      '某位UP主',
      '',
    ]);
  });

  it.each([
    ['title', titleOf, 300],
    ['name', nameOf, 64],
    ['text', textOf, 500],
  ])('a %s of two million characters is cut', (_, held, max) => {
    const shown = held('字'.repeat(2_000_000));
    expect(shown).toHaveLength(max);
    expect(shown.endsWith('字…')).toBe(true);
  });

  it('cuts no character in two', () => {
    const shown = nameOf(`${'a'.repeat(62)}😀${'b'.repeat(10)}`);
    expect(shown).toBe(`${'a'.repeat(62)}…`);
    expect(shown.isWellFormed()).toBe(true);
  });
});

it('how far a video was watched is seconds, or to its end where the service writes -1', () => {
  expect([0, 1, 95, -1].map(progressOf)).toEqual([0, 1, 95, 'finished']);
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
