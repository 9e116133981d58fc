import { expect, test, vi } from 'vitest';
import { defineFeature, type FeatureContext } from './define-feature.ts';
import { createRunner } from './runner.ts';

const given = {
  prefs: () => {
    throw new Error('not used');
  },
  addPanel: () => undefined,
};
const facts = (mid: number) => ({ mid, tab: 'home' as const, viewer: 7 });

function recorder(id: string) {
  const contexts: FeatureContext[] = [];
  const feature = defineFeature({
    id,
    include: ({ mid, viewer }) => mid !== viewer,
    init: (context) => void contexts.push(context),
  });
  return { feature, contexts };
}

test('keeps running on another tab of the same person', () => {
  const { feature, contexts } = recorder('a');
  const runner = createRunner([feature], () => given, vi.fn());
  runner.show(facts(1));
  runner.show({ ...facts(1), tab: 'upload' });
  expect(contexts).toHaveLength(1);
  expect(contexts[0]?.signal.aborted).toBe(false);
});

test('aborts before it starts for another person', () => {
  const { feature, contexts } = recorder('a');
  const begin = vi.fn(() => {
    expect(contexts.every(({ signal }) => signal.aborted)).toBe(true);
    return given;
  });
  const runner = createRunner([feature], begin, vi.fn());
  runner.show(facts(1));
  runner.show(facts(2));
  expect(contexts.map(({ mid, signal }) => [mid, signal.aborted])).toEqual([
    [1, true],
    [2, false],
  ]);
});

test('ends when nobody is shown', () => {
  const { feature, contexts } = recorder('a');
  const end = vi.fn();
  const runner = createRunner([feature], () => given, end);
  runner.show(facts(1));
  runner.show(null);
  expect(end).toHaveBeenCalledOnce();
  expect(contexts[0]?.signal.aborted).toBe(true);
  expect(runner.mid).toBeNull();
});

test('a broken feature is logged once and leaves the others running', () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = defineFeature({
    id: 'broken',
    include: () => true,
    init: () => {
      throw new Error('boom');
    },
  });
  const { feature, contexts } = recorder('b');
  const runner = createRunner([broken, feature], () => given, vi.fn());
  runner.show(facts(1));
  runner.show(facts(2));
  expect(contexts).toHaveLength(2);
  expect(errors).toHaveBeenCalledOnce();
});

test('leaves out what does not concern this person', () => {
  const { feature, contexts } = recorder('a');
  createRunner([feature], () => given, vi.fn()).show(facts(7));
  expect(contexts).toHaveLength(0);
});
