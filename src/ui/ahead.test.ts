import { afterEach, expect, it } from 'vitest';
import type { Run, RunState } from '@/src/engine/shared/runs.ts';
import { hearOf, runAhead } from './ahead.ts';

const news = (id: string, state: RunState, single = false) => hearOf({ id, state, single } as Run);
const ahead = () => runAhead.value?.id ?? null;

afterEach(() => {
  runAhead.value = null;
});

it('is the long run that goes on, until a click has its turn or the run stands still', () => {
  news('long', 'queued');
  expect(ahead()).toBeNull();
  news('long', 'running');
  news('click', 'queued', true);
  expect(ahead()).toBe('long');
  news('click', 'running', true);
  expect(ahead()).toBeNull();
  news('click', 'done', true);
  news('long', 'running');
  news('next', 'queued');
  expect(ahead()).toBe('long');
  news('long', 'paused');
  expect(ahead()).toBeNull();
});
