import { signal } from '@preact/signals';
import { t } from '@/src/i18n.ts';
import { oddSeen } from './odd-seen.ts';
import css from './SinceLines.module.css';

const CHECK = '/dashboard.html#/check';

/** Put away by the person; what else is odd would say no more. */
const isHeard = signal(false);

/** Something of what was asked cannot be shown: said once for all lists, with the way to find out what. */
export function OddLine() {
  if (!oddSeen.value || isHeard.value) return null;
  return (
    <div class={css.line} data-told="odd">
      <span class={css.said}>{t('odd_seen')}</span>
      <a class={css.word} href={CHECK} target="_blank" rel="noreferrer">
        {t('error_to_check')}
      </a>
      <button
        type="button"
        class={css.word}
        onClick={() => {
          isHeard.value = true;
        }}
      >
        {t('action_dismiss')}
      </button>
    </div>
  );
}
