import { computed, effect, signal } from '@preact/signals';
import { heatYear } from '@/src/parts/history/shared/heat-year.ts';
import { UNDATED } from '@/src/parts/history/shared/months.ts';
import type { ViewingBlock } from '@/src/parts/history/shared/viewing-block.ts';
import { byFollowing, createStatsTally } from '@/src/parts/history/shared/viewing-stats.ts';
import {
  countUndated,
  type StatsRange,
  yearRange,
} from '@/src/parts/history/shared/viewings-in.ts';
import type { Background } from '@/src/rpc/client.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { listMonths, readViewings } from '@/src/storage/viewings.ts';
import { inIdle } from '@/src/ui/in-idle.ts';
import { readResource } from '@/src/ui/read-resource.ts';
import { createArchiveModel } from '../archive/archive-model.ts';
import { createRereading } from '../archive/rereading.ts';
import { type Basis, createCountedRange } from './counted-range.ts';
import { ownDaysAt, ownRange } from './own-range.ts';

export const RANGES = ['month', 'quarter', 'year', 'all'] as const;
/** `own`: days that somebody chose. */
export type RangeName = (typeof RANGES)[number] | 'own';

const DAYS_BACK = { month: 29, quarter: 89 } as const;

/** From the beginning of a day of the person's own time zone until now; a year is one of its own. */
export function rangeOf(name: Exclude<RangeName, 'own'>, now: Date, year: number): StatsRange {
  if (name === 'all') return { from: null, to: null };
  if (name === 'year') return yearRange(year);
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - DAYS_BACK[name]);
  return { from: day.getTime() / 1000, to: null };
}

/** Of what time something is kept; both null: of none. */
interface Ends {
  readonly account: number;
  /** Unix seconds of the oldest and the newest viewing that are dated. */
  readonly first: number | null;
  readonly last: number | null;
}

/** @param dated Months of which something is kept, oldest first. */
async function endsOf(account: number, dated: readonly number[]): Promise<Ends> {
  const of = async (month: number | undefined) =>
    month === undefined ? [] : readViewings(account, { from: month, to: month });
  const [[oldest], [newest]] = await Promise.all([of(dated[0]), of(dated.at(-1))]);
  const [first, last] = [oldest?.viewedSeconds[0], newest?.viewedSeconds.at(-1)];
  return { account, first: first ?? null, last: last ?? null };
}

/** Years from the oldest dated viewing to the newest, oldest first; without any, none. */
function yearsBetween({ first, last }: Pick<Ends, 'first' | 'last'>): readonly number[] {
  if (first === null || last === null) return [];
  const [from, to] = [new Date(first * 1000), new Date(last * 1000)];
  const length = to.getFullYear() - from.getFullYear() + 1;
  return Array.from({ length }, (_, n) => from.getFullYear() + n);
}

