import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import { SwitchLine } from '@/src/parts/settings/ui/index.ts';
import type { WeeklyState } from '@/src/parts/snapshots/shared/weekly.ts';
import type { Background } from '@/src/rpc/client.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { errorText } from '@/src/ui/error-text.ts';
import { momentText } from './snapshot-words.ts';

interface Props {
  readonly ask: Background;
  /** When the newest was taken, as far as is known here: another one is looked at anew. */
  readonly newestMs?: number | undefined;
}

/** Whether a snapshot is taken every week, and when the last one was. Signed out there is none. */
export function WeeklySwitch({ ask, newestMs }: Props) {
  const [state, setState] = useState<WeeklyState | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const orders = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it says follows from the newest
  useEffect(() => {
    const stop = new AbortController();
    ask('snapshots.weekly', { on: null }, { signal: stop.signal }).then(setState, () => undefined);
    return () => stop.abort();
  }, [ask, newestMs]);
  if (!state) return null;
  const turn = async (on: boolean) => {
    orders.current += 1;
    const order = orders.current;
    setProblem(null);
    setState({ ...state, on });
    try {
      const now = await ask('snapshots.weekly', { on });
      if (order === orders.current) setState(now);
    } catch (caught) {
      // What cannot be kept is as it was, and says why.
      setState({ ...state, on: !on });
      setProblem(errorText(fieldsOf(caught)));
    }
  };
  const last = state.lastMs === null ? t('weekly_never') : momentText(state.lastMs);
  return (
    <SwitchLine
      label={t('weekly_switch')}
      hint={t('weekly_hint', [last])}
      on={state.on}
      disabled={false}
      problem={problem}
      onTurn={(on) => void turn(on)}
    />
  );
}
