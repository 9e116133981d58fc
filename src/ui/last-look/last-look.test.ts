import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { revisions } from '@/src/storage/revisions.ts';
import { changesIn, forgetLook, keepLook, keptLook, type Look, lookStamp } from './look.ts';
import { showLook } from './show-look.ts';
import { insides } from './take-look.ts';

const me = async () => 7;
/** Has the page itself come. */
const bring = vi.fn(async () => undefined);
const shown = () => document.querySelector<HTMLElement>('[data-look]');

function drawn(html: string): Element {
  const app = document.createElement('div');
  app.innerHTML = html;
  return app;
}

function lookOf(html: string, change: Partial<Look> = {}): Look {
  const body = insides(drawn(html));
  return { account: 7, changes: '', stamp: lookStamp(), hash: '', rules: '', body, ...change };
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '1' } as never);
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('zh-CN');
  localStorage.clear();
  document.body.innerHTML = '<div id="app"></div>';
});

describe('what is taken', () => {
  it('is drawn again as it was: texts, styles, drawings, what was chosen', async () => {
    const html =
      '<main class="a"><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg><ul style="height: 9px;"><li>名字</li></ul></main>';
    keepLook('popup/toview', lookOf(html));
    await showLook('popup/toview', me(), bring);
    const inside = shown()?.firstElementChild;
    expect(inside?.innerHTML).toBe(html);
    expect(inside?.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
    const input = drawn('<input type="radio">').querySelector('input');
    if (input) input.checked = true;
    expect(JSON.stringify(insides(input?.parentElement as Element))).toContain(
      '["type","radio","checked"',
    );
  });

  it('leads nowhere, is not found by its names, and does not say what will have passed', () => {
    const html =
      '<section data-view="toview" data-state="ready" id="x"><a href="https://a" data-index="3">甲</a><p data-told="r1">已完成</p></section>';
    expect(insides(drawn(html))).toEqual([['section', [], ['a', [], '甲']]]);
  });

  it('keeps the place of a status without its words being seen', () => {
    expect(insides(drawn('<p role="status">3分钟前</p>'))).toEqual([
      ['p', ['role', 'status', 'style', 'visibility: hidden'], '3分钟前'],
    ]);
  });

  it('has the size of its place, though its words are not seen', async () => {
    keepLook('popup/toview', lookOf('<p role="alert" style="width: 9px;">失败</p>'));
    await showLook('popup/toview', me(), bring);
    const style = shown()?.querySelector('p')?.style;
    expect([style?.width, style?.visibility]).toEqual(['9px', 'hidden']);
  });

  it('a line is as full as it was', () => {
    const lines = drawn('<progress max="9" value="4"></progress><progress max="9"></progress>');
    expect(insides(lines)).toEqual([
      ['progress', ['max', '9', 'value', '4']],
      ['progress', ['max', '9']],
    ]);
  });

  it('leaves out what begins beyond the window', () => {
    const list = drawn('<ul><li>甲</li><li>乙</li></ul>');
    const below = { top: innerHeight, left: 0 } as DOMRect;
    vi.spyOn(list.querySelectorAll('li')[1] as Element, 'getBoundingClientRect').mockReturnValue(
      below,
    );
    expect(insides(list)).toEqual([['ul', [], ['li', [], '甲']]]);
  });

  it('is text where it looks like markup', async () => {
    keepLook('popup/toview', lookOf('<b>&lt;img src=x onerror=alert(1)&gt;</b>'));
    await showLook('popup/toview', me(), bring);
    expect(shown()?.querySelector('img')).toBeNull();
    expect(shown()?.textContent).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('a look is shown', () => {
  it('to whom it belongs, and to nobody else', async () => {
    keepLook('popup/toview', lookOf('<p>甲</p>'));
    for (const other of [8, null]) {
      await showLook('popup/toview', Promise.resolve(other), bring);
      expect(shown()).toBeNull();
    }
    await showLook('popup/toview', Promise.reject(new Error('no cookies')), bring);
    expect(shown()).toBeNull();
    await showLook('popup/toview', me(), bring);
    expect(shown()?.textContent).toBe('甲');
  });

  it('only for its own page, address, build and language', async () => {
    keepLook('dashboard/followings', lookOf('<p>甲</p>', { hash: '#/followings?mutual=' }));
    keepLook('popup/history', lookOf('<p>乙</p>', { stamp: '0.9 zh-CN browser' }));
    for (const page of ['dashboard/followings', 'popup/history', 'popup/groups']) {
      await showLook(page, me(), bring);
    }
    expect(shown()).toBeNull();
  });

  it.each([
    ['popup/toview', { toview: 1, relations: 4 }, { toview: 2, relations: 4 }],
    ['dashboard/followings', { groups: 1 }, { groups: 1, 'relation:7': 1 }],
    ['dashboard/history', {}, { archive: 1 }],
  ])('of %s not once something in it has changed', async (page, before, after) => {
    keepLook(page, lookOf('<p>甲</p>', { changes: changesIn(page, before) }));
    await revisions.set(after);
    await showLook(page, me(), bring);
    expect(shown()).toBeNull();
    await revisions.set(before);
    await showLook(page, me(), bring);
    expect(shown()).not.toBeNull();
  });

  it('where only other things have changed', async () => {
    await revisions.set({ toview: 3, archive: 5 });
    keepLook('dashboard/relations', lookOf('<p>甲</p>'));
    await showLook('dashboard/relations', me(), bring);
    expect(shown()).not.toBeNull();
  });

  it('out of reach of the keyboard, of clicks and of screen readers', async () => {
    keepLook('popup/toview', lookOf('<button>删除</button>'));
    await showLook('popup/toview', me(), bring);
    expect(shown()?.ariaHidden).toBe('true');
    expect(shown()?.querySelector('button')?.closest<HTMLElement>('[inert]')).not.toBeNull();
    // A click ends at the look and reaches no button of the page below.
    expect(shown()?.inert).toBeFalsy();
  });

  it('until the page stands', async () => {
    keepLook('popup/toview', lookOf('<p>甲</p>'));
    await showLook('popup/toview', me(), bring);
    const app = document.getElementById('app') as HTMLElement;
    app.innerHTML = '<section data-view="toview" data-state="loading"></section>';
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(shown()).not.toBeNull();
    app.firstElementChild?.setAttribute('data-state', 'failed');
    await vi.waitFor(() => expect(shown()).toBeNull(), { interval: 5 });
  });

  it('until somebody does something', async () => {
    keepLook('popup/toview', lookOf('<p>甲</p>'));
    await showLook('popup/toview', me(), bring);
    window.dispatchEvent(new Event('keydown'));
    expect(shown()).toBeNull();
  });

  it('by the rules of what has not been fetched yet, which go with it', async () => {
    const before = document.adoptedStyleSheets.length;
    keepLook('popup/toview', lookOf('<p class="a">甲</p>', { rules: '.a { color: red; }' }));
    await showLook('popup/toview', me(), bring);
    const [sheet, ...others] = document.adoptedStyleSheets.slice(before);
    expect([sheet?.cssRules[0]?.cssText, others.length]).toEqual(['.a { color: red; }', 0]);
    window.dispatchEvent(new Event('keydown'));
    await vi.waitFor(() => expect(document.adoptedStyleSheets).toHaveLength(before));
  });

  it('never where what is kept is damaged', async () => {
    localStorage.setItem('look popup/toview 7', '{"account":7');
    await showLook('popup/toview', me(), bring);
    expect(shown()).toBeNull();
  });
});

describe('the page itself', () => {
  const rules = '.a { color: red; }';

  beforeEach(() => {
    bring.mockReset();
  });

  it('comes at once where nothing is kept of it', () => {
    void showLook('popup/toview', me(), bring);
    expect(bring).toHaveBeenCalledOnce();
  });

  it('comes once the frame with its look is out, or would have been: a hidden page has none', async () => {
    keepLook('popup/toview', lookOf('<p>甲</p>'));
    for (const frame of [requestAnimationFrame, () => 0]) {
      vi.stubGlobal('requestAnimationFrame', vi.fn(frame));
      bring.mockReset();
      document.body.innerHTML = '<div id="app"></div>';
      const drawable = showLook('popup/toview', me(), bring);
      await vi.waitFor(() => expect(shown()).not.toBeNull(), { interval: 1 });
      expect(bring).not.toHaveBeenCalled();
      await drawable;
      expect(bring).toHaveBeenCalledOnce();
    }
    vi.unstubAllGlobals();
  });

  it('comes where the look may not be shown, with its rules until its own sheets are there', async () => {
    const own = document.adoptedStyleSheets.length;
    const sheets = Promise.withResolvers<undefined>();
    bring.mockReturnValue(sheets.promise);
    keepLook('popup/toview', lookOf('<p class="a">甲</p>', { rules }));
    const drawable = showLook('popup/toview', Promise.resolve(8), bring);
    await vi.waitFor(() => expect(bring).toHaveBeenCalledOnce());
    expect([shown(), document.adoptedStyleSheets.length]).toEqual([null, own + 1]);
    sheets.resolve(undefined);
    await drawable;
    await vi.waitFor(() => expect(document.adoptedStyleSheets).toHaveLength(own));
  });

  it('has the rules of its look until its own sheets are there, though somebody had the look go', async () => {
    const own = document.adoptedStyleSheets.length;
    const sheets = Promise.withResolvers<undefined>();
    bring.mockReturnValue(sheets.promise);
    keepLook('popup/toview', lookOf('<p class="a">甲</p>', { rules }));
    void showLook('popup/toview', me(), bring);
    await vi.waitFor(() => expect(bring).toHaveBeenCalledOnce());
    window.dispatchEvent(new Event('keydown'));
    await new Promise((resolve) => setTimeout(resolve));
    expect([shown(), document.adoptedStyleSheets.length]).toEqual([null, own + 1]);
    sheets.resolve(undefined);
    await vi.waitFor(() => expect(document.adoptedStyleSheets).toHaveLength(own));
  });

  it('comes where what is kept cannot be drawn', async () => {
    keepLook('popup/toview', lookOf('', { body: 7 as never }));
    await showLook('popup/toview', me(), bring);
    expect(bring).toHaveBeenCalledOnce();
    expect(shown()).toBeNull();
  });
});

describe('what is kept', () => {
  it('is of one account for each page, with its number as a word of the key', () => {
    keepLook('popup/toview', lookOf('<p>甲</p>'));
    keepLook('popup/toview', lookOf('<p>乙</p>', { account: 8 }));
    expect(Object.keys(localStorage)).toEqual(['look popup/toview 8']);
    expect(keptLook('popup/toview')?.account).toBe(8);
    forgetLook('popup/toview');
    expect(keptLook('popup/toview')).toBeNull();
  });

  it('is nothing where the store is full', () => {
    const setItem = vi.fn(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    vi.stubGlobal('localStorage', { setItem });
    keepLook('popup/toview', lookOf('<p>甲</p>'));
    expect(setItem).toHaveBeenCalledOnce();
    expect(keptLook('popup/toview')).toBeNull();
    vi.unstubAllGlobals();
  });
});
