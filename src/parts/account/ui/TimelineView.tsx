import { listOf, t } from '@/src/i18n.ts';
import { LOG_KINDS, type Timeline } from '@/src/parts/account/shared/log-entry.ts';
import type { Background } from '@/src/rpc/client.ts';
import { errorText } from '@/src/ui/error-text.ts';
import { useModel } from '@/src/ui/use-model.ts';
import accountCss from './Account.module.css';
import { Section } from './Section.tsx';
import { saveTimeline } from './save-timeline.ts';
import css from './Timeline.module.css';
import { TimelineChart } from './TimelineChart.tsx';
import { TimelineList } from './TimelineList.tsx';
import { createTimelineModel, type TimelineModel } from './timeline-model.ts';
import { LOG_NAMES } from './words.ts';

interface Props {
  readonly ask: Background;
  readonly mid: number;
}

const isEmpty = ({ entries, known }: Timeline) =>
  entries.length === 0 && LOG_KINDS.every((kind) => known[kind].askedAtMs === null);

/** 时间线: all logs in one list by days, kept for longer than the site does. */
export function TimelineView({ ask, mid }: Props) {
  const model = useModel(createTimelineModel, 'open', ask);
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
          <p class={accountCss.hint}>{t('account_timeline_hint')}</p>
          <TimelineList model={model} />
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
    <p class={accountCss.warning} role="status">
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
          {t('account_daily')} <span class={accountCss.hint}>{t('account_daily_hint')}</span>
        </span>
      </label>
      {model.unsaved.value && (
        <p class={accountCss.warning} role="alert">
          {errorText(model.unsaved.value)}
        </p>
      )}
    </>
  );
}
