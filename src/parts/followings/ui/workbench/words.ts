import { exactCount, locale, type MessageKey, t, timeOfDay } from '@/src/i18n.ts';
import type { Condition } from '@/src/parts/followings/shared/conditions.ts';
import type { FilterId } from '@/src/parts/followings/shared/filters.ts';
import type { SyncProgress } from '@/src/parts/followings/shared/sync-progress.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import type { LocalFacts } from './copy-in-page.ts';

/** What somebody has to say for a filter to mean something. */
export type Asks = 'nothing' | 'groups' | 'day' | 'months' | 'unwatched' | 'number' | 'text';

interface FilterWords {
  readonly name: MessageKey;
  /** With its value, where it has one. */
  readonly chip?: MessageKey;
  readonly asks: Asks;
  /** The value of a filter that asks for none. */
  readonly value?: string;
}

/** Filters that can be chosen, in the order of the menu: those whose facts are kept here. */
export const CHOICES = {
  group: { name: 'bench_in_group', chip: 'bench_in_group_of', asks: 'groups' },
  ungrouped: { name: 'bench_ungrouped', asks: 'nothing' },
  special: { name: 'relation_special', asks: 'nothing' },
  mutual: { name: 'stats_mutual', asks: 'nothing' },
  oneway: { name: 'bench_oneway', asks: 'nothing' },
  cancelled: { name: 'stats_cancelled', asks: 'nothing' },
  protected: { name: 'bench_protected', asks: 'nothing' },
  quiet: { name: 'bench_quiet', chip: 'bench_quiet_for', asks: 'months' },
  unknown: { name: 'bench_activity_unknown', asks: 'nothing' },
  before: { name: 'bench_before', chip: 'bench_before_day', asks: 'day' },
  after: { name: 'bench_after', chip: 'bench_after_day', asks: 'day' },
  verified: { name: 'bench_verified', asks: 'nothing', value: 'any' },
  vip: { name: 'bench_vip', asks: 'nothing' },
  name: { name: 'bench_name_has', chip: 'bench_name_has_text', asks: 'text' },
  sign: { name: 'bench_sign_has', chip: 'bench_sign_has_text', asks: 'text' },
  text: { name: 'bench_text_has', chip: 'bench_text_has_text', asks: 'text' },
  note: { name: 'bench_note_has', chip: 'bench_note_has_text', asks: 'text' },
  partition: { name: 'bench_partition_has', chip: 'bench_partition_has_text', asks: 'text' },
  medal: { name: 'bench_medal', asks: 'nothing' },
  watched: { name: 'bench_watched', chip: 'bench_watched_least', asks: 'number' },
  unwatched: { name: 'bench_unwatched', chip: 'bench_unwatched_for', asks: 'unwatched' },
} as const satisfies Partial<Record<FilterId, FilterWords>>;

export type Choice = keyof typeof CHOICES;

export const isChoice = (id: FilterId): id is Choice => Object.hasOwn(CHOICES, id);

export const wordsOf = (choice: Choice): FilterWords => CHOICES[choice];

type Groups = readonly Pick<FollowGroup, 'tagid' | 'name'>[];

/** A chip's words: "不在分组：做饭、美食". */
export function conditionText({ filter, value, not }: Condition, groups: Groups): string {
  const text = plainText(filter, value, groups);
  return not ? t('bench_not', [text]) : text;
}

function plainText(filter: FilterId, value: string, groups: Groups): string {
  // Of a filter that cannot be chosen here the address is all that is known.
  if (!isChoice(filter)) return value === '' ? filter : `${filter}: ${value}`;
  const { name, chip } = wordsOf(filter);
  if (!chip) return t(name);
  if (value === 'never') return t('bench_unwatched_never');
  return t(chip, [filter === 'group' ? groupNames(value, groups) : value]);
}

function groupNames(value: string, groups: Groups): string {
  const nameOf = (id: string) => groups.find(({ tagid }) => String(tagid) === id)?.name ?? id;
  return listText(value.split(',').map(nameOf), 'disjunction');
}

type Joining = 'conjunction' | 'disjunction';

/** A formatter takes longer to make than the row that it is for. */
const joins = new Map<string, Intl.ListFormat>();

/** Several names in one line. */
export function listText(names: readonly string[], type: Joining = 'conjunction'): string {
  const tag = locale();
  const join = joins.get(`${tag} ${type}`) ?? new Intl.ListFormat(tag, { type, style: 'narrow' });
  joins.set(`${tag} ${type}`, join);
  return join.format(names);
}

/** "3 分钟前". */
export function ago(atMs: number, nowMs: number): string {
  const minutes = Math.floor(Math.max(0, nowMs - atMs) / 60_000);
  const format = new Intl.RelativeTimeFormat(locale());
  if (minutes < 1) return t('bench_just_now');
  if (minutes < 60) return format.format(-minutes, 'minute');
  return minutes < 1440
    ? format.format(-Math.floor(minutes / 60), 'hour')
    : format.format(-Math.floor(minutes / 1440), 'day');
}

/** How many there are, how fresh that is, and whether anybody may be missing. */
export function freshnessText(
  count: number,
  { completeAtMs, total, account }: LocalFacts,
  progress: SyncProgress | null,
  nowMs: number,
): string {
  // Nobody is no number while nothing was read.
  const isCounted = count > 0 || completeAtMs !== null;
  const people = isCounted ? [t('bench_people', [exactCount(count)])] : [];
  const join = (part: string) => [...people, part].join(' · ');
  const running = progress?.account === account && progress.state === 'running';
  if (completeAtMs === null) {
    const all = progress?.total ?? total;
    if (running && all !== null) {
      return t('bench_reading', [exactCount(Math.min(count, all)), exactCount(all)]);
    }
    return running ? join(t('bench_checking')) : join(t('bench_incomplete'));
  }
  if (running) return join(t('bench_checking'));
  if (progress?.doubt) return join(t('bench_partial', [timeOfDay(completeAtMs / 1000)]));
  return join(t('bench_complete', [ago(completeAtMs, nowMs)]));
}
