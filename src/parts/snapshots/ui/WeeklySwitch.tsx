import { t } from '@/src/i18n.ts';
import { createKeptSwitch, SwitchLine } from '@/src/parts/settings/ui/index.ts';
import type { Background } from '@/src/rpc/client.ts';
import { errorText } from '@/src/ui/error-text.ts';
import { whenText } from '@/src/ui/time-text.ts';
import { useModel } from '@/src/ui/use-model.ts';

interface Props {
  readonly ask: Background;
  /** When the newest was taken, where the page knows; it may have come since the switch was read. */
  readonly newestMs?: number | undefined;
}

const weekly = (ask: Background) =>
  createKeptSwitch((on, options) => ask('snapshots.weekly', { on }, options));

/** Whether a snapshot is taken every week, and when the last one was. Signed out there is none. */
export function WeeklySwitch({ ask, newestMs }: Props) {
  const { state, error, turn } = useModel(weekly, 'load', ask);
  if (!state.value) return null;
  const lastMs = newestMs ?? state.value.lastMs;
  return (
    <SwitchLine
      label={t('weekly_switch')}
      hint={t('weekly_hint', [lastMs === null ? t('weekly_never') : whenText(lastMs)])}
      on={state.value.on}
      disabled={false}
      problem={error.value && errorText(error.value)}
      onTurn={(on) => void turn(on)}
    />
  );
}
