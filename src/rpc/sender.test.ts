import { describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { callerOf, frameOf, isOtherSession } from './sender.ts';

const id = browser.runtime.id;
const tab = { id: 1, incognito: false } as never;
const space = { id, url: 'https://space.bilibili.com/1', tab, frameId: 0 };

describe('callerOf', () => {
  it.each([
    ['our own page', { id, url: browser.runtime.getURL('/popup.html' as '/') }, 'page'],
    ['our script on a space page', space, 'content'],
    ['our script in a frame of it', { ...space, frameId: 3 }, null],
    ['our script in no frame that is known', { ...space, frameId: undefined }, null],
    ['our script elsewhere on the site', { ...space, url: 'https://www.bilibili.com/' }, 'site'],
    ['our script on a host below', { ...space, url: 'https://x.space.bilibili.com/1' }, 'site'],
    ['our script in a frame there', { ...space, url: 'https://t.bilibili.com/', frameId: 2 }, null],
    ['our script on another port', { ...space, url: 'https://space.bilibili.com:8443/1' }, null],
    ['our script on a page outside', { ...space, url: 'https://bilibili.com.example.org/' }, null],
    ['our script on a plain-http page', { ...space, url: 'http://space.bilibili.com/1' }, null],
    ['another extension', { ...space, id: 'other' }, null],
    ['nobody', { id }, null],
  ])('%s', (_, sender, caller) => {
    expect(callerOf(sender as never)).toBe(caller);
  });
});

describe('isOtherSession', () => {
  it.each([
    ['a window of Chrome', { incognito: false }, false],
    ['a private window of Chrome', { incognito: true }, true],
    ['a window of Firefox', { incognito: false, cookieStoreId: 'firefox-default' }, false],
    ['a private window of Firefox', { incognito: true, cookieStoreId: 'firefox-private' }, true],
    ['a container tab', { incognito: false, cookieStoreId: 'firefox-container-1' }, true],
    ['a popup, which has no tab', undefined, false],
  ])('%s', (_, where, other) => {
    expect(isOtherSession({ ...space, tab: where } as never)).toBe(other);
  });
});

describe('frameOf', () => {
  it('knows whose page it is, also where the tab has moved on already', () => {
    const moved = { id: 1, incognito: false, url: 'https://space.bilibili.com/2/dynamic' };
    expect(frameOf({ ...space, tab: moved } as never)).toEqual({
      tabId: 1,
      frameId: 0,
      mids: [1, 2],
    });
    const elsewhere = { ...moved, url: 'https://space.bilibili.com.evil.example/2' };
    expect(frameOf({ ...space, tab: elsewhere } as never)?.mids).toEqual([1]);
  });
});
