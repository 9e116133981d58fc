import type { Client } from '../../../api/client.ts';
import type { Clock } from '../../../api/clock.ts';
import { type Collected, isOver } from '../../../collect/shared/collected.ts';
import { walk } from '../../../collect/walk.ts';
import { isWithin } from '../../../shared/durations.ts';
import { BiliError, type BiliErrorFields } from '../../../shared/errors.ts';
import type { SyncProgress } from '../shared/sync-progress.ts';
import { followingsCollection, PAGE } from './followings.ts';

/** Complete as of less than this ago, the copy is not checked again unless somebody asks for it. */
const FRESH_MS = 5 * 60_000;

interface Parts {
  readonly client: Pick<Client, 'call'>;
  readonly clock: Clock;
  /** Where it is, for whoever shows it. */
  readonly tell: (progress: SyncProgress) => Promise<void>;
  readonly report: (error: unknown) => void;
}

/** Reads the account's followings for a page that shows them, and tells how far it is. */
export function createTopUp({ client, clock, tell, report }: Parts) {
  const running = new Map<number, Promise<void>>();
  /** Whose reading is to end with the page that it is at. */
  const stopped = new Set<number>();
  const stateOf = (account: number) => followingsCollection.store.get({ account, of: 0 });

  async function run(account: number): Promise<void> {
    let at = await stateOf(account);
    const told = (state: SyncProgress['state'], error: BiliErrorFields | null) =>
      tell({
        account,
        state,
        read: passed(at),
        total: at?.total ?? null,
        doubt: at?.doubt ?? null,
        error,
        atMs: clock.now(),
      }).catch(report);
    try {
      for await (const now of walk({ client, clock }, followingsCollection, { account, of: 0 })) {
        at = now;
        if (stopped.has(account)) break;
        await told('running', null);
      }
      await told('done', null);
    } catch (error) {
      await told('failed', fieldsOf(error));
    }
  }

  const whose = (account: number | null) =>
    [...running.keys()].filter((one) => account === null || one === account);

  return {
    state: stateOf,

    /** Whether it is being read, null: of anybody. */
    isRunning: (account: number | null): boolean => whose(account).length > 0,

    /** Ends it; a page that is on its way is written down first. */
    async stop(account: number | null): Promise<void> {
      const all = whose(account);
      for (const one of all) stopped.add(one);
      await Promise.allSettled(all.map((one) => running.get(one)));
      for (const one of all) stopped.delete(one);
    },

    /** Begins it unless the copy is fresh, and does not wait for its end. One goes on at a time. */
    async order(account: number, asked: boolean): Promise<void> {
      const known = await stateOf(account);
      const isFresh = isWithin(FRESH_MS, known?.completeAtMs ?? -Infinity, clock.now());
      if (running.has(account)) return;
      if (!asked && known && isOver(known) && isFresh) return;
      const begun = run(account).finally(() => running.delete(account));
      running.set(account, begun);
      begun.catch(report);
    },
  };
}

export type TopUp = ReturnType<typeof createTopUp>;

function passed(at: Collected | undefined): number {
  if (!at) return 0;
  const pn = (at.next as { readonly pn?: number } | null)?.pn;
  const read = pn === undefined ? (isOver(at) ? (at.total ?? 0) : 0) : (pn - 1) * PAGE;
  return at.total === null ? read : Math.min(read, at.total);
}

const fieldsOf = (error: unknown): BiliErrorFields =>
  error instanceof BiliError ? error.toFields() : { kind: 'internal', operation: 'followings' };
