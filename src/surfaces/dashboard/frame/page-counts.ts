import { signal } from '@preact/signals';
import type { Background } from '@/src/rpc/client.ts';
import { onRevision } from '@/src/storage/revisions.ts';

interface Counted {
  readonly id: string;
  readonly count?: (ask: Background) => Promise<number | null>;
}

/** Figures beside the names of pages. Only what is kept already: nothing is asked for them. */
export function createPageCounts(ask: Background, pages: readonly Counted[]) {
  const known = signal<ReadonlyMap<string, number>>(new Map());

  async function look() {
    const found = await Promise.all(
      pages.map(
        async ({ id, count }) => [id, (await count?.(ask).catch(() => null)) ?? null] as const,
      ),
    );
    known.value = new Map(found.flatMap(([id, count]) => (count === null ? [] : [[id, count]])));
  }

  return {
    known,
    look: () => void look(),
    /** Looks again after every change; gives what ends it. */
    follow() {
      const ended = new AbortController();
      onRevision(['toview', 'groups'], () => void look(), ended.signal);
      return () => ended.abort();
    },
  };
}
