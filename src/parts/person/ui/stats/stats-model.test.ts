import { expect, test } from 'vitest';
import type { From } from '@/src/reading/shared/sourced.ts';
import type { Ask } from '@/src/ui/person-parts.ts';
import { createStatsModel } from './stats-model.ts';

function create(isKept: boolean) {
  const asked: string[] = [];
  const ask = (async (method: string, { from }: { from: From }) => {
    asked.push(`${method} ${from}`);
    if (from === 'cache' && !isKept) return null;
    return { value: { plays: 1 }, learntAtMs: Date.now(), stale: false, dropped: 0 };
  }) as unknown as Ask;
  const { signal } = new AbortController();
  return { model: createStatsModel({ ask, mid: 2, signal }), asked };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('what is kept is drawn before anybody is near, and not asked for again', async () => {
  const { model, asked } = create(true);
  await model.recall();
  expect(model.state.value).toBe('ready');
  model.show(['plays']);
  model.open();
  await settled();
  expect(asked).toEqual(['person.upStat cache', 'works.counts cache']);
});

test('a figure that is drawn is asked for once somebody is near; one that the site shows is not', async () => {
  const { model, asked } = create(false);
  model.show(['plays', 'fans']);
  model.askShown();
  // The place is found, and the site turns out to show the fans.
  model.show(['plays']);
  expect(asked).toEqual([]);
  model.open();
  await settled();
  expect(asked.filter((one) => one.endsWith('any'))).toEqual([
    'works.counts any',
    'person.upStat any',
  ]);
  model.show(['plays', 'fans']);
  model.askShown();
  await settled();
  expect(asked).toContain('person.counts any');
});
