import { type MessageKey, t } from '@/src/i18n.ts';
import css from '@/src/ui/Page.module.css';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { definePage, type Page } from './define-page.ts';

interface Soon extends Omit<Parameters<typeof definePage>[0], 'load' | 'soon' | 'shape'> {
  /** What will be there, and what can be done until then. */
  readonly text: MessageKey;
  readonly meanwhile: readonly { readonly to: string; readonly label: MessageKey }[];
}

/** A page that is not built yet: says so, and where to go meanwhile. */
export function soonPage({ text, meanwhile, ...page }: Soon): Page {
  const View = () => (
    <ViewRoot name={page.id} state="empty" class={css.calm}>
      <h1 class={css.heading}>{t(page.title)}</h1>
      <p class={css.calmText}>
        <strong>{t('soon_title')}</strong> {t(text)}
      </p>
      <p class={css.ways}>
        {meanwhile.map(({ to, label }) => (
          <a key={to} class={css.way} href={to} {...(to.startsWith('#') ? {} : OUTSIDE)}>
            {t(label)}
          </a>
        ))}
      </p>
    </ViewRoot>
  );
  return definePage({ ...page, soon: true, load: async () => View });
}

const OUTSIDE = { target: '_blank', rel: 'noopener noreferrer' } as const;
