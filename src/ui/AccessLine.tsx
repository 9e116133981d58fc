import { t } from '@/src/i18n.ts';
import css from './SinceLines.module.css';
import { askForAccess, siteAccess, useSiteAccess } from './site-access.ts';

/** The browser keeps us from the service: why nothing comes, and the way out. */
export function AccessLine() {
  useSiteAccess();
  if (siteAccess.value !== false) return null;
  return (
    <div class={css.line} data-told="no-access">
      <span class={css.said}>{t('access_missing')}</span>
      <button type="button" class={css.word} onClick={askForAccess}>
        {t('access_allow')}
      </button>
    </div>
  );
}
