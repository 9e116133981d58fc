import { describe, expect, it } from 'vitest';
import { allDone, tokensOf, withDates, withoutToken, withTyped } from './search-tokens.ts';

describe('words of a search', () => {
  it('are done with the space after them', () => {
    expect(tokensOf('猫 >5分钟 狗')).toEqual({ done: ['猫', '>5分钟'], typed: '狗' });
    expect(tokensOf('猫  狗 ')).toEqual({ done: ['猫', '狗'], typed: '' });
    expect(tokensOf('')).toEqual({ done: [], typed: '' });
  });

  it('what is typed comes after them; pasted with spaces it is words itself', () => {
    expect(tokensOf(withTyped('猫 狗', '狗熊'))).toEqual({ done: ['猫'], typed: '狗熊' });
    expect(tokensOf(withTyped('猫 ', '-广告 up:某人'))).toEqual({
      done: ['猫', '-广告'],
      typed: 'up:某人',
    });
    expect(tokensOf(withTyped('猫', ''))).toEqual({ done: [], typed: '' });
    expect(withTyped('', '  ')).toBe('');
  });

  it('from an address all of them are done', () => {
    expect(tokensOf(allDone('猫 狗'))).toEqual({ done: ['猫', '狗'], typed: '' });
  });

  it('each is taken away by itself, also one of two that are alike', () => {
    expect(withoutToken('猫 狗 猫 鱼', 2)).toBe('猫 狗 鱼');
    expect(withoutToken('猫 ', 0)).toBe('');
  });

  it('there is one range of days', () => {
    expect(withDates('猫 2025-03 鱼', '2026-01-01..2026-01-31')).toBe(
      '猫 2026-01-01..2026-01-31 鱼',
    );
  });
});
