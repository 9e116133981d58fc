import { useEffect, useMemo } from 'preact/hooks';
import type { Act } from '@/src/engine/shared/act.ts';
import { type MessageKey, t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { errorText } from '@/src/ui/error-text.ts';
import later from '@/src/ui/Later.module.css';
import css from '@/src/ui/Rows.module.css';
import { createLastAct } from './last-act.ts';

const DONE: Readonly<Record<string, MessageKey>> = {
  'follow-into': 'act_followed',
  unfollow: 'act_unfollowed',
  'toview-add': 'act_toview_added',
  'toview-remove': 'toview_removed',
};

function words({ kind, state, target, undone, error }: Act): string {
  const { title } = target;
  if (state === 'verified') return t(undone ? 'act_undone' : (DONE[kind] ?? 'menu_done'), [title]);
  if (state === 'failed') {
    return error ? t('act_failed_because', [title, errorText(error)]) : t('act_failed', [title]);
  }
  return state === 'doubtful' ? t('error_maybe_changed') : t('act_running', [title]);
}

/** What the context menu did last: in the popup, because a menu cannot say it. */
export function LastAct({ ask }: { ask: Background }) {
  const model = useMemo(() => createLastAct(ask), [ask]);
  useEffect(() => {
    void model.load();
    return model.dispose;
  }, [model]);
  const act = model.act.value;
  if (!act) return null;
  const text = words(act);
  return (
    <div class={later.toast} role="status">
      <span title={text}>{text}</span>
      {act.state === 'verified' && !act.undone && (
        <button
          type="button"
          class={css.textButton}
          disabled={model.undoing.value}
          title={act.kind === 'unfollow' ? t('act_undo_date') : undefined}
          onClick={model.undo}
        >
          {t('action_undo')}
        </button>
      )}
      <button type="button" class={css.textButton} onClick={model.dismiss}>
        {t('action_dismiss')}
      </button>
    </div>
  );
}
