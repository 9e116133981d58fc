import { useState } from 'preact/hooks';
import { IconButton } from '@/components/IconButton.tsx';
import { SearchBox } from '@/components/SearchBox.tsx';
import { day as dayText, type MessageKey, t } from '@/src/i18n.ts';
import listCss from '@/src/ui/ListView.module.css';
import { onEscape } from '@/src/ui/on-escape.ts';
import buttonCss from '@/src/ui/TextButton.module.css';
import { useFocusAtFirst } from '@/src/ui/use-focus-at-first.ts';
import css from './HistoryView.module.css';
import { HISTORY_KINDS, type HistoryKind } from './history-list.ts';
import type { HistoryModel } from './history-model.ts';

const KINDS: Readonly<Record<HistoryKind, MessageKey>> = {
  all: 'toview_filter_all',
  archive: 'history_kind_video',
  live: 'history_kind_live',
  article: 'stats_kind_article',
  pgc: 'history_kind_show',
  'article-list': 'history_kind_list',
};

export function HistoryControls({ model }: { model: HistoryModel }) {
  const on = model.recording.value.value;
  const busy = model.orders.busy.value;
  const [asksDay, setAsksDay] = useState(false);
  const jumped = model.before.value !== null;
  return (
    <>
      <div class={listCss.bar}>
        <SearchBox
          value={model.text.value}
          label={t('history_search')}
          focused
          onType={model.type}
        />
        <IconButton icon="calendar" label={t('history_jump')} onClick={() => setAsksDay(true)} />
        {on !== null && (
          <button
            type="button"
            class={buttonCss.textButton}
            disabled={busy}
            onClick={() => model.setRecording(!on, t('popup_tab_history'))}
          >
            {t(on ? 'history_pause' : 'history_resume')}
          </button>
        )}
        <button
          type="button"
          class={`${buttonCss.textButton} ${css.danger}`}
          disabled={busy}
          title={t('history_clear_note')}
          onClick={() =>
            model.clear(t('popup_tab_history'), t('history_clear_word'), t('history_clear_note'))
          }
        >
          {t('history_clear_word')}
        </button>
      </div>
      <div class={listCss.chips}>
        {HISTORY_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            class={listCss.chip}
            aria-pressed={model.kind.value === kind}
            onClick={() => model.choose(kind)}
          >
            {t(KINDS[kind])}
          </button>
        ))}
      </div>
      {(asksDay || jumped) && (
        <JumpBar model={model} focused={asksDay} onClose={() => setAsksDay(false)} />
      )}
      {on === false && <p class={css.paused}>{t('history_paused')}</p>}
    </>
  );
}

interface JumpProps {
  readonly model: HistoryModel;
  readonly focused: boolean;
  readonly onClose: () => void;
}

/** Goes to a day: what was seen on it and before. */
function JumpBar({ model, focused, onClose }: JumpProps) {
  const input = useFocusAtFirst<HTMLInputElement>(focused);
  const back = () => {
    onClose();
    if (model.before.peek() !== null) model.jump(null);
  };
  return (
    <div class={`${listCss.bar} ${listCss.under}`}>
      <label class={listCss.fits}>
        {t('history_jump_to')}
        <input
          type="date"
          class={css.date}
          ref={input}
          onKeyDown={onEscape(back)}
          max={dayText(Date.now() / 1000)}
          value={model.before.value !== null ? dayText(model.before.value - 1) : ''}
          onChange={({ currentTarget: { value } }) => {
            const [year = 0, month = 1, date = 1] = value.split('-').map(Number);
            // Everything before the day after it, in the person's own time zone.
            if (year > 0) model.jump(new Date(year, month - 1, date + 1).getTime() / 1000);
          }}
        />
      </label>
      <button type="button" class={buttonCss.textButton} onClick={back} onKeyDown={onEscape(back)}>
        {t('history_jump_back')}
      </button>
    </div>
  );
}
