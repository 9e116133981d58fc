import hidden from '@/components/Hidden.module.css';
import { exactCount, t } from '@/src/i18n.ts';
import { JOURNAL_PAGE } from '@/src/shared/links.ts';
import type { Meter } from '@/src/ui/shared/meter.ts';
import css from './PopupLinks.module.css';

interface Props {
  /** null: not known yet. */
  readonly meter: Meter | null;
}

/** How much is asked of the service, and the ways to the dashboard. */
export function PopupLinks({ meter }: Props) {
  const sent = meter && t('meter_sent', [exactCount(meter.sent)]);
  return (
    <nav class={css.links} aria-label={t('popup_dashboard')}>
      {meter && (
        <span class={css.meter} title={[sent, t('meter_hint')].join('\n')}>
          <span aria-hidden="true">
            {meter.waiting > 0 ? t('meter_waiting', [meter.waiting]) : `↑${meter.sent}`}
          </span>
          <span class={hidden.text}>{sent}</span>
        </span>
      )}
      <a href="/dashboard.html" target="_blank" rel="noreferrer">
        {t('popup_dashboard')}
      </a>
      <a href={JOURNAL_PAGE} target="_blank" rel="noreferrer">
        {t('journal_title')}
      </a>
    </nav>
  );
}
