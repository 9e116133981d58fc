import type { Operation } from '../../src/api/define.ts';
import { createCollections } from '../../src/collect/collections.ts';
import type { Collection, KeptRow } from '../../src/collect/define-collection.ts';
import type { Collected } from '../../src/collect/shared/collected.ts';
import type { FakeBili } from '../fake-bili/index.ts';
import { connect } from '../support/connect.ts';
import { createMortality } from '../support/mortality.ts';
import type { Machine } from './harness.ts';

export interface Death {
  readonly dieAt?: number;
  /** How far the clock of collections alone is turned: signatures carry the real time. */
  readonly laterMs?: () => number;
  /** The end of a turn is a moment as well: for one that writes by itself in its turns. */
  readonly isTurnMoment?: boolean;
  /** No page can be written down: the disk is full. */
  readonly isFull?: () => boolean;
}

/** One life of a worker that reads one collection; stops at the so-manieth answer or writing. */
export function createCollectingLife<R extends KeptRow, O extends Operation>(
  bili: FakeBili,
  machine: Machine,
  collection: Collection<R, O>,
  { dieAt = Infinity, laterMs = () => 0, isTurnMoment = false, isFull = () => false }: Death = {},
) {
  const { mortal, moments, isDead } = createMortality(dieAt);
  const { client, clock, limiter } = connect(bili, 'viewer', machine);
  const { store } = collection;
  const told: Collected[] = [];
  let wakeAtMs: number | null = null;
  let then: { readonly at: number; readonly act: () => unknown } | null = null;
  const now = () => clock.now() + laterMs();
  const watched: Collection<R, O> = {
    ...collection,
    ...(isTurnMoment && { turn: mortal(collection.turn) }),
    store: {
      ...store,
      begin: mortal(store.begin),
      update: mortal(store.update),
      learn: mortal(async (...page: Parameters<typeof store.learn>) => {
        if (isFull()) throw new DOMException('no room', 'QuotaExceededError');
        return store.learn(...page);
      }),
      complete: mortal(store.complete),
    },
  };
  const collections = createCollections({
    client: { call: mortal(client.call as never) as typeof client.call },
    collections: [watched as unknown as Collection],
    clock: { ...clock, now },
    account: async () => machine.account,
    blockedUntilMs: () =>
      Math.max(0, ...Object.values(limiter.state().coolDowns).map(({ untilMs }) => untilMs)) ||
      null,
    onProgress: async (one) => {
      told.push(one);
      if (!then || told.length < then.at) return;
      const { act } = then;
      then = null;
      await act();
    },
    report: () => undefined,
    wakeAt: async (atMs) => {
      wakeAtMs = atMs;
    },
  });
  const words = collections.handle(watched as unknown as Collection<R>);
  return {
    collections,
    words,
    machine,
    told,
    now,
    moments,
    isDead,
    wakeAt: () => wakeAtMs,
    /** Does something once so much more was told. */
    onceTold(more: number, act: () => unknown) {
      then = { at: told.length + more, act };
    },
    /** Works through everything that can go on; gives where the one about it stands. */
    async run(of = 0) {
      await collections.wake();
      return words.get(of);
    },
  };
}
