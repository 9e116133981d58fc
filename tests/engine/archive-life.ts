import { createCollections } from '../../src/collect/collections.ts';
import type { Collected } from '../../src/collect/shared/collected.ts';
import { archiveCollection } from '../../src/parts/history/worker/archive.ts';
import { archiveStore } from '../../src/parts/history/worker/archive-store.ts';
import type { FakeBili } from '../fake-bili/index.ts';
import { connect } from '../support/connect.ts';
import { Killed, type Machine } from './harness.ts';

interface Death {
  readonly dieAt?: number;
  /** How far the clock has been turned. */
  readonly laterMs?: () => number;
}

/** One life of the worker that keeps the history; it stops at the so-manieth answer or writing. */
export function createArchiveLife(
  bili: FakeBili,
  machine: Machine,
  { dieAt = Infinity, laterMs = () => 0 }: Death = {},
) {
  let moments = 0;
  const mortal =
    <A extends unknown[], R>(task: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (moments >= dieAt) throw new Killed();
      const result = await task(...args);
      moments += 1;
      if (moments >= dieAt) throw new Killed();
      return result;
    };
  const { client, clock, limiter } = connect(bili, 'viewer', machine);
  const told: Collected[] = [];
  let then: { readonly at: number; readonly act: () => unknown } | null = null;
  const now = () => clock.now() + laterMs();
  const collections = createCollections({
    client: { call: mortal(client.call as never) as typeof client.call },
    collections: [
      {
        ...archiveCollection,
        store: {
          ...archiveStore,
          begin: mortal(archiveStore.begin),
          update: mortal(archiveStore.update),
          learn: mortal(archiveStore.learn),
          complete: mortal(archiveStore.complete),
        },
      },
    ],
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
    wakeAt: async () => undefined,
  });
  const words = collections.handle(archiveCollection);
  return {
    collections,
    words,
    now,
    /** How often something was answered or written down. */
    moments: () => moments,
    /** Does something once so much more was told. */
    after(more: number, act: () => unknown) {
      then = { at: told.length + more, act };
    },
    async run() {
      await collections.wake();
      return words.get(0);
    },
    async read() {
      await words.start(0);
      await collections.wake();
      return words.get(0);
    },
  };
}
