import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { runMark } from '../../storage/items.ts';
import { clearMark } from './menu-report.ts';

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
