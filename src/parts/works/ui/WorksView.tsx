import { useCallback } from 'preact/hooks';
import { StateNotice } from '@/components/StateNotice.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import { READ_LISTS, type WorkRow } from '@/src/parts/works/shared/works.ts';
import { type NoticeWords, PanelNotice } from '@/src/ui/panels/PanelNotice.tsx';
import { panelOf } from '@/src/ui/TabList.tsx';
import { ExportBar } from './ExportBar.tsx';
import { Row } from './Row.tsx';
import type { SurveyModel } from './survey-model.ts';
import buttonCss from './WorkButton.module.css';
import { WorksControls } from './WorksControls.tsx';
import { LIST_NAMES, WorksTabs } from './WorksTabs.tsx';
import css from './WorksView.module.css';
import type { WorksModel } from './works-model.ts';

const WORDS: NoticeWords = {
  empty: 'works_empty',
  private: 'error_private',
  'signed-out': 'state_signed_out',
  gone: 'error_not_found',
};

const ROW_PX = 84;

const heightOf = () => ROW_PX;

const keyOf = (row: WorkRow) => row.id;

interface Props {
  readonly model: WorksModel;
  readonly survey: SurveyModel;
  readonly mid: number;
}

/** Everything somebody has made, and what they follow: a tab for each list. */
export function WorksView({ model, survey, mid }: Props) {
  const state = model.state.value;
  const total = model.total.value;
  const { error, first } = model.list.value;
  const problem = first.state.value.error ?? error.value;
  const isEmptySearch = state === 'empty' && model.isNarrowed.value;
  return (
    <section class={css.works} data-view="works" data-state={state}>
      <WorksTabs model={model} />
      <div class={css.panel} {...panelOf('works', model.tab.value)}>
        <WorksControls model={model} mid={mid} />
        {model.tab.value === 'videos' && <ExportBar survey={survey} mid={mid} />}
        {state === 'ready' ? (
          <Rows model={model} />
        ) : isEmptySearch ? (
          <StateNotice text={t('works_no_match')} />
        ) : state === 'empty' ? (
          <StateNotice text={t('works_empty')} />
        ) : (
          <div class={css.notice}>
            <PanelNotice state={state} words={WORDS} error={problem} onRetry={model.retry} />
          </div>
        )}
        {state === 'ready' && (
          <footer class={css.footer}>
            <span role="status">
              {model.list.value.loading.value
                ? t('history_loading_more')
                : total !== null && t('works_total', [exactCount(total)])}
            </span>
            {problem && (
              <span class={css.problem}>
                {t('panel_old_data')}{' '}
                <button type="button" class={buttonCss.text} onClick={model.retry}>
                  {t('action_retry')}
                </button>
              </span>
            )}
          </footer>
        )}
      </div>
    </section>
  );
}

function Rows({ model }: { model: WorksModel }) {
  const { list } = model;
  const isRead = READ_LISTS.includes(model.tab.value);
  const render = useCallback(
    (row: WorkRow) => <Row row={row} isRead={isRead} onOpen={() => model.openPart(row)} />,
    [model, isRead],
  );
  return (
    <VirtualList
      items={list.value.items.value}
      label={t(LIST_NAMES[model.tab.value])}
      heightOf={heightOf}
      keyOf={keyOf}
      topKey={JSON.stringify([model.tab.value, model.part.value?.row.id, model.query.value])}
      render={render}
      onEnd={model.more}
    />
  );
}
