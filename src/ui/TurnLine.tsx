import { t } from '@/src/i18n.ts';
import { orderRefused } from './account-turn.ts';
import css from './SinceLines.module.css';

/** What was ordered of the account before has not been done: the page went on to the next one with it. */
export function TurnLine() {
  if (!orderRefused.value) return null;
  return (
    <div class={css.line} data-told="turned">
      <span class={css.said}>{t('account_turned')}</span>
      <button
        type="button"
        class={css.word}
        onClick={() => {
          orderRefused.value = false;
        }}
      >
        {t('action_dismiss')}
      </button>
    </div>
  );
}
