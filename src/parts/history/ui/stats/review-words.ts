import { exactCount, locale, t } from '@/src/i18n.ts';
import type { YearReview } from '@/src/parts/history/shared/year-review.ts';
import { weekdayName } from './date-names.ts';
import { watchedTime } from './watched-time.ts';

/** A figure with what it is, and what more there is to say of it. */
export interface ReviewFigure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** "3 月 5 日" of Unix seconds. */
export const dateWords = (seconds: number): string =>
  new Intl.DateTimeFormat(locale(), { month: 'long', day: 'numeric' }).format(seconds * 1000);

const dateOf = (key: string) => dateWords(Date.parse(`${key}T12:00:00`) / 1000);

const clock = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`;

const figure = (label: string, value: string, note = ''): ReviewFigure => ({ label, value, note });

/** Of viewings those of what had been seen; nothing where there are none. */
export const repeatsText = ({
  count,
  works,
}: Pick<YearReview['stats'], 'count' | 'works'>): string =>
  count > works ? t('viewing_repeats', [exactCount(count - works)]) : '';

/** How much was watched in the year. */
export function amountFigures({ stats, longest }: YearReview): readonly ReviewFigure[] {
  const { works, days } = stats;
  return [
    figure(t('viewing_works'), exactCount(works), repeatsText(stats)),
    figure(t('viewing_days'), exactCount(days.length)),
    figure(
      t('viewing_streak'),
      t('stats_span_days', [exactCount(longest.days)]),
      longest.days > 1 ? t('viewing_from_to', [dateOf(longest.from), dateOf(longest.to)]) : '',
    ),
  ];
}

/** When in the year the most was watched. */
export function peakFigures({ year, month, weekday, hour }: YearReview): readonly ReviewFigure[] {
  const monthName = new Intl.DateTimeFormat(locale(), { month: 'long' });
  return [
    figure(t('viewing_peak_month'), monthName.format(new Date(year, month, 1))),
    figure(t('viewing_peak_weekday'), weekdayName(weekday, 'long')),
    figure(t('viewing_peak_hour'), `${clock(hour)}–${clock(hour + 1)}`),
  ];
}

/** About how long in all. */
export const totalFigure = ({ stats }: YearReview): ReviewFigure =>
  figure(t('viewing_total'), watchedTime(stats.seconds), t('viewing_estimate'));

/** From the first viewing of the year to the last. */
export function spanWords({ first, last }: YearReview): string {
  const [from, to] = [dateWords(first.atSeconds), dateWords(last.atSeconds)];
  return from === to ? from : t('viewing_from_to', [from, to]);
}
