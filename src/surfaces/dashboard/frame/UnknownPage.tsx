import { t } from '@/src/i18n.ts';
import css from '@/src/ui/Page.module.css';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';

/** An address that leads nowhere: says so, and offers the way. */
export function UnknownPage() {
  return (
    <ViewRoot name="unknown" state="failed" class={css.calm}>
      <h1 class={css.heading}>{t('unknown_title')}</h1>
      <p class={css.calmText}>{t('unknown_text', [location.hash.slice(0, 60)])}</p>
      <p class={css.ways}>
        <a class={css.way} href="#/">
          {t('unknown_home')}
        </a>
      </p>
    </ViewRoot>
  );
}
