import { t } from '@/src/i18n.ts';
import type { ExtraProps } from '@/src/ui/panels/extra-parts.ts';
import css from './OddExtra.module.css';

/** Under the panels: something that they ask for cannot be shown, and the way to find out what. */
export function OddExtra({ parts: { ask } }: ExtraProps) {
  return (
    <p class={css.line} role="status" data-told="odd">
      {t('odd_seen')}{' '}
      <button
        type="button"
        class={css.word}
        onClick={() => void ask('pages.open', { view: 'check' }).catch(() => undefined)}
      >
        {t('error_to_check')}
      </button>
    </p>
  );
}
