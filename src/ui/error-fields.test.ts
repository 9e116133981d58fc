import { expect, it, vi } from 'vitest';
import { BiliError } from '@/src/shared/errors.ts';
import { fieldsOf } from './error-fields.ts';
import { lostOrder } from './order-one.ts';

it('a failed call keeps its words', () => {
  const error = new BiliError({ kind: 'refused', operation: 'x', code: 22009 });
  expect(fieldsOf(error)).toMatchObject({ kind: 'refused', operation: 'x', code: 22009 });
});

it('anything else is a bug of ours, and logged', () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const bug = new TypeError('x is undefined');
  expect(fieldsOf(bug)).toEqual({ kind: 'internal', operation: '' });
  expect(logged).toHaveBeenCalledWith('[bilideck] interface:', bug);
});

it.each([
  ['internal', 'doubtful'],
  ['network', 'doubtful'],
  ['timeout', 'doubtful'],
  ['aborted', 'doubtful'],
  // Not sent at all.
  ['gone', 'failed'],
  ['invalid-params', 'failed'],
] as const)('an order lost to %s is %s', (kind, state) => {
  expect(lostOrder(new BiliError({ kind, operation: 'acts.order' })).state).toBe(state);
});
