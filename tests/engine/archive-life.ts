import { archiveCollection } from '../../src/parts/history/worker/archive.ts';
import type { FakeBili } from '../fake-bili/index.ts';
import { createCollectingLife, type Death } from './collecting-life.ts';
import type { Machine } from './harness.ts';

/** One life of the worker that keeps the history; it stops at the so-manieth answer or writing. */
export function createArchiveLife(bili: FakeBili, machine: Machine, death: Death = {}) {
  const life = createCollectingLife(bili, machine, archiveCollection, death);
  return {
    ...life,
    async read() {
      await life.words.start(0);
      return life.run();
    },
  };
}
