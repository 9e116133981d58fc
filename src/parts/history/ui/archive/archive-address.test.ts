import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followArchiveAddress } from './archive-address.ts';
import type { ArchiveSearch } from './archive-search.ts';

const opened: { dispose(): void }[] = [];

function open() {
  const search = {
    text: signal(''),
    business: signal<ArchiveSearch['business']>(null),
    device: signal<ArchiveSearch['device']>(null),
    watched: signal<ArchiveSearch['watched']>('any'),
    where: signal<ArchiveSearch['where']>('any'),
  };
  opened.push(followArchiveAddress(search));
  return search;
}

/** As the browser does it, by a link or by going back. */
function go(hash: string) {
  history.replaceState(null, '', hash);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '#/history');
});
afterEach(() => {
  for (const one of opened.splice(0)) one.dispose();
  vi.useRealTimers();
});

describe('the address of a search', () => {
  it('is followed from the first moment, and where it leads later', () => {
    history.replaceState(null, '', '#/history?q=%E7%8C%AB&device=tv');
    const { text, device } = open();
    expect([text.value, device.value]).toEqual(['猫 ', 'tv']);
    go('#/history?kind=live');
    expect([text.value, device.value]).toEqual(['', null]);
  });

  it('is written when typing pauses, and no step to go back to', () => {
    const { text } = open();
    const before = history.length;
    text.value = '猫';
    text.value = '猫 狗';
    expect(location.hash).toBe('#/history');
    vi.advanceTimersByTime(300);
    expect(location.hash).toBe('#/history?q=%E7%8C%AB+%E7%8B%97');
    expect(history.length).toBe(before);
  });

  it('has a step of its own for every filter that is chosen', () => {
    const { watched, business } = open();
    const pushed = vi.spyOn(history, 'pushState');
    watched.value = 'done';
    business.value = 'live';
    expect(pushed).toHaveBeenCalledTimes(2);
    expect(location.hash).toBe('#/history?kind=live&watched=done');
  });

  it('what was typed is not written over another address', () => {
    const { text } = open();
    text.value = '猫';
    go('#/stats');
    vi.advanceTimersByTime(300);
    expect(location.hash).toBe('#/stats');
  });

  it('a space at the end of what is typed stays there', () => {
    const { text } = open();
    text.value = '猫 ';
    vi.advanceTimersByTime(300);
    go(location.hash);
    expect(text.value).toBe('猫 ');
  });
});
