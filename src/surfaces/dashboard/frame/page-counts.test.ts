import { expect, it } from 'vitest';
import type { Background } from '@/src/rpc/client.ts';
import toview from '../pages/toview.ts';
import { createPageCounts } from './page-counts.ts';

it('what was changed since it was read has no figure, rather than the one of before', async () => {
  let expired: boolean | undefined;
  const ask = (async () => ({ value: [1, 2, 3], stale: true, expired })) as unknown as Background;
  const counts = createPageCounts(ask, [toview]);
  counts.look();
  // Old, and nothing is known against it.
  await expect.poll(() => counts.known.value.get('toview')).toBe(3);
  expired = true;
  counts.look();
  await expect.poll(() => counts.known.value.get('toview')).toBeUndefined();
});
