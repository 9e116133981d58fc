import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeptViews } from './kept-view.ts';

const FALLBACK = { text: '', top: 0 };

describe('createKeptViews', () => {
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  function leave(change: Partial<typeof FALLBACK>) {
    createKeptViews().of('toview', FALLBACK).keep(change);
    dispatchEvent(new Event('pagehide'));
  }

  it('a page finds what the last one left, each view its own', () => {
    leave({ text: '猫', top: 810 });
    const kept = createKeptViews();
    expect(kept.of('toview', FALLBACK).start).toEqual({ text: '猫', top: 810 });
    expect(kept.of('history', FALLBACK).start).toEqual(FALLBACK);
  });

  it('is written shortly after a change, also when nobody says goodbye', () => {
    createKeptViews().of('toview', FALLBACK).keep({ top: 5 });
    vi.advanceTimersByTime(1_000);
    expect(createKeptViews().of('toview', FALLBACK).start.top).toBe(5);
  });

  it('is forgotten after an hour, or when the clock was set back', () => {
    for (const later of [61 * 60_000, -60_000]) {
      leave({ text: '猫' });
      vi.setSystemTime(Date.now() + later);
      expect(createKeptViews().of('toview', FALLBACK).start).toEqual(FALLBACK);
    }
  });

  it('takes nothing of another shape', () => {
    for (const text of [
      'no json',
      '{"atMs":9e15}',
      `{"atMs":${Date.now()},"views":{"toview":{"top":"x"}}}`,
    ]) {
      localStorage.setItem('popup-views', text);
      expect(createKeptViews().of('toview', FALLBACK).start).toEqual(FALLBACK);
    }
  });
});
