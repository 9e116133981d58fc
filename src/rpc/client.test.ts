import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { BiliErrorFields } from '../shared/errors.ts';
import { background } from './client.ts';

const meter = () =>
  background('meter.get', {}).then(
    () => null,
    (error: BiliErrorFields) => ({ kind: error.kind, operation: error.operation }),
  );

it('nobody answers: that is ours, not the connection', async () => {
  fakeBrowser.reset();
  // With a listener that has nothing to say, and with none at all.
  expect(await meter()).toEqual({ kind: 'internal', operation: 'meter.get' });
  browser.runtime.onMessage.addListener(() => undefined);
  expect(await meter()).toEqual({ kind: 'internal', operation: 'meter.get' });
});

it('a page whose extension was replaced says so, and sends nothing', async () => {
  fakeBrowser.reset();
  const heard = vi.fn();
  browser.runtime.onMessage.addListener(heard);
  const { id } = browser.runtime;
  Object.assign(browser.runtime, { id: undefined });
  expect(await meter()).toEqual({ kind: 'gone', operation: 'meter.get' });
  Object.assign(browser.runtime, { id });
  expect(heard).not.toHaveBeenCalled();
});
