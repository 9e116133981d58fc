import type { Collections } from '../../../collect/collections.ts';
import type { Collected } from '../../../collect/shared/collected.ts';
import { Nothing } from '../../../reading/define-read.ts';
import { defineMethod, type Method } from '../../../rpc/method.ts';
import { PAGES } from '../../../shared/callers.ts';
import type { CensusProgress } from '../shared/census.ts';
import { censusCollection } from './census.ts';
import { censusStore } from './census-store.ts';

const ordered = <O>(run: () => Promise<O>): Method<typeof Nothing, O> =>
  defineMethod({ callers: PAGES, input: Nothing, run });

/** What a page may say to the census of the signed-in account. */
export function createCensusCalls(
  collections: Pick<Collections, 'handle'>,
  own: () => Promise<number>,
) {
  const handle = () => collections.handle(censusCollection);
  /** Only who is signed in has one. */
  const say = (word: 'start' | 'pause' | 'resume' | 'cancel') =>
    ordered(async (): Promise<Collected> => {
      await own();
      return handle()[word](0);
    });
  return {
    /** How far it is; null: never ordered. Asks the service nothing. */
    'census.get': ordered(async (): Promise<CensusProgress | null> => {
      const account = await own();
      const [at, notes] = await Promise.all([handle().get(0), censusStore.notes(account)]);
      if (!at) return null;
      const { state, wait, kept, completeAtMs } = at;
      const ofPass = notes?.pass === at.pass ? notes : null;
      const asks = ofPass?.asks ?? null;
      return {
        state,
        wait,
        phase: asks === null ? 'feed' : 'asking',
        known: kept,
        left: asks?.length ?? null,
        reachedSeconds: ofPass?.walk.oldestSeconds ?? null,
        walkedAtMs: completeAtMs,
      };
    }),
    'census.start': say('start'),
    'census.pause': say('pause'),
    'census.resume': say('resume'),
    'census.cancel': say('cancel'),
  };
}
