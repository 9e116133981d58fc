import { useEffect, useMemo } from 'preact/hooks';
import { VirtualList } from '@/components/VirtualList.tsx';
import { listOf, t } from '@/src/i18n.ts';
import { beijingTime, LOG_KINDS, type Timeline } from '@/src/parts/account/shared/log-entry.ts';
import type { TimelineRow } from '@/src/parts/account/shared/timeline.ts';
import type { Background } from '@/src/rpc/client.ts';
import { errorText } from '@/src/ui/error-text.ts';
import css from './Account.module.css';
import { Entry } from './Entry.tsx';
import { Section } from './Section.tsx';
import { saveTimeline } from './save-timeline.ts';
import { TimelineChart } from './TimelineChart.tsx';
import { createTimelineModel, type TimelineModel } from './timeline-model.ts';
import { change, LOG_NAMES } from './words.ts';

interface Props {
  readonly ask: Background;
  readonly mid: number;
}

const ROW_PX = 36;
const DAY_PX = 44;
const MOST_PX = 560;

const isEmpty = ({ entries, known }: Timeline) =>
  entries.length === 0 && LOG_KINDS.every((kind) => known[kind].askedAtMs === 0);

/** 时间线: all logs in one list by days, kept for longer than the site does. */
export function TimelineView({ ask, mid }: Props) {
  const model = useMemo(() => createTimelineModel(ask), [ask]);
  useEffect(() => {
    void model.open();
    return model.dispose;
  }, [model]);
  const adding = model.adding.value;
  return (
    <Section
      id="timeline"
      name={t('account_timeline')}
      resource={model.all}
      isEmpty={isEmpty}
      empty={t(adding ? 'state_loading' : 'account_timeline_empty')}
      head={<Failed model={model} />}
    >
      {(timeline) => (
        <>
          <TimelineChart model={model} timeline={timeline} />
          <Tools model={model} timeline={timeline} mid={mid} />
          <p class={css.hint}>{t('account_timeline_hint')}</p>
          <List model={model} />
        </>
      )}
    </Section>
  );
}

/** What did not come today; what is kept is shown all the same. */
function Failed({ model }: { model: TimelineModel }) {
  const failed = model.failed.value;
  if (!failed) return null;
  const names = listOf(failed.kinds.map((kind) => t(LOG_NAMES[kind])));
  return (
    <p class={css.warning} role="status">
      <span>{t('account_timeline_failed', [names, errorText(failed.error)])}</span>
      <button type="button" class={css.textButton} onClick={model.add}>
        {t('action_retry')}
      </button>
    </p>
  );
}

interface ToolsProps {
  readonly model: TimelineModel;
  readonly timeline: Timeline;
  readonly mid: number;
}

function Tools({ model, timeline, mid }: ToolsProps) {
  const kinds = model.kinds.value;
  return (
    <>
      <div class={css.tools}>
        <fieldset class={css.kinds} aria-label={t('account_timeline_kinds')}>
          {LOG_KINDS.map((kind) => (
            <button
              key={kind}
              type="button"
              class={css.chip}
              aria-pressed={kinds.includes(kind)}
              onClick={() => model.toggle(kind)}
            >
              {t(LOG_NAMES[kind])}
            </button>
          ))}
        </fieldset>
        <span class={css.exports}>
          {(['csv', 'json'] as const).map((form) => (
            <button
              key={form}
              type="button"
              class={css.textButton}
              onClick={() => saveTimeline(form, timeline, kinds, mid)}
            >
              {t(form === 'csv' ? 'account_export_csv' : 'account_export_json')}
            </button>
          ))}
        </span>
      </div>
      <label class={css.daily}>
        <input
          type="checkbox"
          checked={timeline.daily}
          onChange={(event) => void model.setDaily(event.currentTarget.checked)}
        />
        <span>
          {t('account_daily')} <span class={css.hint}>{t('account_daily_hint')}</span>
        </span>
      </label>
    </>
  );
}

const heightOf = (row: TimelineRow) => (row.type === 'entry' ? ROW_PX : DAY_PX);
const keyOf = (row: TimelineRow) =>
  row.type === 'entry' ? row.id : `${row.type} ${row.type === 'day' ? row.day : row.to}`;
const isEntry = ({ type }: TimelineRow) => type === 'entry';
const render = (row: TimelineRow) => <Row row={row} />;

function List({ model }: { model: TimelineModel }) {
  const rows = model.rows.value;
  const height = rows.reduce((sum, row) => Math.min(MOST_PX, sum + heightOf(row)), 0);
  return (
    <div class={css.list} style={{ height: `${height}px` }}>
      <VirtualList
        items={rows}
        label={t('account_timeline')}
        heightOf={heightOf}
        keyOf={keyOf}
        render={render}
        isItem={isEntry}
        topKey={model.kinds.value.join()}
      />
    </div>
  );
}

function Row({ row }: { row: TimelineRow }) {
  if (row.type === 'entry') {
    const { kind, atSeconds } = row.entry;
    return (
      <div class={css.row}>
        <Entry kind={kind} entry={row.entry} time={beijingTime(atSeconds)} named />
      </div>
    );
  }
  if (row.type === 'none') return <None row={row} />;
  const { day, exp, coins } = row;
  return (
    <p class={css.dayRow}>
      <strong>{day}</strong>
      <span class={css.daySums}>
        {exp !== 0 && <span>{t('account_day_exp', [change(exp)])}</span>}
        {coins !== 0 && <span>{t('account_day_coins', [change(coins)])}</span>}
      </span>
    </p>
  );
}

/** Nothing happened, or nobody looked: the two are not the same. */
function None({ row: { known, from, to, days } }: { row: TimelineRow & { type: 'none' } }) {
  const one = days === 1;
  const key = known
    ? one
      ? 'account_quiet_day'
      : 'account_quiet_days'
    : one
      ? 'account_gap_day'
      : 'account_gap_days';
  return (
    <p class={css.none} data-known={known}>
      {t(key, one ? [to] : [from, to, days])}
    </p>
  );
}
