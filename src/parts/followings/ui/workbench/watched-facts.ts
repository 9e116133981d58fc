import { computed, signal } from '@preact/signals';
import type { Condition } from '@/src/parts/followings/shared/conditions.ts';
import type { WatchedFacts } from '@/src/parts/followings/shared/known-watched.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import type { ArchiveState } from '@/src/parts/history/shared/archive-state.ts';
import { createWatchedTally } from '@/src/parts/history/shared/watched-tally.ts';
import type { Background } from '@/src/rpc/client.ts';
import { collectedLast } from '@/src/storage/items.ts';
import { onRevision } from '@/src/storage/revisions.ts';

type Asking = Pick<Condition, 'filter'>;

/** Whether it is about what was watched. */
export const asksWatched = ({ filter }: Asking): boolean =>
  filter === 'watched' || filter === 'unwatched';

/** Whether it is about what is read here besides the copy. */
export const asksMore = (one: Asking): boolean => asksWatched(one) || one.filter === 'partition';

/** What the archive tells of people, read month by month once somebody asks. */
export function createWatchedFacts(ask: Background, ended: AbortSignal) {
  const facts = signal<WatchedFacts | null>(null);
  /** By mid, from their uploads where those were read, else from what the archive has of them. */
  const partitions = signal<ReadonlyMap<number, string>>(new Map());
  /** null: nobody has asked yet, or nobody is signed in. */
  const state = signal<ArchiveState | null>(null);
  const failed = signal(false);
  const asked = signal(false);
  let wanted: readonly FollowingRow[] | null = null;
  let turn = 0;

  async function read(rows: readonly FollowingRow[]) {
    const mine = ++turn;
    try {
      const archive = await ask('archive.get', {}, { signal: ended });
      // Only who filters by it needs what reads it.
      const [{ listMonths, readViewings }, { readSurveyed }] = await Promise.all([
        import('@/src/storage/viewings.ts'),
        import('@/src/storage/surveyed.ts'),
      ]);
      const tally = createWatchedTally(new Set(rows.map(({ mid }) => mid)));
      const isOf = rows[0]?.account === archive.account;
      for (const month of archive.on && isOf ? await listMonths(archive.account) : []) {
        const [block] = await readViewings(archive.account, { from: month, to: month });
        if (block) tally.add(block);
        if (ended.aborted || mine !== turn) return;
      }
      const surveyed = isOf ? await readSurveyed(archive.account) : new Map<number, string>();
      if (ended.aborted || mine !== turn) return;
      const known = new Map<number, string>();
      for (const mid of tally.found.keys()) {
        const partition = tally.partitionOf(mid);
        if (partition !== null) known.set(mid, partition);
      }
      partitions.value = new Map([...known, ...surveyed]);
      state.value = archive;
      facts.value = archive.on && isOf ? { found: tally.found, whole: archive.whole } : null;
      failed.value = false;
    } catch {
      if (!ended.aborted && mine === turn) failed.value = true;
    }
  }

  const again = () => wanted && void read(wanted);
  onRevision(['archive'], again, ended);
  const stop = collectedLast.watch((told) => {
    if (told?.id === 'archive' && told.state === 'done') again();
  });
  ended.addEventListener('abort', stop);

  return {
    facts,
    partitions,
    state,
    /** They were asked for, and are not here yet. */
    pending: computed(() => asked.value && state.value === null && !failed.value),
    failed,
    /** Looks at the archive for these people, unless that was done. */
    want(rows: readonly FollowingRow[]) {
      const isSame =
        wanted?.length === rows.length && rows.every(({ mid }, n) => mid === wanted?.[n]?.mid);
      if (isSame) return;
      if (wanted?.[0]?.account !== rows[0]?.account) {
        // Somebody else's say nothing of these.
        facts.value = null;
        partitions.value = new Map();
        state.value = null;
      }
      wanted = rows;
      asked.value = rows.length > 0;
      if (rows.length > 0) void read(rows);
    },
  };
}

export type WatchedModel = ReturnType<typeof createWatchedFacts>;
