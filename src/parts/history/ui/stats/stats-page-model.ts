import { computed, effect, signal } from '@preact/signals';
import { heatYear } from '@/src/parts/history/shared/heat-year.ts';
import type { ViewingBlock } from '@/src/parts/history/shared/viewing-block.ts';
import { viewingStats } from '@/src/parts/history/shared/viewing-stats.ts';
import {
  firstSeconds,
  type StatsRange,
  yearRange,
} from '@/src/parts/history/shared/viewings-in.ts';
import type { Background } from '@/src/rpc/client.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { readViewings } from '@/src/storage/viewings.ts';
import { createResource } from '@/src/ui/resource.ts';
import { createArchiveModel } from '../archive/archive-model.ts';
import { createRereading } from '../archive/rereading.ts';

export const RANGES = ['month', 'quarter', 'year', 'all'] as const;
export type RangeName = (typeof RANGES)[number];

const DAYS_BACK = { month: 29, quarter: 89 } as const;

/** From the beginning of a day of the person's own time zone until now; a year is one of its own. */
export function rangeOf(name: RangeName, now: Date, year: number): StatsRange {
  if (name === 'all') return { from: null, to: null };
  if (name === 'year') return yearRange(year);
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - DAYS_BACK[name]);
  return { from: day.getTime() / 1000, to: null };
}

/** Years from the oldest dated viewing to the newest, oldest first; without any, none. */
export function yearsKept(blocks: readonly ViewingBlock[]): readonly number[] {
  const first = firstSeconds(blocks);
  const last = blocks.at(-1)?.viewedSeconds.at(-1);
  if (first === null || !last) return [];
  const [from, to] = [first, last].map((at) => new Date(at * 1000).getFullYear()) as [
    number,
    number,
  ];
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}

/** What the archive tells of somebody's own watching; asks the service nothing. */
export function createStatsPageModel(ask: Background) {
  const archive = createArchiveModel(ask);
  const account = createResource((from, ended) => ask('account.get', { from }, { signal: ended }));
  const range = signal<RangeName>('month');
  const chosenYear = signal<number | null>(null);
  const blocks = signal<readonly ViewingBlock[] | null>(null);
  /** Whom the person follows, all of them; null: the copy here is not whole. */
  const followed = signal<ReadonlySet<number> | null>(null);
  const failed = signal(false);
  const stopped = new AbortController();
  let turn = 0;

  async function read(mid: number) {
    turn += 1;
    const mine = turn;
    try {
      const all = await readViewings(mid);
      if (mine !== turn) return;
      blocks.value = all;
      failed.value = false;
    } catch {
      if (mine === turn) failed.value = true;
    }
  }

  const rereading = createRereading((mid) => void read(mid));

  async function readFollowed() {
    const copy = await ask('followings.local', {}, { signal: stopped.signal }).catch(() => null);
    if (!copy || stopped.signal.aborted) return;
    followed.value = copy.completeAtMs === null ? null : new Set(copy.people.mid);
  }

  /** What is kept of whom: read again when there is more of it, or of somebody else. */
  const kept = computed(() => {
    const { state } = archive;
    return state.value && `${state.value.account} ${state.value.count}`;
  });
  const stop = effect(() => {
    if (kept.value !== null) rereading.soon(Number(kept.value.split(' ')[0]));
  });

  const years = computed(() => yearsKept(blocks.value ?? []));
  const year = computed(() => {
    const newest = years.value.at(-1) ?? new Date().getFullYear();
    const chosen = chosenYear.value;
    return chosen !== null && years.value.includes(chosen) ? chosen : newest;
  });
  const ofYear = computed(
    () => blocks.value && viewingStats(blocks.value, yearRange(year.value), followed.value),
  );

  return {
    range,
    years,
    year,
    archive,
    account,
    blocks,
    followed,
    heat: computed(() => ofYear.value && heatYear(ofYear.value.days, year.value)),
    stats: computed(() => {
      if (range.value === 'year' || !blocks.value) return ofYear.value;
      const wanted = rangeOf(range.value, new Date(), year.value);
      return viewingStats(blocks.value, wanted, followed.value);
    }),
    view: computed(() => {
      if (account.state.value.data?.value === null) return 'signed-out';
      const { state } = archive;
      if (failed.value) return 'failed';
      if (!state.value) return archive.looked.value ? 'failed' : 'loading';
      if (state.value.count === 0) return 'empty';
      return blocks.value ? 'ready' : 'loading';
    }),
    showYear: (wanted: number) => {
      chosenYear.value = wanted;
    },
    load() {
      void account.load();
      void readFollowed();
      onRevision(['groups'], () => void readFollowed(), stopped.signal);
      archive.follow(false);
    },
    retry() {
      failed.value = false;
      void account.refresh();
      const of = archive.state.peek()?.account;
      if (of !== undefined) rereading.now(of);
    },
    dispose() {
      turn += 1;
      rereading.dispose();
      stopped.abort();
      stop();
      archive.dispose();
      account.dispose();
    },
  };
}

export type StatsPageModel = ReturnType<typeof createStatsPageModel>;
