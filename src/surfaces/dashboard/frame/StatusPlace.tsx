import { useEffect, useMemo } from 'preact/hooks';
import { exactCount, t, timeOfDay } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { lazily } from '@/src/ui/lazily.tsx';
import { saidInPlace } from '@/src/ui/said-in-place.ts';
import css from './StatusPlace.module.css';
import { createStatusModel, type StatusModel } from './status-model.ts';

const StatusCards = lazily(async () => (await import('./StatusCards.tsx')).StatusCards);
const SinceLines = lazily(async () => (await import('@/src/ui/SinceLines.tsx')).SinceLines);

/** What goes on, whatever page is open; nothing when nothing does. */
export function StatusPlace({ ask }: { ask: Background }) {
  const model = useMemo(() => createStatusModel(ask), [ask]);
  useEffect(() => model.follow(), [model]);
  return (
    <aside class={css.place} aria-label={t('frame_status')}>
      <StatusCards model={model} />
      <SinceLines since={model.since} />
      <MeterLine model={model} />
    </aside>
  );
}

/** How much is asked of the service; nothing while it is nothing. */
function MeterLine({ model }: { model: StatusModel }) {
  const meter = model.meter.value;
  if (!meter) return null;
  const { sent, waiting, coolDownUntilMs } = meter;
  const isTold = saidInPlace.value > 0;
  const blocked = !isTold && coolDownUntilMs !== null && coolDownUntilMs > Date.now();
  if (sent === 0 && waiting === 0 && !blocked) return null;
  return (
    <p class={css.meter} title={t('meter_hint')}>
      {blocked && <strong>{t('meter_cool_down', [timeOfDay(coolDownUntilMs / 1000)])}</strong>}
      <span>{t('meter_sent', [exactCount(sent)])}</span>
      {waiting > 0 && <span>{t('meter_waiting', [waiting])}</span>}
    </p>
  );
}
