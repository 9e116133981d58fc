import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { callerOf, type Handlers, serveRpc } from './server.ts';

describe('callerOf', () => {
  const id = browser.runtime.id;
  const tab = { id: 1 } as never;
  it.each([
    ['our own page', { id, url: browser.runtime.getURL('/popup.html' as '/') }, 'page'],
    ['our script on a space page', { id, url: 'https://space.bilibili.com/1', tab }, 'content'],
    ['our script on a page outside', { id, url: 'https://bilibili.com.example.org/', tab }, null],
    ['our script on a plain-http page', { id, url: 'http://space.bilibili.com/1', tab }, null],
    ['another extension', { id: 'other', url: 'https://space.bilibili.com/1', tab }, null],
    ['nobody', { id }, null],
  ])('%s', (_, sender, caller) => {
    expect(callerOf(sender as never)).toBe(caller);
  });
});

it('a bug in a handler is told as ours, and logged', async () => {
  fakeBrowser.reset();
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = new TypeError('x is not a function');
  serveRpc({
    'meter.get': () => Promise.reject(broken),
  } as unknown as Handlers);
  const sender = { id: browser.runtime.id, url: browser.runtime.getURL('/popup.html' as '/') };
  const [reply] = await fakeBrowser.runtime.onMessage.trigger(
    { rpc: 'call', id: '1', method: 'meter.get', input: {} },
    sender as never,
    () => undefined,
  );
  expect(reply).toEqual({ ok: false, error: { kind: 'internal', operation: 'meter.get' } });
  expect(logged).toHaveBeenCalledWith('[bilideck] meter.get:', broken);
});
