import type { Limiter } from '../../../api/limiter.ts';
import { Nothing, type ReadServices } from '../../../reading/define-read.ts';
import { defineMethod } from '../../../rpc/method.ts';
import { PAGES } from '../../../shared/callers.ts';
import { belowOf, type Diagnosis, type Fault } from '../shared/diagnosis.ts';
import type { StorageUsed, UsedPart } from '../shared/storage-used.ts';
import { type BackgroundServices, backgroundChoice } from './background-calls.ts';

export interface DiagnosisServices extends Pick<ReadServices, 'account'> {
  readonly meter: { lastHour(): Promise<number> };
  readonly limiterState: Limiter['state'];
  readonly faults: { all(): Promise<readonly Fault[]> };
  readonly now: () => number;
}

interface Services extends DiagnosisServices, Pick<BackgroundServices, 'sync'> {
  readonly used: () => Promise<StorageUsed>;
}

export const diagnosisCalls = ({
  account,
  meter,
  limiterState,
  faults,
  now,
  sync,
  used,
}: Services) => ({
  /** How the background fares, for a report that a person hands over. Asks the service nothing. */
  'settings.diagnosis': defineMethod({
    callers: PAGES,
    input: Nothing,
    run: async (): Promise<Diagnosis> => {
      const { parts, bytes } = await used();
      const below = Object.entries(parts).map(([part, { count }]) => [part, belowOf(count)]);
      const blocks = Object.values(limiterState().coolDowns);
      return {
        isSignedIn: (await account()) !== null,
        background: await backgroundChoice({ account, sync }),
        below: Object.fromEntries(below) as Record<UsedPart, number>,
        bytes,
        sentLastHour: await meter.lastHour(),
        isCoolingDown: blocks.some(({ untilMs }) => untilMs > now()),
        faults: await faults.all(),
      };
    },
  }),
});
