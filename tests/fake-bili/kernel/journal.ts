import type { Violation, ViolationRule, WireEntry } from '../types.ts';
import type { Pairs, SimRequest } from './request.ts';

/** What was asked, answered and found wrong, in order. */
export interface Journal {
  readonly log: WireEntry[];
  readonly unknown: WireEntry[];
  readonly violations: Violation[];
  open(request: SimRequest, atMs: number): WireEntry;
  report(entry: WireEntry, rule: ViolationRule, detail: string): void;
  clear(): void;
}

function record(pairs: Pairs): Record<string, string> {
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, name.startsWith('csrf') ? '***' : value]),
  );
}

export function createJournal(): Journal {
  const log: WireEntry[] = [];
  const unknown: WireEntry[] = [];
  const violations: Violation[] = [];
  let count = 0;
  return {
    log,
    unknown,
    violations,
    open: (request, atMs) => {
      count += 1;
      const entry: WireEntry = {
        n: count,
        atMs,
        method: request.method,
        host: request.host,
        path: request.path,
        query: record(request.query),
        form: record(request.form),
        referer: request.referer,
        origin: request.origin,
        status: null,
        code: null,
        operation: null,
        account: null,
        fault: null,
        isOver: false,
      };
      log.push(entry);
      return entry;
    },
    report: (entry, rule, detail) => {
      violations.push({ entry, rule, detail });
    },
    clear: () => {
      for (const list of [log, unknown, violations]) list.length = 0;
      count = 0;
    },
  };
}
