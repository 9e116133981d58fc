import { t, timeOfDay } from '@/src/i18n.ts';
import { saidInPlace } from '@/src/ui/said-in-place.ts';
import css from './Pause.module.css';

/** That nothing is asked of the service, and until when; unless the list says it. */
export function Pause({ untilMs }: { untilMs: number }) {
  if (untilMs <= Date.now() || saidInPlace.value > 0) return null;
  return (
    <p class={css.pause} role="status">
      {t('meter_cool_down', [timeOfDay(untilMs / 1000)])}
    </p>
  );
}
