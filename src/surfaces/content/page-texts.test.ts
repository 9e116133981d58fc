import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { t } from '@/src/i18n.ts';
import { followTexts } from './page-texts.ts';

let page: AbortController;

/** Another page: nothing is known in it but what is kept. */
async function nextPage() {
  page?.abort();
  page = new AbortController();
  globalThis.bilideckKnown = undefined;
  await followTexts(
    async () => null,
    () => undefined,
    page.signal,
  );
}

const asked = () => vi.mocked(browser.i18n.getMessage).mock.calls.map(([key]) => key);

beforeEach(async () => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  const { getMessage } = browser.i18n;
  Object.assign(browser.i18n, { getMessage: vi.fn(getMessage), getUILanguage: () => 'zh-CN' });
  await nextPage();
});

afterEach(() => {
  page.abort();
  globalThis.bilideckKnown = undefined;
  vi.useRealTimers();
});

it('a text that one page has shown is not asked for in the next, whatever it is filled with', async () => {
  expect(t('run_progress', [1, 2])).toBe('1 / 2');
  await vi.advanceTimersByTimeAsync(3_000);
  await nextPage();
  expect(t('run_progress', [3, 4])).toBe('3 / 4');
  expect(asked()).toEqual(['run_progress']);
});

it('what is shown later is kept when somebody turns away from the page', async () => {
  await vi.advanceTimersByTimeAsync(3_000);
  t('panel_stats');
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(0);
  await nextPage();
  t('panel_stats');
  expect(asked()).toEqual(['panel_stats']);
});

it('texts of another language or build are asked for anew', async () => {
  t('panel_stats');
  await vi.advanceTimersByTimeAsync(3_000);
  Object.assign(browser.i18n, { getUILanguage: () => 'en' });
  await nextPage();
  t('panel_stats');
  expect(asked()).toEqual(['panel_stats', 'panel_stats']);
});

it('a store that cannot be read costs a question, and no text', async () => {
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('full'));
  await nextPage();
  expect(t('run_progress', [1, 2])).toBe('1 / 2');
});

it('a page whose extension was replaced keeps nothing, and nothing fails in it', async () => {
  t('run_progress', [1, 2]);
  const told = vi.fn(() => {
    throw new Error('Extension context invalidated.');
  });
  Object.assign(browser.i18n, { getUILanguage: told });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(told).toHaveBeenCalledOnce();
});
