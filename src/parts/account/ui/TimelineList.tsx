import { VirtualList } from '@/components/VirtualList.tsx';
import { t } from '@/src/i18n.ts';
import { beijingTime } from '@/src/parts/account/shared/log-entry.ts';
import type { TimelineRow } from '@/src/parts/account/shared/timeline.ts';
import { Entry } from './Entry.tsx';
import logCss from './Log.module.css';
import css from './Timeline.module.css';
import type { TimelineModel } from './timeline-model.ts';
import { change } from './words.ts';

const ROW_PX = 36;

const DAY_PX = 44;

const MOST_PX = 560;

const heightOf = (row: TimelineRow) => (row.type === 'entry' ? ROW_PX : DAY_PX);

const keyOf = (row: TimelineRow) =>
  row.type === 'entry' ? row.id : `${row.type} ${row.type === 'day' ? row.day : row.to}`;

const isEntry = ({ type }: TimelineRow) => type === 'entry';

const render = (row: TimelineRow) => <Row row={row} />;

export function TimelineList({ model }: { model: TimelineModel }) {
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
      <div class={logCss.row}>
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
