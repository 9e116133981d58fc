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

  function leaveAs(account: number) {
    const kept = createKeptViews();
    kept.belongTo(account);
    kept.of('history', FALLBACK).keep({ text: '狗' });
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

  it("what one account looked for is nobody else's to see, in another opening or in the same one", () => {
    const first = createKeptViews();
    first.belongTo(7);
    first.of('history', FALLBACK).keep({ text: '猫' });
    dispatchEvent(new Event('pagehide'));
    const again = createKeptViews();
    again.belongTo(7);
    expect(again.of('history', FALLBACK).start.text).toBe('猫');
    again.belongTo(8);
    expect(again.of('history', FALLBACK).start).toEqual(FALLBACK);
    expect(localStorage.getItem('popup-views')).not.toContain('猫');
    leaveAs(8);
    const other = createKeptViews();
    other.belongTo(7);
    expect(other.of('history', FALLBACK).start).toEqual(FALLBACK);
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
