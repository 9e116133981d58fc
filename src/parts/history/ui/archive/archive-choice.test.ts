import { afterEach, expect, it, vi } from 'vitest';
import type { ViewingPlace } from '@/src/parts/history/shared/site-rows.ts';
import type { Background } from '@/src/rpc/client.ts';
import { archivedViewing } from '../../../../../tests/support/archived-viewing.ts';
import { createArchiveChoice } from './archive-choice.ts';

let choice: ReturnType<typeof createArchiveChoice> | null = null;
afterEach(() => choice?.dispose());

/** What the background is asked for when one viewing is to be deleted on the site. */
async function askedFor(place: ViewingPlace): Promise<readonly string[]> {
  const asked: string[] = [];
  const ask = ((method: string) => {
    asked.push(method);
    return new Promise(() => undefined);
  }) as Background;
  choice = createArchiveChoice(ask, { placeOf: () => place, goneFromSite: vi.fn() });
  choice.remove([archivedViewing({})], 'site');
  await vi.waitFor(() => expect(asked).not.toEqual([]), { interval: 1 });
  return asked;
}

it('the row that the site has is deleted there at once', async () => {
  expect(await askedFor('both')).not.toContain('runs.plan');
});

it('what may be an earlier viewing of it is planned first: it is the only row there', async () => {
  expect(await askedFor(null)).toContain('runs.plan');
});
