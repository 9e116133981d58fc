import type { Wait } from '../pump/shared/wait.ts';
import { failureOf, needsPerson, Stop, stopFor } from '../pump/wait.ts';
import { type BiliErrorFields, invalidParams } from '../shared/errors.ts';
import { ended, lastLook, readItems, wasSent } from './items.ts';
import type { Kind, KindOf } from './kind.ts';
import { createLedger, type LedgerParts } from './ledger.ts';
import { MOST_ITEMS } from './most.ts';
import type { RunChange } from './run-store.ts';
import type { Run } from './shared/runs.ts';
import { hasEnded } from './shared/runs.ts';
import { createTools } from './tools.ts';
import { createWindows, type WindowParts } from './window.ts';
import type { Word } from './words.ts';

export interface RunnerParts
  extends LedgerParts,
    Omit<WindowParts, 'tools' | 'checkInterruption' | 'unknown'> {
  readonly kindOf: KindOf;
  /** Backs up followings with groups, whole, and gives the backup's id. */
  readonly backup: (account: number, run: string, page: OnPage) => Promise<string>;
}

/**
 * Called between two pages of a long reading, with how many are done and, where that is known, how
 * many there are. It throws when something else comes first; what was read is kept by the reader.
 */
export type OnPage = (done: number, total: number | null) => Promise<void>;

/** What a run must heed between any two requests. */
export interface Listening {
  /** What the person said about it and was not heeded yet. */
  readonly word: () => Word | null;
  /** Whether others go first. */
  readonly othersFirst: () => Promise<boolean>;
}

/** When to read again what a single act may have sent. */
const LOOK_AGAIN_MS = 60_000;
/** Blocks in a row without anything done between them; then the person decides. */
const MOST_BLOCKS = 4;

/**
 * Works through one run, window by window: read where the items stand, write what is missing, read
 * again. Every item is written down as `sending` before its request, so whoever takes up a run that
 * was cut short reads first and knows.
 */
