import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { MenuNews } from '../../parts/journal/shared/menu-news.ts';
import { runMark } from '../../storage/items.ts';
import { askInPage, clearMark, reportNews } from './menu-report.ts';

let badge = '!';

beforeEach(() => {
  badge = '!';
  Object.assign(browser.action, {
    setBadgeText: vi.fn(async ({ text }: { text: string }) => {
      badge = text;
    }),
    setBadgeBackgroundColor: vi.fn(async () => undefined),
    setTitle: vi.fn(async () => undefined),
  });
});

it('an act takes away what an earlier one left', async () => {
  await runMark.set(null);
  await clearMark();
  expect(badge).toBe('');
});

it('and leaves a run that stands still its mark', async () => {
  await runMark.set({ text: '‖', colour: '#C4264C' });
  await clearMark();
  expect(badge).toBe('‖');
});

describe('two acts in one page', () => {
  const news = (change: Partial<MenuNews>): MenuNews => ({
    state: 'done',
    kind: 'unfollow',
    name: '甲',
    group: '',
    canUndo: true,
    error: null,
    note: null,
    ...change,
  });

  /** A page whose notices are pressed as soon as they are there. `also`: what else is shown, once one is. */
  function page(also?: () => void) {
    const notice = {
      shown: '',
      pressed: Promise.resolve(false),
      async show(_: MenuNews, id: string) {
        notice.shown = id;
        notice.pressed = Promise.resolve(true);
        also?.();
      },
    };
    globalThis.bilideckNotice = notice;
    const run = async ({
      func,
      args,
    }: {
      func?: (...args: unknown[]) => unknown;
      args?: unknown[];
    }) => [{ result: await func?.(...(args ?? [])) }];
    Object.assign(browser, { scripting: { executeScript: run } });
    return notice;
  }

  it('what is pressed is the answer to the notice that it stands on', async () => {
    page();
    expect(await reportNews(1, news({}))).toBe(true);
    expect(await askInPage(1, news({ state: 'asking' }))).toBe(true);
  });

  it('and to no other that came after it, or before it was seen', async () => {
    for (const when of ['at once', 'before it is asked what was pressed']) {
      const notice = page(() => {
        const other = () => {
          notice.shown = 'another';
          notice.pressed = Promise.resolve(true);
        };
        if (when === 'at once') other();
        else queueMicrotask(() => queueMicrotask(() => queueMicrotask(other)));
      });
      expect(await reportNews(1, news({})), when).toBe(false);
      expect(await askInPage(1, news({ state: 'asking' })), when).not.toBe(true);
    }
  });

  it('a notice that an earlier version left in the page still tells', async () => {
    const old = { pressed: Promise.resolve(true), show: async () => undefined };
    page();
    globalThis.bilideckNotice = old as never;
    expect(await reportNews(1, news({}))).toBe(true);
  });
});
