import { useEffect } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import buttonCss from '@/src/ui/TextButton.module.css';
import css from './ArchiveList.module.css';
import type { SiteModel } from './site-model.ts';

interface Props {
  readonly site: SiteModel;
  /** Nothing stands below: what the site has goes on the list. */
  readonly isLast: boolean;
}

/** How far the site's history was read. A list reads on at its end; in the middle somebody asks for it. */
export function SiteEdge({ site, isLast }: Props) {
  const isLoading = site.loading.value;
  const hasFailed = site.error.value !== null;
  useEffect(() => {
    if (isLast && !isLoading && !hasFailed) site.more();
  }, [site, isLast, isLoading, hasFailed]);
  return (
    <div class={css.gap}>
      <span>
        {t(isLoading ? 'history_loading_more' : 'archive_site_edge')}
        {!isLast && !isLoading && !hasFailed && (
          <button type="button" class={buttonCss.textButton} onClick={site.more}>
            {t('archive_site_on')}
          </button>
        )}
      </span>
    </div>
  );
}
