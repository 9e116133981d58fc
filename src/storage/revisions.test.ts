import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bumpRevisions, forgetRevisions } from './items.ts';
import { onRevision, revisions } from './revisions.ts';

beforeEach(() => fakeBrowser.reset());

it('when another account signs in, nothing is left of what changed for the one before', async () => {
  const { signal } = new AbortController();
  const changed = vi.fn();
  onRevision(['relation:42'], changed, signal);
  await bumpRevisions('relation:42');
  expect(changed).toHaveBeenCalledTimes(1);
  await Promise.all([bumpRevisions('relation:43'), forgetRevisions()]);
  expect(await revisions.get()).toEqual({});
  // Forgetting is no change, and the next one is heard as ever.
  expect(changed).toHaveBeenCalledTimes(1);
  await bumpRevisions('relation:42');
  expect(changed).toHaveBeenCalledTimes(2);
});
