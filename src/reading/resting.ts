import type { Clock } from '../api/clock.ts';
import { DAY_MS } from '../shared/durations.ts';
import { BiliError, type ErrorKind } from '../shared/errors.ts';
import type { FailingCalls } from './shared/failing.ts';

/** Failures in a row after which a call is let alone. */
export const MOST_FAILURES = 3;
export const LET_ALONE_MS = DAY_MS;

/**
 * These say that a call is not what it was. Checks, blocks, a session that ended, a connection that
 * is gone and a service that is down pass, and have their own ways.
 */
const TELLING: ReadonlySet<ErrorKind> = new Set<ErrorKind>(['schema', 'refused', 'bad-request']);

/** An address that is there no more; a page instead of an answer may be of any network. */
const isGone = ({ kind, status = 0 }: BiliError) => kind === 'http' && status >= 400;

export interface RestingStore {
  get(): Promise<FailingCalls>;
  set(all: FailingCalls): Promise<void>;
}

/**
 * A call that failed three times in a row, each time alike, is switched off for a day: asking on is
 * no use to anybody. If it was one question, that question is; if they were several, all are.
 */
export function createResting({
  store,
  clock,
}: {
  store: RestingStore;
  clock: Pick<Clock, 'now'>;
}) {
  let all: FailingCalls = {};
  let loading: Promise<void> | null = null;
  /** Callers who waited for one request hear of one failure. */
  let lastHeard: unknown = null;

  const load = () => {
    loading ??= store.get().then(
      (kept) => {
        all = kept;
      },
      // A store that cannot be read must not stop everything.
      () => undefined,
    );
    return loading;
  };
  async function keep(next: FailingCalls) {
    all = next;
    // One that cannot be kept still holds for this worker.
    await store.set(next).catch(() => undefined);
  }
  const without = (operation: string): FailingCalls =>
    Object.fromEntries(Object.entries(all).filter(([id]) => id !== operation));

  return {
    /** @throws {BiliError} `switched-off`. Nothing was sent. */
    async assertOn(operation: string, key: string): Promise<void> {
      await load();
      const failing = all[operation];
      if (!failing || failing.asked.length < MOST_FAILURES) return;
      const age = clock.now() - failing.atMs;
      // A clock set back would make the day eternal.
      if (age < 0 || age >= LET_ALONE_MS) return;
      const isAll = new Set(failing.asked).size > 1;
      if (isAll || failing.asked[0] === key) {
        throw new BiliError({ kind: 'switched-off', operation });
      }
    },
    async worked(operation: string): Promise<void> {
      await load();
      if (all[operation]) await keep(without(operation));
    },
    async failed(operation: string, key: string, error: BiliError): Promise<void> {
      if (error === lastHeard || !(TELLING.has(error.kind) || isGone(error))) return;
      lastHeard = error;
      await load();
      const why = `${error.kind} ${error.code ?? error.status ?? ''}`;
      const before = all[operation];
      const asked = before?.why === why ? before.asked : [];
      const failing = { why, asked: [...asked, key].slice(-MOST_FAILURES), atMs: clock.now() };
      await keep({ ...all, [operation]: failing });
    },
    /** Another version of ours may understand what this one did not. */
    async forget(): Promise<void> {
      await load();
      if (Object.keys(all).length > 0) await keep({});
    },
  };
}
