import { expect, it } from 'vitest';
import { snapshotOf, whole } from '../../../../tests/support/snapshots.ts';
import { createComparisonModel } from './comparison-model.ts';

const rule = (id: string, change: object = {}) => ({
  id,
  rule: {
    id,
    name: '',
    isOff: false,
    match: 'all',
    conditions: [
      { filter: 'sign', value: '美食', not: false },
      { filter: 'group', value: '4', not: true },
    ],
    into: { tagid: 4, name: '做饭' },
    ...change,
  },
});

it('a rule without a name is called by what it asks for, as on its page', () => {
  const groups = whole([{ tagid: 4, name: '做饭' }]);
  const before = snapshotOf({
    groups,
    rules: whole([rule('gone'), rule('named'), rule('odd', { match: 'most' })]),
  });
  const after = snapshotOf({ groups, rules: whole([rule('named', { name: '吃的' })]) });
  const { lines } = createComparisonModel(before, after, true);
  const words = '签名含「美食」、不是：在「做饭」';
  expect(lines.map(({ name, was }) => [name, was])).toEqual([
    [words, null],
    ['其他版本保存的规则', null],
    ['吃的', words],
  ]);
});
