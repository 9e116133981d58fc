import { computed, effect, signal } from '@preact/signals';
import type { ViewBlock } from '@/src/parts/history/shared/view-block.ts';
import { type StatsRange, viewingStats } from '@/src/parts/history/shared/viewing-stats.ts';
import type { Background } from '@/src/rpc/client.ts';
import { readViewings } from '@/src/storage/viewings.ts';
import { createResource } from '@/src/ui/resource.ts';
import { createArchiveModel } from '../archive/archive-model.ts';

export const RANGES = ['month', 'quarter', 'year', 'all'] as const;
export type RangeName = (typeof RANGES)[number];

const DAYS_BACK = { month: 29, quarter: 89 } as const;

/** From the beginning of a day of the person's own time zone until now. */
export function rangeOf(name: RangeName, now: Date): StatsRange {
  if (name === 'all') return { from: null, to: null };
  const day =
    name === 'year'
      ? new Date(now.getFullYear(), 0, 1)
      : new Date(now.getFullYear(), now.getMonth(), now.getDate() - DAYS_BACK[name]);
  return { from: day.getTime() / 1000, to: null };
}

/** What the archive tells of somebody's own watching; asks the service nothing. */
export function createStatsPageModel(ask: Background) {
  const archive = createArchiveModel(ask);
  const account = createResource((from, ended) => ask('account.get', { from }, { signal: ended }));
  const range = signal<RangeName>('month');
  const blocks = signal<readonly ViewBlock[] | null>(null);
  const failed = signal(false);
  let turn = 0;

  async function read(mid: number) {
    turn += 1;
    const mine = turn;
    try {
      const all = await readViewings(mid);
      if (mine === turn) blocks.value = all;
    } catch {
      if (mine === turn) failed.value = true;
    }
  }

  /** What is kept of whom: read again when there is more of it, or of somebody else. */
  const kept = computed(() => {
    const { state } = archive;
    return state.value && `${state.value.account} ${state.value.count}`;
  });
  const stop = effect(() => {
    if (kept.value !== null) void read(Number(kept.value.split(' ')[0]));
  });

  return {
    range,
    archive,
    account,
    stats: computed(
      () => blocks.value && viewingStats(blocks.value, rangeOf(range.value, new Date())),
    ),
    view: computed(() => {
      if (account.state.value.data?.value === null) return 'signed-out';
      const { state } = archive;
      if (failed.value) return 'failed';
      if (!state.value) return archive.looked.value ? 'failed' : 'loading';
      if (state.value.count === 0) return 'empty';
      return blocks.value ? 'ready' : 'loading';
    }),
    load() {
      void account.load();
      archive.follow(false);
    },
    retry() {
      failed.value = false;
      void account.refresh();
      const of = archive.state.peek()?.account;
      if (of !== undefined) void read(of);
    },
    dispose() {
      turn += 1;
      stop();
      archive.dispose();
      account.dispose();
    },
  };
}

export type StatsPageModel = ReturnType<typeof createStatsPageModel>;
