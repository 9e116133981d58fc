import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { followAddress } from './address.ts';
import { ContentScriptContext } from './script-context.ts';

it('a newer script in the page ends the one before it, and not itself', () => {
  const before = ContentScriptContext();
  expect(before.isValid).toBe(true);
  const next = ContentScriptContext();
  expect([before.signal.aborted, before.isValid]).toEqual([true, false]);
  expect(next.isValid).toBe(true);
});

it('once the extension is gone, so is the script', () => {
  const context = ContentScriptContext();
  const { id } = browser.runtime;
  Object.assign(browser.runtime, { id: undefined });
  expect(context.isValid).toBe(false);
  expect(context.signal.aborted).toBe(true);
  Object.assign(browser.runtime, { id });
});

it('a new address is told once, also where the browser does not say so, until it ends', () => {
  vi.useFakeTimers();
  const stop = new AbortController();
  const told: string[] = [];
  followAddress(({ hash }) => told.push(hash), stop.signal);
  location.hash = '#/upload';
  vi.advanceTimersByTime(3_000);
  expect(told).toEqual(['#/upload']);
  stop.abort();
  location.hash = '#/dynamic';
  vi.advanceTimersByTime(3_000);
  expect(told).toHaveLength(1);
  vi.useRealTimers();
});
