import { describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { callerOf } from './server.ts';

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
