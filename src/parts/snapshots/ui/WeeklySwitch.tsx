import { useEffect, useState } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import { SwitchLine } from '@/src/parts/settings/ui/index.ts';
import type { WeeklyState } from '@/src/parts/snapshots/shared/weekly.ts';
import type { Background } from '@/src/rpc/client.ts';
import { momentText } from './snapshot-words.ts';

/** Whether a snapshot is taken every week, and when the last one was. Signed out there is none. */
export function WeeklySwitch({ ask }: { ask: Background }) {
  const [state, setState] = useState<WeeklyState | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    ask('snapshots.weekly', { on: null }, { signal: stop.signal }).then(setState, () => undefined);
    return () => stop.abort();
  }, [ask]);
  if (!state) return null;
  const turn = async (on: boolean) => {
    setBusy(true);
    // What cannot be kept stays as it was.
    await ask('snapshots.weekly', { on }).then(setState, () => setState({ ...state }));
    setBusy(false);
  };
  const last = state.lastMs === null ? t('weekly_never') : momentText(state.lastMs);
  return (
    <SwitchLine
      label={t('weekly_switch')}
      hint={t('weekly_hint', [last])}
      on={state.on}
      disabled={isBusy}
      onTurn={(on) => void turn(on)}
    />
  );
}
