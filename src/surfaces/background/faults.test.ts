// @vitest-environment node
import { expect, it } from 'vitest';
import { BiliError, type BiliErrorFields } from '../../shared/errors.ts';
import { createFaults, type FaultCounts } from './faults.ts';

function createStore(kept: FaultCounts = {}) {
  let all = kept;
  return {
    get: async () => all,
    set: async (next: FaultCounts) => {
      all = next;
    },
    now: () => all,
  };
}

const failed = (fields: BiliErrorFields) =>
  ({ type: 'failed', operation: fields.operation, error: new BiliError(fields) }) as const;

it('counts by operation, kind and code, goes on in the next life of the worker, most frequent first', async () => {
  const store = createStore({ 'nav server 500': 2 });
  const faults = createFaults({ store });
  faults.count(failed({ kind: 'private', operation: 'blacks', code: 22115 }));
  for (let n = 0; n < 3; n++) {
    faults.count({ type: 'rows-dropped', operation: 'toviewList', paths: ['.list[3].某人的标题'] });
  }
  faults.count({ type: 'figures-lost', operation: 'upStat' });
  expect(await faults.all()).toEqual([
    { operation: 'toviewList', what: 'rows-dropped', count: 3 },
    { operation: 'nav', what: 'server 500', count: 2 },
    { operation: 'blacks', what: 'private 22115', count: 1 },
    { operation: 'upStat', what: 'figures-lost', count: 1 },
  ]);
  expect(JSON.stringify(store.now())).not.toContain('标题');
  faults.forget();
  expect(await faults.all()).toEqual([]);
});

it('whoever goes away or is signed out has done nothing wrong', async () => {
  const faults = createFaults({ store: createStore() });
  faults.count(failed({ kind: 'aborted', operation: 'nav' }));
  faults.count(failed({ kind: 'not-logged-in', operation: 'nav' }));
  expect(await faults.all()).toEqual([]);
});

it('a store that cannot be read or written stops nothing', async () => {
  const refused = () => Promise.reject(new Error('full'));
  const faults = createFaults({ store: { get: refused, set: refused } });
  faults.count(failed({ kind: 'network', operation: 'nav' }));
  expect(await faults.all()).toEqual([{ operation: 'nav', what: 'network', count: 1 }]);
});
