import { useEffect, useMemo } from 'preact/hooks';
import { exactCount, t, timeOfDay } from '@/src/i18n.ts';
import { createMeter } from '@/src/models/popup/meter.ts';
import type { Background } from '@/src/rpc/client.ts';
import css from './PopupFooter.module.css';

/** How much is asked of the service, and the ways to the dashboard. */
export function PopupFooter({ ask }: { ask: Background }) {
  const { meter, start, dispose } = useMemo(() => createMeter(ask), [ask]);
  useEffect(() => {
    start();
    return dispose;
  }, [start, dispose]);
  const now = meter.value;
  return (
    <footer class={css.footer}>
      <span class={css.meter} title={t('meter_hint')}>
        {now && t('meter_sent', [exactCount(now.sent)])}
        {now && now.waiting > 0 && ` · ${t('meter_waiting', [now.waiting])}`}
        {now && isAhead(now.coolDownUntilMs) && (
          <strong> · {t('meter_cool_down', [timeOfDay(now.coolDownUntilMs / 1000)])}</strong>
        )}
      </span>
      <nav class={css.links} aria-label={t('popup_dashboard')}>
        <a href="/dashboard.html" target="_blank" rel="noreferrer">
          {t('popup_dashboard')}
        </a>
        <a href="/dashboard.html#/journal" target="_blank" rel="noreferrer">
          {t('journal_title')}
        </a>
      </nav>
    </footer>
  );
}

function isAhead(ms: number | null): ms is number {
  return ms !== null && ms > Date.now();
}
