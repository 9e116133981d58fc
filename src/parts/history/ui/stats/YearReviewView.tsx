import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { StateNotice } from '@/components/StateNotice.tsx';
import { day, exactCount, t } from '@/src/i18n.ts';
import { heatYear } from '@/src/parts/history/shared/heat-year.ts';
import type { ViewingBlock } from '@/src/parts/history/shared/viewing-block.ts';
import { type StatsRange, yearRange } from '@/src/parts/history/shared/viewings-in.ts';
import { type YearReview, yearReview } from '@/src/parts/history/shared/year-review.ts';
import page from '@/src/ui/Page.module.css';
import { saveFile } from '@/src/ui/save-file.ts';
import { BarTable } from './BarTable.tsx';
import { createCountedRange } from './counted-range.ts';
import { drawPicture } from './draw-picture.ts';
import { reviewPicture, worksOf } from './review-picture.ts';
import {
  amountFigures,
  peakFigures,
  type ReviewFigure,
  spanWords,
  totalFigure,
} from './review-words.ts';
import stats from './StatsPage.module.css';
import type { StatsPageModel } from './stats-page-model.ts';
import { timedRows } from './stats-rows.ts';
import { YearGrid } from './YearHeat.tsx';
import css from './YearReviewView.module.css';
import { YearSteps } from './YearSteps.tsx';

interface Props {
  readonly model: StatsPageModel;
  readonly year: number;
}

/** 年度回顾: a year in figures, which can be saved as a picture. */
export function YearReviewView({ model, year }: Props) {
  const counted = useMemo(() => createCountedRange(() => ({ see: nothing, result: reviewOf })), []);
  useEffect(() => counted.dispose, [counted]);
  const ends = model.ends.value;
  useEffect(() => {
    if (ends) counted.want(ends, yearRange(year));
  }, [counted, ends, year]);
  const shown = counted.value.value;
  const review = shown?.said;
  return (
    <div class={css.review}>
      <header class={css.head}>
        <div>
          <h2 class={css.title}>{t('viewing_review_of', [year])}</h2>
          {review && <p class={css.span}>{spanWords(review)}</p>}
        </div>
        <YearSteps
          year={year}
          years={model.years.value}
          onYear={(next) => {
            location.hash = `#/stats/${next}`;
          }}
        />
      </header>
      <div class={stats.counted} aria-busy={counted.busy.value}>
        {review && <Told review={review} />}
        {shown && !review && <Nothing model={model} year={year} />}
      </div>
      {counted.failed.value && <StateNotice text={t('viewing_failed')} />}
    </div>
  );
}

const yearOf = ({ from }: StatsRange) => new Date((from ?? 0) * 1000).getFullYear();
const reviewOf = (blocks: readonly ViewingBlock[], range: StatsRange) =>
  yearReview(blocks, yearOf(range));
/** A year is looked at as a whole; gone through before, it is only estimated in turns. */
const nothing = () => undefined;

function Nothing({ model, year }: Props) {
  const first = model.ends.value?.first ?? null;
  return (
    <StateNotice
      text={
        first === null
          ? t('viewing_review_none', [year])
          : t('viewing_review_none_since', [year, day(first)])
      }
    >
      <a class={page.way} href="#/history">
        {t('popup_tab_history')}
      </a>
    </StateNotice>
  );
}

function Told({ review }: { review: YearReview }) {
  const { stats: counted, year, uploaders, partitions } = review;
  const heat = useMemo(() => heatYear(counted.days, year), [counted, year]);
  const total = totalFigure(review);
  const about = t('viewing_col_about');
  return (
    <>
      <dl class={css.total}>
        <dt>{total.label}</dt>
        <dd>{total.value}</dd>
        <dd class={css.note}>{total.note}</dd>
      </dl>
      <Figures figures={amountFigures(review)} />
      <section class={css.heat} aria-label={t('viewing_heat')}>
        <YearGrid heat={heat} />
      </section>
      <Figures figures={peakFigures(review)} />
      <div class={css.lists}>
        <BarTable title={t('viewing_uploaders')} about={about} rows={timedRows(uploaders)} />
        <BarTable
          title={t('viewing_review_partitions')}
          about={about}
          rows={timedRows(partitions)}
        />
      </div>
      <ul class={css.works}>
        {worksOf(review).map(([label, title, more, url]) => (
          <li key={label}>
            <span class={css.label}>{label}</span>
            <a href={url} target="_blank" rel="noopener noreferrer" title={title}>
              <bdi>{title}</bdi>
            </a>
            <span class={css.more}>{more}</span>
          </li>
        ))}
      </ul>
      <Saving review={review} />
    </>
  );
}

function Figures({ figures }: { figures: readonly ReviewFigure[] }) {
  return (
    <dl class={css.figures}>
      {figures.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd class={css.value}>{value}</dd>
          {note !== '' && <dd class={css.note}>{note}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** Saves the year as a picture; drawn here, and sent nowhere. */
function Saving({ review }: { review: YearReview }) {
  const [names, setNames] = useState(false);
  const [said, setSaid] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const save = async () => {
    if (!root.current) return;
    try {
      const picture = await drawPicture(reviewPicture(review, { names }), root.current);
      saveFile(`bilideck-${review.year}.png`, 'image/png', picture);
      setSaid(t('viewing_review_saved', [exactCount(Math.ceil(picture.size / 1000))]));
    } catch {
      setSaid(t('viewing_review_unsaved'));
    }
  };
  return (
    <div class={css.saving} ref={root}>
      <Button primary onClick={() => void save()}>
        {t('viewing_review_save')}
      </Button>
      <label class={css.tick}>
        <input type="checkbox" checked={names} onChange={() => setNames(!names)} />
        {t('viewing_review_names')}
      </label>
      <span class={css.said} role="status">
        {said}
      </span>
    </div>
  );
}
