import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bumpRevisions } from './items.ts';
import { revisions } from './revisions.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

it('a change that could not be told is told with the next one', async () => {
  await bumpRevisions('groups');
  const full = vi
    .spyOn(browser.storage.local, 'set')
    .mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  await expect(bumpRevisions('toview')).rejects.toThrow('QUOTA_BYTES');
  await expect(bumpRevisions('history')).rejects.toThrow('QUOTA_BYTES');
  full.mockRestore();
  await bumpRevisions('groups');
  expect(await revisions.get()).toEqual({ groups: 2, toview: 1, history: 1 });
});
