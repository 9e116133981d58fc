import type { Operation } from '../../../api/define.ts';
import { coinLog, expLog, loginLog, moralLog } from '../../../api/operations/account.ts';
import { textOf } from '../../../reading/convert.ts';
import { defineReading, type Reading } from '../../../reading/reading.ts';
import {
  beijingSeconds,
  type LogAnswer,
  type LogEntry,
  type LogKind,
} from '../shared/log-entry.ts';

const all = { params: (_: object) => ({}) };

/** `count`: rows as the service counts them; where it does not, what came is all there is. */
function answerOf(
  entries: readonly (LogEntry | null)[],
  count: number | null | undefined,
  dropped: number,
): LogAnswer {
  const read = entries.filter((entry) => entry !== null);
  const isWhole = dropped === 0 && read.length === entries.length;
  return {
    // The service does not sort all of them.
    entries: read.sort((a, b) => b.atSeconds - a.atSeconds),
    isWhole: isWhole && (count ?? read.length) <= read.length,
  };
}

interface Row {
  readonly time: string;
  readonly delta: number;
  readonly reason: string;
  readonly origin?: string;
}

/** null: its time is none. */
function entryOf({ time, delta, reason, origin }: Row): LogEntry | null {
  const atSeconds = beijingSeconds(time);
  const text = textOf(origin ? `${origin} ${reason}` : reason);
  return atSeconds === null ? null : { atSeconds, delta, text, ok: null };
}

interface Data {
  readonly list: readonly Row[];
  readonly count?: number | null | undefined;
}

const value = ({ list, count }: Data, _: object, dropped: number) =>
  answerOf(list.map(entryOf), count, dropped);

const readings = {
  exp: defineReading(expLog, { ...all, value }),
  coins: defineReading(coinLog, { ...all, value }),
  moral: defineReading(moralLog, { ...all, value }),
  login: defineReading(loginLog, {
    ...all,
    value: ({ list, count }, _: object, dropped): LogAnswer =>
      answerOf(
        list.map(({ time, geo, status }) =>
          time > 0
            ? {
                atSeconds: time,
                delta: null,
                text: textOf(geo),
                ok: status == null ? null : Boolean(status),
              }
            : null,
        ),
        count,
        dropped,
      ),
  }),
} as const;

/**
 * Each log as it is shown and kept; addresses (ip) are left out. Which operation it is, is for the
 * reading alone to know.
 */
export const LOGS = readings as unknown as Readonly<
  Record<LogKind, Reading<object, Operation, LogAnswer>>
>;
