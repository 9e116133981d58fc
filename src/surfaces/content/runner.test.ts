import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { defineFeature, type Feature, type FeatureContext } from './define-feature.ts';
import { createFeatureRunner } from './runner.ts';

const given = {
  part: () => {
    throw new Error('not used');
  },
  repeated: signal([]),
  fold: () => {
    throw new Error('not used');
  },
  addPanel: () => undefined,
};
const facts = (mid: number) => ({ mid, tab: 'home' as const, viewer: 7 });

function runnerOf(features: readonly Feature[], begin: () => typeof given = () => given) {
  const runner = createFeatureRunner(features, begin);
  runner.turn(features.map(({ id }) => id));
  return runner;
}

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
  const runner = runnerOf([feature]);
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
  const runner = runnerOf([feature], begin);
  runner.show(facts(1));
  runner.show(facts(2));
  expect(contexts.map(({ mid, signal }) => [mid, signal.aborted])).toEqual([
    [1, true],
    [2, false],
  ]);
});

test('ends when nobody is shown', () => {
  const { feature, contexts } = recorder('a');
  const runner = runnerOf([feature]);
  runner.show(facts(1));
  runner.show(null);
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
  const runner = runnerOf([broken, feature]);
  runner.show(facts(1));
  runner.show(facts(2));
  expect(contexts).toHaveLength(2);
  expect(errors).toHaveBeenCalledOnce();
});

test('leaves out what does not concern this person', () => {
  const { feature, contexts } = recorder('a');
  runnerOf([feature]).show(facts(7));
  expect(contexts).toHaveLength(0);
});

test('turns one feature off and on again, and leaves the others alone', () => {
  const [a, b] = [recorder('a'), recorder('b')];
  const runner = runnerOf([a.feature, b.feature]);
  runner.show(facts(1));
  runner.turn(['b']);
  expect(a.contexts.map(({ signal }) => signal.aborted)).toEqual([true]);
  runner.turn(['b', 'a', 'unknown']);
  expect(a.contexts.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  expect(b.contexts.map(({ signal }) => signal.aborted)).toEqual([false]);
});

test('starts nothing that is off, for nobody and for the next person', () => {
  const { feature, contexts } = recorder('a');
  const runner = runnerOf([feature]);
  runner.turn([]);
  runner.show(facts(1));
  runner.show(facts(2));
  expect(contexts).toHaveLength(0);
  runner.turn(['a']);
  expect(contexts.map(({ mid }) => mid)).toEqual([2]);
});
