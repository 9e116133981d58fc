import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { revisions } from '@/src/storage/revisions.ts';
import { keepLooks } from './keep-looks.ts';
import { ERASED, keptLook } from './look.ts';

const PAGE = 'dashboard/followings';
let cookieChanged: (change: { cookie: { domain: string; name: string } }) => void;

beforeEach(async () => {
  vi.useFakeTimers();
  localStorage.clear();
  fakeBrowser.cookies.get = vi.fn(async ({ name }: { name: string }) => ({
    name,
    value: '7',
  })) as never;
  fakeBrowser.cookies.onChanged.addListener = ((listener: typeof cookieChanged) => {
    cookieChanged = listener;
  }) as never;
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '1' } as never);
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('zh-CN');
  show('<ul><li><input type="checkbox">甲</li></ul>');
  keepLooks(() => PAGE, Promise.resolve(7));
  await vi.advanceTimersByTimeAsync(0);
});

afterEach(() => {
  // Of what this test has started no more is kept.
  dispatchEvent(new Event(ERASED));
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function show(rows: string, state = 'ready') {
  document.body.innerHTML = `<div id="app"><main data-view="followings" data-state="${state}"><input type="search">${rows}</main></div>`;
}

const settled = () => vi.advanceTimersByTimeAsync(1_000);
const leave = () => dispatchEvent(new Event('pagehide'));
const text = () => JSON.stringify(keptLook(PAGE)?.body ?? null);

it('is kept a second after the page stands, and as it is when it is left', async () => {
  expect(text()).toBe('null');
  await settled();
  expect(text()).toContain('甲');
  show('<ul><li>乙</li></ul>');
  leave();
  expect(text()).toContain('乙');
});

it('stays as it was while something is searched, chosen, open or scrolled', async () => {
  await settled();
  const changes: readonly (() => void)[] = [
    () => {
      (document.querySelector('input[type="search"]') as HTMLInputElement).value = '的';
    },
    () => {
      show('<ul><li><input type="checkbox" checked>乙</li></ul>');
    },
    () => show('<ul><li>乙</li></ul><div role="menu"></div>'),
    () => {
      show('<ul><li>乙</li></ul>');
      const list = document.querySelector('ul') as HTMLElement;
      list.scrollTop = 40;
      list.dispatchEvent(new Event('scroll'));
    },
  ];
  for (const change of changes) {
    change();
    leave();
    expect(text()).toContain('甲');
    expect(text()).not.toContain('乙');
  }
});

it('goes when the list has become empty or cannot be shown, and waits while it loads', async () => {
  await settled();
  show('', 'loading');
  leave();
  expect(text()).toContain('甲');
  show('', 'empty');
  leave();
  expect(text()).toBe('null');
});

it('is kept once it stands, where it has not after a second', async () => {
  show('', 'loading');
  await settled();
  show('<ul><li>乙</li></ul>');
  expect(text()).toBe('null');
  await settled();
  expect(text()).toContain('乙');
});

it('is kept no more by a page that another account has come to, or whose data was erased', async () => {
  cookieChanged({ cookie: { domain: '.bilibili.com', name: 'DedeUserID' } });
  await settled();
  leave();
  expect(text()).toBe('null');
});

it('is not kept for whoever signed in before the page was told', async () => {
  dispatchEvent(new Event(ERASED));
  // Rows of one account, and the cookies of another.
  keepLooks(() => PAGE, Promise.resolve(8));
  await settled();
  leave();
  expect(text()).toBe('null');
});

it('says how often what it shows had changed, as far as the page is sure to show it', async () => {
  await settled();
  const before = keptLook(PAGE)?.changes;
  await revisions.set({ relations: 1, toview: 9 });
  leave();
  // It may be drawn as it was before, and then is not to be shown.
  expect(keptLook(PAGE)?.changes).toBe(before);
  await settled();
  leave();
  expect(keptLook(PAGE)?.changes).toBe('relations,1');
});

it('is not kept anew by the page that has erased it', async () => {
  await settled();
  localStorage.clear();
  dispatchEvent(new Event(ERASED));
  leave();
  expect(text()).toBe('null');
});

it('has the rules of sheets that come after it, those of the other theme too, and no others', async () => {
  const own = [
    'body { width: 9px; }',
    '[data-theme="dark"] { color: red; }',
    'li::before { top: 0px; }',
  ];
  const sheets = {
    '<link rel="stylesheet" blocking="render">': [...own, '.absent { top: 1px; }'],
    '<link rel="stylesheet">': ['ul { top: 2px; }'],
  };
  document.head.innerHTML = `${Object.keys(sheets).join('')}<link rel="stylesheet" href="/a.css">`;
  for (const [n, rules] of [...Object.values(sheets), ['li { top: 3px; }']].entries()) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules.join('\n'));
    vi.spyOn(
      document.querySelectorAll('link')[n] as HTMLLinkElement,
      'sheet',
      'get',
    ).mockReturnValue(sheet);
  }
  await settled();
  expect(keptLook(PAGE)?.rules).toBe([...own, 'ul { top: 2px; }'].join('\n'));
});
