import { t } from '@/src/i18n.ts';
import { errorText } from '@/src/ui/error-text.ts';
import buttonCss from '@/src/ui/TextButton.module.css';
import css from './ArchiveList.module.css';
import type { SiteModel } from './site-model.ts';

/** What of the site is missing in the list; nothing where all is well. */
export function SiteLine({ site }: { site: SiteModel }) {
  const error = site.error.value;
  if (!error) return null;
  return (
    <p class={css.aside} role="status">
      {t('archive_site_missing', [errorText(error)])}
      <button type="button" class={buttonCss.textButton} onClick={site.retry}>
        {t('action_retry')}
      </button>
    </p>
  );
}
