import { exactCount, t } from '@/src/i18n.ts';
import { warmth } from '@/src/parts/history/shared/archive-days.ts';
import { heatYear } from '@/src/parts/history/shared/heat-year.ts';
import type { NamedSum } from '@/src/parts/history/shared/viewing-stats.ts';
import type { YearReview } from '@/src/parts/history/shared/year-review.ts';
import {
  amountFigures,
  dateWords,
  peakFigures,
  type ReviewFigure,
  spanWords,
  totalFigure,
} from './review-words.ts';
import { watchedTime } from './watched-time.ts';

/** Names of our colours: what a picture is drawn in is read from the page. */
export type Ink = 'text' | 'text-2' | 'bg' | 'bg-2' | 'fill' | 'line' | 'blue' | 'link';

/** What stands in a picture, in CSS pixels. */
export type Piece =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly x: number;
      /** Of its base line. */
      readonly y: number;
      readonly size: number;
      readonly ink: Ink;
      readonly bold: boolean;
      /** What is longer is cut. */
      readonly most: number;
      readonly align: 'left' | 'right';
    }
  | {
      readonly type: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
      readonly ink: Ink;
      /** 0 to 1. */
      readonly opacity: number;
    };

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

const WIDTH = 720;
const EDGE = 48;
const INNER = WIDTH - 2 * EDGE;
const LEVEL_OPACITY = [1, 0.3, 0.53, 0.76, 1] as const;

/**
 * A year as one picture: no cover and no face, which would have to be fetched, and names of people
 * and works only where the person wants them in it.
 */
export function reviewPicture(review: YearReview, { names }: { names: boolean }): Picture {
  const pieces: Piece[] = [];
  let y = EDGE;

  const text = (
    said: string,
    x: number,
    at: number,
    size: number,
    more: Partial<Pick<Piece & { type: 'text' }, 'ink' | 'bold' | 'most' | 'align'>> = {},
  ) =>
    pieces.push({
      type: 'text',
      text: said,
      x,
      y: at,
      size,
      ink: 'text',
      bold: false,
      most: INNER,
      align: 'left',
      ...more,
    });
  const box = (x: number, at: number, width: number, height: number, ink: Ink, opacity = 1) =>
    pieces.push({ type: 'box', x, y: at, width, height, radius: 2, ink, opacity });
  const rule = () => {
    box(EDGE, y, INNER, 1, 'line');
    y += 32;
  };

  function figures(all: readonly ReviewFigure[]) {
    const step = INNER / all.length;
    const most = step - 16;
    all.forEach(({ label, value, note }, n) => {
      const x = EDGE + n * step;
      text(label, x, y + 14, 14, { ink: 'text-2', most });
      text(value, x, y + 48, 28, { bold: true, most });
      text(note, x, y + 70, 12, { ink: 'text-2', most });
    });
    y += all.some(({ note }) => note !== '') ? 96 : 76;
  }

  function bars(title: string, sums: readonly NamedSum[], x: number, width: number) {
    const most = Math.max(1, ...sums.map(({ seconds }) => seconds));
    text(title, x, y + 14, 14, { ink: 'text-2', most: width });
    sums.forEach(({ name, seconds }, n) => {
      const at = y + 42 + n * 40;
      text(name, x, at, 15, { most: width - 110 });
      const time = { ink: 'text-2', most: 100, align: 'right' } as const;
      text(watchedTime(seconds), x + width, at, 13, time);
      box(x, at + 9, width, 6, 'fill');
      box(x, at + 9, Math.max(2, (width * seconds) / most), 6, 'blue');
    });
    return 42 + sums.length * 40;
  }

  text(t('viewing_review_of', [review.year]), EDGE, y + 32, 34, { bold: true });
  text(spanWords(review), EDGE, y + 62, 15, { ink: 'text-2' });
  y += 104;
  const total = totalFigure(review);
  text(total.label, EDGE, y, 14, { ink: 'text-2' });
  text(total.value, EDGE, y + 58, 56, { bold: true, ink: 'link' });
  y += 96;
  rule();
  figures(amountFigures(review));
  heat(review, y, box);
  y += 7 * (INNER / 53) + 32;
  figures(peakFigures(review));
  rule();
  const half = (INNER - 40) / 2;
  const lists = [
    ...(names ? [[t('viewing_uploaders'), review.uploaders] as const] : []),
    [t('viewing_review_partitions'), review.partitions] as const,
  ].filter(([, sums]) => sums.length > 0);
  const width = lists.length > 1 ? half : INNER;
  const heights = lists.map(([title, sums], n) => bars(title, sums, EDGE + n * (half + 40), width));
  y += Math.max(0, ...heights) + (lists.length > 0 ? 16 : 0);
  if (names) {
    for (const [label, said, more] of worksOf(review)) {
      text(label, EDGE, y + 14, 14, { ink: 'text-2', most: INNER / 2 });
      text(more, EDGE + INNER, y + 14, 13, { ink: 'text-2', align: 'right', most: INNER / 2 });
      text(said, EDGE, y + 40, 17);
      y += 68;
    }
  }
  for (const part of t('viewing_estimate').split(/(?<=[；;])\s*/)) {
    y += 18;
    text(part, EDGE, y, 12, { ink: 'text-2' });
  }
  return { width: WIDTH, height: Math.ceil(y + EDGE), pieces };
}

/** Works that a year is told by: what they are in it, their title, and more. */
export function worksOf({ again, first, last, stats }: YearReview) {
  const seen = [
    [t('viewing_review_first'), first.title, dateWords(first.atSeconds), first.url],
    [t('viewing_review_last'), last.title, dateWords(last.atSeconds), last.url],
  ] as const;
  if (stats.count === 1) return seen.slice(0, 1);
  if (!again) return seen;
  const times = t('viewing_times', [exactCount(again.count)]);
  return [[t('viewing_review_again'), again.name, times, again.url] as const, ...seen];
}

function heat(
  { stats, year }: YearReview,
  y: number,
  box: (x: number, y: number, width: number, height: number, ink: Ink, opacity: number) => void,
) {
  const { days, weeks, most } = heatYear(stats.days, year);
  const step = INNER / weeks;
  for (const { week, weekday, seconds, count } of days) {
    const level = count === 0 ? 0 : Math.max(1, warmth(seconds, most));
    const [x, at] = [EDGE + week * step, y + weekday * step];
    const opacity = LEVEL_OPACITY[level] ?? 1;
    box(x, at, step - 2, step - 2, level === 0 ? 'fill' : 'blue', level === 0 ? 0.55 : opacity);
  }
}
