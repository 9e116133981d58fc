import { useEffect } from 'preact/hooks';
import { StateNotice } from '@/components/StateNotice.tsx';
import { t, timeOfDay } from '@/src/i18n.ts';
import { saidInPlace } from './said-in-place.ts';

interface Props {
  /** Requests go on at this time, in Unix milliseconds. */
  readonly untilMs: number;
  readonly onOver: () => void;
}

/** In place of a list that may not be asked for now: when it goes on, and then it does so by itself. */
export function Blocked({ untilMs, onOver }: Props) {
  useEffect(() => {
    const timer = setTimeout(onOver, Math.max(0, untilMs - Date.now()));
    saidInPlace.value += 1;
    return () => {
      clearTimeout(timer);
      saidInPlace.value -= 1;
    };
  }, [untilMs]);
  return <StateNotice text={t('error_cooling_down', [timeOfDay(untilMs / 1000)])} />;
}
