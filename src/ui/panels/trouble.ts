import { type ReadonlySignal, signal } from '@preact/signals';
import { lacksSome } from '@/src/reading/shared/sourced.ts';
import { BiliError, type BiliErrorFields } from '@/src/shared/errors.ts';
import type { Ask } from '../person-parts.ts';
import type { Trouble } from './page-trouble.ts';

/** The service wants us to wait: asking again before `resumeAtMs` is refused without a request. */
export const isBlock = ({ kind }: Pick<BiliErrorFields, 'kind'>) =>
  kind === 'cooling-down' || kind === 'intercepted' || kind === 'risk-control';

/** The same door, and what its answers say about the page as a whole. */
export function watchTrouble(ask: Ask, isSignedIn: boolean) {
  const trouble = signal<Trouble | null>(isSignedIn ? null : { what: 'signed-out' });
  const odd = signal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tell(error: unknown) {
    if (!(error instanceof BiliError)) return;
    if (error.kind === 'schema') odd.value = true;
    if (error.kind === 'not-logged-in') trouble.value = { what: 'signed-out' };
    const untilMs = isBlock(error) ? error.resumeAtMs : undefined;
    if (untilMs === undefined) return;
    const before = trouble.peek();
    if (before?.what === 'blocked' && before.untilMs >= untilMs) return;
    trouble.value = { what: 'blocked', untilMs };
    clearTimeout(timer);
    timer = setTimeout(() => {
      trouble.value = isSignedIn ? null : { what: 'signed-out' };
    }, untilMs - Date.now());
  }

  const watched: Ask = (...asked) => {
    const answer = ask(...asked);
    answer.then((value) => {
      odd.value ||= lacksSome(value);
    }, tell);
    return answer;
  };
  return { ask: watched, tell, odd, trouble: trouble as ReadonlySignal<Trouble | null> };
}
