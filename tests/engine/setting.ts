import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { runStore } from '../../src/engine/run-store.ts';
import type { Run } from '../../src/engine/shared/runs.ts';
import type { KindId } from '../../src/shared/kind-ids.ts';
import {
  type FakeBili,
  type FaultKind,
  PEOPLE,
  type Size,
  startFakeBili,
} from '../fake-bili/index.ts';
import { createMachine, emptyDatabase, type Machine } from './harness.ts';
import { reset } from './orders.ts';

/** Every way in which a page can fail to come; a page that never comes ends as one that breaks off. */
export const NO_PAGE: readonly FaultKind[] = [
  'http-412-html',
  'http-502',
  'http-429',
  'truncated',
  'empty',
  'html-200',
  'code-352',
  'bare-voucher',
  'code-412',
  'code-799',
  'code-509',
  'code-500',
  'reset',
  'session-expired',
  'data-empty',
  'data-null',
];

/** A simulated service for the tests of one file: before each of them it is as it was at first, and nothing is kept. */
export async function simulated(size: Size = 'S'): Promise<FakeBili> {
  const bili = await startFakeBili({ size });
  afterAll(() => bili.close());
  beforeEach(async () => {
    bili.reset(size);
    await emptyDatabase();
  });
  return bili;
}

/** A simulated service for the tests of one file, and for each of them a machine that has kept nothing. */
export function createSetting() {
  let bili: FakeBili;
  let machine: Machine;
  beforeAll(async () => {
    bili = await startFakeBili({ size: 'S' });
  });
  afterAll(() => bili.close());
  beforeEach(async () => {
    reset(bili);
    await emptyDatabase();
    machine = createMachine(PEOPLE.viewer);
  });

  /** Followed, without a star; a cancelled account could not be followed anew. */
  const ordinary = (count: number) =>
    [...bili.state.viewer.followings.values()]
      .filter(({ special, mid }) => !special && !bili.state.people.get(mid)?.cancelled)
      .slice(0, count)
      .map(({ mid }) => mid);

  const writes = () => bili.log.filter(({ method }) => method === 'POST');

  return {
    get bili() {
      return bili;
    },
    get machine() {
      return machine;
    },
    ordinary,
    unfollow: (count: number) => ({
      kind: 'unfollow' as const,
      params: {},
      items: people(ordinary(count)),
    }),
    writes,
    /** Answers to changes of relations take their time. Gives what ends that. */
    slow: () =>
      bili.faults.add({ match: { operation: 'modifyRelation' }, kind: 'slow', delayMs: 10 }),
    /** Until so many writes have reached the service. */
    sent: (count: number) =>
      expect
        .poll(() => writes().length, { interval: 2, timeout: 30_000 })
        .toBeGreaterThanOrEqual(count),
  };
}

/** Items of an order that stand for people. */
export const people = (mids: readonly number[]) =>
  mids.map((mid) => ({ id: String(mid), title: String(mid), target: { mid } }));

export const order = (kind: KindId, mid: number) => ({ kind, params: {}, items: people([mid]) });

export const kept = async (id: string) => (await runStore.get(id)) as Run;

export const latest = async () => (await runStore.recent(PEOPLE.viewer, 1))[0] as Run;