export function createRunner(parts: RunnerParts) {
  const { client, store, clock } = parts;

  /** @throws whatever kept it from writing down how the run stands. */
  return async function work(run: Run, { word, othersFirst }: Listening): Promise<Run> {
    const kind = knownKind(parts.kindOf, run.kind);
    const ledger = createLedger(parts, run, kind);
    const priority = run.single ? 'waiting' : 'background';
    /** Between any two requests for reading others may come first; then it is all read again. */
    const listening: typeof client = {
      call: async (operation, params, options) => {
        if (!operation.write) await checkInterruption();
        return client.call(operation, params, options);
      },
    };
    const tools = createTools(listening, run.account, priority);
    /** Items of which reading told nothing, with the reason: the others go first. */
    const unknowns = new Map<number, BiliErrorFields>();
    const left = () => store.items(run.id, ['sending', 'pending'], MOST_ITEMS);

    async function checkInterruption(): Promise<void> {
      if (word() !== null || (await othersFirst())) throw new Interrupted();
    }

    try {
      await ledger.catchUp();
      if (word() === null) await begin();
      await goOn();
      return await ledger.change((now) => (hasEnded(now) ? null : atEnd('done')));
    } catch (error) {
      return error instanceof Interrupted ? interrupt() : stop(error);
    }

    async function begin(): Promise<void> {
      const { state } = await ledger.change((now) =>
        now.state === 'paused' || hasEnded(now) ? null : { state: 'running', wait: null },
      );
      // Somebody was quicker.
      if (state !== 'running') throw new Interrupted();
    }

    async function goOn(): Promise<void> {
      await checkInterruption();
      if (!kind) throw new Stop('stuck', null, invalidParams(run.kind, 'kind').toFields());
      const windows = createWindows(
        { ...parts, tools, checkInterruption, unknown: (index, why) => unknowns.set(index, why) },
        ledger,
        kind,
      );
      for (;;) {
        await checkInterruption();
        if (ledger.run().needsBackup) {
          const snapshot = await parts.backup(run.account, run.id, async (done, total) => {
            await ledger.do({ what: 'backup', done, total });
            await checkInterruption();
          });
          await ledger.change(() => ({ snapshot, needsBackup: false }));
          continue;
        }
        const items = await openItems(kind);
        if (items.length === 0) break;
        await windows.work(items);
      }
      const [why] = unknowns.values();
      if (why) throw new Stop('answer', null, why);
    }

    async function openItems({ window }: Kind) {
      const most = window + unknowns.size;
      const items = await store.items(run.id, ['sending', 'pending'], most);
      return items.filter(({ index }) => !unknowns.has(index)).slice(0, window);
    }

    async function interrupt(): Promise<Run> {
      if (word() === 'cancelled') return cancel();
      return ledger.change((now) => {
        // Asked again here, where nothing can come between: whoever says go on meanwhile is heard.
        if (word() === 'person' && !hasEnded(now)) return paused(BY_PERSON);
        return now.state === 'running' ? { state: 'queued' } : null;
      });
    }

    async function cancel(): Promise<Run> {
      const open = await left();
      const sent = open.filter(wasSent);
      const never = open.filter((item) => !wasSent(item));
      await ledger.settle(never.map((item) => ended(item, 'skipped', 'cancelled')));
      // What was sent and not read back yet: one look, and nothing more is sent.
      const quiet = createTools(client, run.account, priority);
      const look = kind ? readItems(kind, quiet, sent, run.params) : Promise.resolve(UNKNOWN);
      const states = await look.catch(() => UNKNOWN);
      await ledger.settle(
        sent.map((item) =>
          kind ? lastLook(kind, item, states(item), run.params) : ended(item, 'doubtful', null),
        ),
      );
      return ledger.change(() => atEnd('cancelled'));
    }

    async function stop(error: unknown): Promise<Run> {
      const { failures = 0, blocks: before, single } = ledger.run();
      const facts = { nowMs: clock.now(), blockedUntilMs: parts.blockedUntilMs(), failures };
      const fields = failureOf(error, run.kind);
      const { wait } = stopFor(error, facts) ?? new Stop('stuck', null, fields);
      if (wait.reason === 'storage') return ledger.showAs({ state: 'waiting', wait });
      if (wait.reason === 'stuck') parts.report(error);
      if (single) return giveUp(wait);
      const isBlock = wait.error?.kind === 'intercepted';
      const blocks = before + (isBlock ? 1 : 0);
      const byHand = needsPerson(wait) || (isBlock && blocks >= MOST_BLOCKS);
      return ledger.change(() => ({
        ...(byHand ? paused(wait) : { state: 'waiting', wait }),
        blocks,
        ...(wait.reason === 'network' && { failures: failures + 1 }),
      }));
    }

    /**
     * Somebody waits for a single act: it fails with its reason instead of happening hours later.
     * What may have been sent stays open, to be read again as soon as that is possible.
     */
    async function giveUp(wait: Wait): Promise<Run> {
      const open = await left();
      const unsent = open.filter((item) => !wasSent(item));
      await ledger.settle(
        unsent.map((item) => ({ ...ended(item, 'failed', null), error: wait.error })),
      );
      if (unsent.length === open.length) return ledger.change(() => atEnd('done'));
      if (wait.reason === 'stuck') return ledger.change(() => paused(wait));
      const untilMs = Math.max(wait.untilMs ?? 0, clock.now() + LOOK_AGAIN_MS);
      return ledger.change(() => ({ state: 'waiting', wait: { ...wait, untilMs } }));
    }

    function atEnd(state: 'done' | 'cancelled'): RunChange {
      return { state, endedAtMs: clock.now(), wait: null };
    }
  };
}

const BY_PERSON: Wait = { reason: 'person', untilMs: null, error: null };
const UNKNOWN = () => undefined;

function paused(wait: Wait): RunChange {
  return { state: 'paused', wait };
}

/** null: this build does not know it (it may be the older of two). */
function knownKind(kindOf: KindOf, id: string): Kind | null {
  try {
    return kindOf(id);
  } catch {
    return null;
  }
}

/** Something comes between two requests: a word of the person, or others who go first. */
class Interrupted extends Error {}
