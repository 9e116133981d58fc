import { expect, it, vi } from 'vitest';
import { createComparisonModel } from '@/src/parts/snapshots/ui/comparison-model.ts';
import { createRestoreModel } from '@/src/parts/snapshots/ui/restore-model.ts';
import type { AskOptions, Background } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { followed, snapshotOf, whole } from '../../tests/support/snapshots.ts';
import { createListOrders } from './list-orders.ts';

/* A plan lies open in one window, and in another one somebody else signs in. */

const ME = 7;

/** A background that somebody else has signed in to; `done`: what was changed in their name. */
function create() {
  const done: string[] = [];
  let signedIn = ME;
  const ask = (async (method: string, _: unknown, { viewer }: AskOptions = {}) => {
    if (viewer !== undefined && viewer !== signedIn) {
      throw new BiliError({ kind: 'account-changed', operation: method });
    }
    if (method === 'runs.plan') {
      return { id: `plan ${signedIn}`, account: signedIn, kind: 'unfollow', losses: [] };
    }
    // Plans are kept for whoever they were made for.
    if (method === 'runs.start' && signedIn !== ME && done.length === 0) {
      throw new BiliError({ kind: 'no-plan', operation: method });
    }
    if (method === 'groups.list') return { value: [] };
    if (signedIn !== ME) done.push(method);
    return {};
  }) as unknown as Background;
  return {
    ask,
    done,
    switchAccount: () => {
      signedIn = 8;
    },
  };
}

const order = (count: number) => ({
  kind: 'unfollow' as const,
  params: {},
  items: Array.from({ length: count }, (_, n) => ({ id: `${n}`, title: '', target: { mid: n } })),
});

it.each([1, 2])('of %i people: it is not begun in their name', async (count) => {
  const { ask, done, switchAccount } = create();
  const orders = createListOrders(ask, { kinds: ['unfollow'] });
  await orders.propose(order(count));
  switchAccount();
  orders.agree();
  const why = () => orders.error.value ?? orders.outcomes.value.at(-1)?.error;
  await vi.waitFor(() => expect(why()).toMatchObject({ kind: 'account-changed' }));
  expect(done).toEqual([]);
  orders.dispose();
});

it('nothing of a snapshot is brought into their account', async () => {
  const { ask, done, switchAccount } = create();
  const groups = whole([{ tagid: 5, name: '美食' }]);
  const was = snapshotOf({
    followings: whole([followed(1)]),
    groups,
    shielded: whole([{ mid: 3 }]),
  });
  const is = snapshotOf({ followings: whole([]), groups: whole([]), shielded: whole([]) });
  const comparing = createComparisonModel(was, is, true);
  const model = createRestoreModel(ask);
  comparing.pickAll();
  await model.look(comparing);
  switchAccount();
  done.length = 0;
  await model.begin(comparing);
  expect(model.error.value).toMatchObject({ kind: 'account-changed' });
  expect(done).toEqual([]);
  model.dispose();
});
