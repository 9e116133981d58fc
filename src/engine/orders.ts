import type { Clock } from '../api/clock.ts';
import { BiliError } from '../shared/errors.ts';
import { entryOf } from './entry.ts';
import type { NewRun, RunStore } from './run-store.ts';
import type { Plan, Run, RunItem } from './shared/runs.ts';

export interface OrderOptions {
  /** One thing on one click: goes first and is waited for. */
  readonly single?: boolean;
  /** Whose it is; absent: whoever is signed in. */
  readonly account?: number | undefined;
  /** The run that is taken back. */
  readonly undoOf?: Pick<Run, 'id' | 'kind' | 'params' | 'into'>;
}

/** Writes orders down as runs, in the sequence in which they are to be carried out. */
export function createOrders(store: RunStore, clock: Clock) {
  let lastMs = 0;

  /** Runs go by age: no two are of the same. */
  function stamp(): number {
    lastMs = Math.max(lastMs + 1, clock.now());
    return lastMs;
  }

  function newRun(plan: Plan, account: number, options: OrderOptions): NewRun {
    const id = crypto.randomUUID();
    // What is known not to be changed was said in the plan, and is no part of the run.
    const wanted = plan.items.filter(({ skip }) => skip === null || skip === 'protected');
    const items: RunItem[] = wanted.map(({ id: item, title, target, skip }, index) => ({
      run: id,
      index,
      id: item,
      title,
      target,
      before: undefined,
      after: undefined,
      // Protection is asked for again by what the service says; this is what was known.
      state: skip === null ? 'pending' : 'skipped',
      attempts: {},
      alone: false,
      error: null,
      note: skip === null ? null : 'protected',
    }));
    const things = wanted.reduce((sum, { size = 1, skip }) => (skip ? sum : sum + size), 0);
    const into = plan.into ?? options.undoOf?.into;
    const left = items.filter(({ state }) => state === 'skipped');
    const run: Run = {
      id,
      account,
      kind: plan.kind,
      title: items[0]?.title ?? '',
      ...(items[0] && { subject: items[0].id }),
      params: plan.params,
      ...(into !== undefined && { into }),
      ...(things !== items.length && { things }),
      state: 'queued',
      wait: null,
      single: options.single ?? false,
      createdAtMs: stamp(),
      endedAtMs: null,
      counts: { total: items.length, verified: 0, failed: 0, doubtful: 0, skipped: left.length },
      answered: 0,
      undoable: plan.undoable,
      ...(plan.undoCosts && { undoCosts: true }),
      undoOf: options.undoOf?.id ?? null,
      ...(options.undoOf && {
        undoOfKind: options.undoOf.kind,
        undoOfParams: options.undoOf.params,
      }),
      undone: false,
      snapshot: null,
      needsBackup: plan.backup,
      expectedMs: plan.expectedMs,
      blocks: 0,
    };
    return { run, items, entries: left.map((item) => entryOf(run, item, run.createdAtMs)) };
  }

  /** All of them or none. */
  return async (
    plans: readonly Plan[],
    account: number,
    options: OrderOptions = {},
  ): Promise<readonly Run[]> => {
    const all = plans.map((plan) => newRun(plan, account, options));
    try {
      await store.create(all);
    } catch (error) {
      throw new BiliError({ kind: 'storage', operation: plans[0]?.kind ?? 'runs' }, error);
    }
    return all.map(({ run }) => run);
  };
}
