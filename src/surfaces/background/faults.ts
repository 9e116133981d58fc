import type { ClientEvent } from '../../api/client.ts';
import type { Fault } from '../../parts/settings/shared/diagnosis.ts';

/** How often each thing went wrong, by `<operation> <what>`. */
export type FaultCounts = Readonly<Record<string, number>>;

interface Parts {
  /** Outlives the worker, and ends with the browser. */
  readonly store: { get(): Promise<FaultCounts>; set(counts: FaultCounts): Promise<void> };
}

/** What is no fault of anybody: the person went away, or nobody is signed in. */
const CALM = ['aborted', 'not-logged-in'];

const keyOf = (event: ClientEvent): string | null => {
  if (event.type !== 'failed') return `${event.operation} ${event.type}`;
  const { kind, code } = event.error;
  if (CALM.includes(kind)) return null;
  return `${event.operation} ${kind}${code === undefined ? '' : ` ${code}`}`;
};

/** Counts what went wrong with requests, by operation; nothing of an answer or a person is kept. */
export function createFaults({ store }: Parts) {
  const counts = new Map<string, number>();
  const add = (key: string, count: number) => counts.set(key, (counts.get(key) ?? 0) + count);
  // What an earlier life of the worker counted; unreadable, it begins at nothing.
  const known = store.get().then(
    (earlier) => {
      for (const [key, count] of Object.entries(earlier)) add(key, count);
    },
    () => undefined,
  );
  let saving = known;

  return {
    count(event: ClientEvent) {
      const key = keyOf(event);
      if (key === null) return;
      add(key, 1);
      saving = saving.then(() => store.set(Object.fromEntries(counts)).catch(() => undefined));
    },
    /** The most frequent first. */
    async all(): Promise<readonly Fault[]> {
      await known;
      return [...counts]
        .map(([key, count]) => {
          const [operation = '', ...what] = key.split(' ');
          return { operation, what: what.join(' '), count };
        })
        .sort((a, b) => b.count - a.count);
    },
    forget() {
      counts.clear();
    },
  };
}
