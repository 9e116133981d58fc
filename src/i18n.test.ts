import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import { compactCount, duration, exactCount, locale, setTexts, t, timeOfDay } from './i18n.ts';

describe('compactCount', () => {
  it.each([
    [0, '0'],
    [9_999, '9999'],
    [10_000, '1万'],
    // The site cuts off; it never rounds up.
    [19_999, '1.9万'],
    [123_456, '12.3万'],
    [99_999_999, '9999.9万'],
    [1_234_567_890, '12.3亿'],
  ])('%d', (count, text) => {
    expect(compactCount(count)).toBe(text);
  });
});

describe('exactCount', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1,000'],
    [1_234_567, '1,234,567'],
    [12_345_678_901, '12,345,678,901'],
    [-1_234, '-1,234'],
  ])('%d', (count, text) => {
    expect(exactCount(count)).toBe(text);
    expect(text).toBe(new Intl.NumberFormat('zh-CN').format(count));
  });
});

it('timeOfDay is that of the clock on the wall', () => {
  const seconds = new Date(2026, 7, 1, 9, 5, 59).getTime() / 1000;
  expect(timeOfDay(seconds)).toBe('09:05');
});

describe('duration', () => {
  it.each([
    [5, '00:05'],
    [65, '01:05'],
    [3725, '1:02:05'],
    [-1, '00:00'],
  ])('%d', (seconds, text) => {
    expect(duration(seconds)).toBe(text);
  });
});

describe('t', () => {
  it('fills placeholders', () => {
    expect(t('error_refused', [22002])).toContain('22002');
  });

  it('asks the browser once for a text, whatever it is filled with', () => {
    globalThis.bilideckKnown = undefined;
    const { getMessage } = browser.i18n;
    const asking = vi.fn(getMessage);
    Object.assign(browser.i18n, { getMessage: asking });
    expect([t('run_progress', [1, 2]), t('run_progress', [3, 4])]).toEqual(['1 / 2', '3 / 4']);
    expect(asking).toHaveBeenCalledOnce();
    // A value may look like a hole, and one that is missing leaves nothing.
    expect(t('run_progress', ['\ue001'])).toBe('\ue001 / ');
  });

  it('speaks the chosen language with the same placeholders, and the browser’s again', () => {
    const before = t('run_progress', [12, 300]);
    setTexts(en);
    expect(locale()).toBe('en');
    expect(t('settings_title')).toBe('Settings');
    expect(t('run_progress', [12, 300])).toBe('12 / 300');
    // A value may look like a placeholder.
    expect(t('page_title', ['$1 $PAGE$'])).toBe('$1 $PAGE$ · Bilideck');
    setTexts(null);
    expect(t('run_progress', [12, 300])).toBe(before);
  });
});

it('of one thing the word for one is said, in whichever way texts come', () => {
  setTexts(en);
  const said = () => [t('bench_people', ['1']), t('bench_people', ['2']), t('bench_people', [0])];
  const right = ['1 person', '2 people', '0 people'];
  expect(said()).toEqual(right);
  // A value that looks like two words is left as it is, and the word goes by the last value before it.
  expect(t('one_group_delete_members', [1, '{a|b}'])).toBe('Delete the group “{a|b}” (1 person)');
  setTexts(null);
  globalThis.bilideckKnown = undefined;
  const holes: string[] = [];
  const texts: Readonly<Record<string, { readonly message: string }>> = en;
  Object.assign(browser.i18n, {
    getMessage: (key: string, values: string[] = []) => {
      holes.push(...values);
      return texts[key]?.message.replace('$COUNT$', values[0] ?? '') ?? '';
    },
  });
  expect(said()).toEqual(right);
  expect(holes).not.toEqual([]);
  globalThis.bilideckKnown = undefined;
});

it('what was asked for is still known when the extension is gone', () => {
  const before = t('error_gone');
  Object.assign(browser.i18n, {
    getMessage: () => {
      throw new Error('Extension context invalidated.');
    },
  });
  expect(t('error_gone')).toBe(before);
  expect(t('error_internal')).toBe(before);
});