/** What the archive tells of somebody's own watching; asks the service nothing. */
export function createStatsPageModel(ask: Background) {
  const archive = createArchiveModel(ask);
  const account = readResource(ask, 'account.get');
  const range = signal<RangeName>('month');
  const ownDays = signal(ownDaysAt(new Date()));
  const chosenYear = signal<number | null>(null);
  /** Made anew with every change of what is kept: what was counted before holds no more. */
  const ends = signal<(Ends & { readonly of: Basis }) | null>(null);
  /** Whom the person follows, all of them; null: the copy here is not whole. */
  const followed = signal<ReadonlySet<number> | null>(null);
  const unread = signal(false);
  const stopped = new AbortController();
  let turn = 0;
  /** From year to year: 1 on, -1 back. */
  let way = -1;
  let isOnItsWay = false;
  let stopBeside = () => {};

  const counting = () => {
    const { see, result } = createStatsTally();
    return { see, result: (blocks: readonly ViewingBlock[]) => result(countUndated(blocks)) };
  };
  const ofYear = createCountedRange(counting);
  const ofRange = createCountedRange(counting);

  async function read(mid: number) {
    const mine = ++turn;
    try {
      const of = { account: mid };
      const dated = (await listMonths(mid)).filter((month) => month !== UNDATED.from);
      if (mine !== turn) return;
      if (ends.peek()?.account !== mid) for (const one of [ofYear, ofRange]) one.clear();
      // Most often the year that is shown first: it is read while its ends are.
      const newest = Math.floor((dated.at(-1) ?? 0) / 100);
      if (chosenYear.peek() === null && newest > 0) ofYear.ahead(of, [yearRange(newest)]);
      const found = { ...(await endsOf(mid, dated)), of };
      if (mine !== turn) return;
      ends.value = found;
      unread.value = false;
    } catch {
      if (mine === turn) unread.value = true;
    }
  }

  const rereading = createRereading((mid) => void read(mid));

  async function readFollowed() {
    const copy = await ask('followings.local', {}, { signal: stopped.signal }).catch(() => null);
    if (!copy || stopped.signal.aborted) return;
    followed.value = copy.completeAtMs === null ? null : new Set(copy.people.mid);
  }

  const years = computed(() => yearsBetween(ends.value ?? { first: null, last: null }));
  const year = computed(() => {
    const newest = years.value.at(-1) ?? new Date().getFullYear();
    const chosen = chosenYear.value;
    return chosen !== null && years.value.includes(chosen) ? chosen : newest;
  });
  const basis = computed(() => ends.value?.of ?? null);

  /** Years beside the one that is shown, the one that comes next first. */
  function countBeside() {
    const [of, at] = [basis.peek(), year.peek()];
    const beside = [at + way, at - way].filter((one) => years.peek().includes(one));
    if (of) ofYear.ahead(of, beside.map(yearRange));
  }

  const stops = [
    effect(() => {
      // Told of every change, also of what leaves the count as it was.
      if (archive.state.value) for (const one of [ofYear, ofRange]) one.renew();
    }),
    effect(() => {
      const mid = archive.stamp.value === null ? undefined : archive.state.peek()?.account;
      if (mid !== undefined) rereading.soon(mid);
    }),
    effect(() => {
      if (basis.value) ofYear.want(basis.value, yearRange(year.value));
    }),
    effect(() => {
      if (!basis.value || range.value === 'year') return;
      // The year is no part of it: another one leaves it as it is.
      const name = range.value;
      const wanted = name === 'own' ? ownRange(ownDays.value) : rangeOf(name, new Date(), 0);
      ofRange.want(basis.value, wanted);
    }),
    effect(() => {
      if (!ofYear.value.value || !isOnItsWay) return;
      isOnItsWay = false;
      // Whoever goes to another year may go on.
      stopBeside = inIdle([way], countBeside);
    }),
  ];
  const shown = computed(() => (range.value === 'year' ? ofYear : ofRange));
  const failed = computed(() => unread.value || ofYear.failed.value || shown.value.failed.value);

  return {
    range,
    ownDays,
    years,
    year,
    archive,
    account,
    ends,
    /** Figures of own followings and others; null: whom the person follows is not known whole. */
    following: computed(() => {
      const [stats, all] = [shown.value.value.value?.said, followed.value];
      return stats && all ? byFollowing(stats, all) : null;
    }),
    heat: computed(() => {
      const counted = ofYear.value.value;
      if (!counted) return null;
      const shownYear = new Date((counted.range.from ?? 0) * 1000).getFullYear();
      return { year: shownYear, ...heatYear(counted.said.days, shownYear) };
    }),
    stats: computed(() => shown.value.value.value?.said ?? null),
    /** Times of which the archive may lack viewings. */
    missed: computed(() => archive.state.value?.missed.length ?? 0),
    /** Figures that stand there are of another range, or of another year. */
    busy: { year: ofYear.busy, range: computed(() => shown.value.busy.value) },
    view: computed(() => {
      if (account.state.value.data?.value === null) return 'signed-out';
      const { state } = archive;
      if (failed.value) return 'failed';
      if (!state.value) return archive.looked.value ? 'failed' : 'loading';
      if (state.value.count === 0) return 'empty';
      return ofYear.value.value ? 'ready' : 'loading';
    }),
    showYear(wanted: number) {
      way = Math.sign(wanted - year.peek()) || way;
      isOnItsWay = true;
      chosenYear.value = wanted;
    },
    /** Somebody is about to go to another year. */
    nearYears: countBeside,
    load() {
      void account.load();
      void readFollowed();
      onRevision(['groups'], () => void readFollowed(), stopped.signal);
      archive.follow(false);
    },
    retry() {
      unread.value = false;
      void account.refresh();
      const of = archive.state.peek()?.account;
      if (of !== undefined) rereading.now(of);
    },
    dispose() {
      turn += 1;
      stopBeside();
      rereading.dispose();
      stopped.abort();
      for (const stop of stops) stop();
      for (const one of [ofYear, ofRange]) one.dispose();
      archive.dispose();
      account.dispose();
    },
  };
}

export type StatsPageModel = ReturnType<typeof createStatsPageModel>;
