import { ask, ownAccount, type ReadServices } from '../../../reading/define-read.ts';
import type { Answer, From } from '../../../reading/shared/sourced.ts';
import type { CallContext } from '../../../rpc/method.ts';
import { BiliError, type BiliErrorFields } from '../../../shared/errors.ts';
import type { AccountLog, LogsKept, logsKept } from '../../../storage/account-log.ts';
import {
  beijingDay,
  joinSpans,
  LOG_KINDS,
  type LogAnswer,
  type LogKind,
  type LogKnown,
  numbered,
  spanOf,
  type Timeline,
} from '../shared/log-entry.ts';
import { LOGS } from './log-reads.ts';

export interface LogServices extends ReadServices {
  readonly log: AccountLog;
  readonly kept: typeof logsKept;
  readonly now: () => number;
  /** The alarm that looks daily, as long as any account wants it. */
  readonly wake: (on: boolean) => Promise<void>;
}

/** What a topping up did not get, by log. */
export type TopUpFailures = Readonly<Partial<Record<LogKind, BiliErrorFields>>>;

const UNKNOWN: LogKnown = { spans: [], askedAtMs: null };
const NOTHING: LogsKept = { daily: false, known: {} };

/** The account's logs: read, and kept for good beyond the week that the site shows. */
export function createLogs(services: LogServices) {
  const { reader, log, kept, now } = services;
  const who = () => ownAccount(services, 'account.log');
  const stateOf = async (account: number) => (await kept.get())[account] ?? NOTHING;

  function change(account: number, to: (state: LogsKept) => LogsKept) {
    return kept.update((all) => ({ ...all, [account]: to(all[account] ?? NOTHING) }));
  }

  /** Keeps what an answer says; one that is kept already adds nothing. */
  async function learn(account: number, kind: LogKind, answer: LogAnswer, learntAtMs: number) {
    const { known } = await stateOf(account);
    const asked = known[kind]?.askedAtMs ?? 0;
    // What a clock said that was set back since is no later look.
    if (asked >= learntAtMs && asked <= now()) return;
    await log.add(numbered(account, kind, answer.entries));
    const span = spanOf(answer, learntAtMs / 1000);
    await change(account, (state) => {
      const { spans } = state.known[kind] ?? UNKNOWN;
      const past = spans.filter(({ to }) => to * 1000 <= now());
      const next = { spans: joinSpans([...past, ...(span ? [span] : [])]), askedAtMs: learntAtMs };
      return { ...state, known: { ...state.known, [kind]: next } };
    });
  }

  /** Whether it was asked for on this day, as the service counts days. */
  async function isDue(account: number, kind: LogKind) {
    const asked = (await stateOf(account)).known[kind]?.askedAtMs;
    if (!asked || asked > now()) return true;
    return beijingDay(asked / 1000) !== beijingDay(now() / 1000);
  }

  async function topUp(read: (account: number, kind: LogKind) => Promise<Answer<LogAnswer>>) {
    const account = await who();
    const failures: Partial<Record<LogKind, BiliErrorFields>> = {};
    for (const kind of LOG_KINDS) {
      if (!(await isDue(account, kind))) continue;
      try {
        const found = await read(account, kind);
        if (found) await learn(account, kind, found.value, found.learntAtMs);
      } catch (error) {
        if (!(error instanceof BiliError)) throw error;
        failures[kind] = error.toFields();
      }
    }
    return failures;
  }

  return {
    /** About the last week of one log. What comes from the service is kept as well. */
    async read(kind: LogKind, from: From, context: CallContext): Promise<Answer<LogAnswer>> {
      const account = await ownAccount(context, 'account.log');
      const found = await ask(services, LOGS[kind], {}, from, context);
      if (found) await learn(account, kind, found.value, found.learntAtMs);
      return found;
    },

    /** Asks for those logs that nobody has looked at today. */
    topUp: (context: CallContext): Promise<TopUpFailures> =>
      topUp((_, kind) => ask(services, LOGS[kind], {}, 'any', context)),

    /** The same, in the background and only where the person wants it. */
    async topUpDaily(): Promise<void> {
      const account = await services.account();
      const isWanted = async () => account !== null && (await stateOf(account)).daily;
      if (!(await isWanted())) return;
      await topUp(async (of, kind) => {
        const options = { from: 'any', account: of, priority: 'background' } as const;
        const found = (await isWanted()) ? await reader.read(LOGS[kind], {}, options) : null;
        // Switched off or erased meanwhile: nothing is written down behind that.
        return (await isWanted()) ? found : null;
      });
    },

    async timeline(): Promise<Timeline> {
      const account = await who();
      const { daily, known } = await stateOf(account);
      const entries = (await log.all(account)).map(({ account: _, what: __, ...entry }) => entry);
      const each = LOG_KINDS.map((kind) => {
        const { spans, askedAtMs } = known[kind] ?? UNKNOWN;
        // Earlier versions wrote 0 for never.
        return [kind, { spans, askedAtMs: askedAtMs || null }] as const;
      });
      return {
        entries: entries.sort((a, b) => b.atSeconds - a.atSeconds),
        known: Object.fromEntries(each) as Record<LogKind, LogKnown>,
        daily,
      };
    },

    async setDaily(on: boolean): Promise<null> {
      const account = await who();
      const all = await change(account, (state) => ({ ...state, daily: on }));
      await services.wake(Object.values(all).some(({ daily }) => daily));
      return null;
    },

    /** Alarms do not outlive everything; the wish does, and nothing is woken for without one. */
    async arm(): Promise<void> {
      await services.wake(Object.values(await kept.get()).some(({ daily }) => daily));
    },
  };
}
