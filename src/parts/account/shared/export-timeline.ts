import { writeCsv } from '../../../shared/csv.ts';
import type { LogKind, Timeline } from './log-entry.ts';

const isoOf = (seconds: number) => new Date(seconds * 1000).toISOString();

export interface TimelineWords {
  readonly time: string;
  readonly log: string;
  readonly delta: string;
  readonly text: string;
  readonly result: string;
  readonly kinds: Readonly<Record<LogKind, string>>;
  readonly ok: string;
  readonly failed: string;
}

/** Times in ISO 8601, UTC. @param kinds The logs that are wanted. */
export function timelineToCsv(
  { entries }: Timeline,
  kinds: readonly LogKind[],
  words: TimelineWords,
): string {
  return writeCsv([
    [words.time, words.log, words.delta, words.text, words.result],
    ...entries
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, atSeconds, delta, text, ok }) => [
        isoOf(atSeconds),
        words.kinds[kind],
        delta,
        text,
        ok === null ? null : ok ? words.ok : words.failed,
      ]),
  ]);
}

/** With the times of which each log is known: what lies outside them may be missing. */
export function timelineToJson(
  { entries, known }: Timeline,
  kinds: readonly LogKind[],
  source: { readonly account: number; readonly exportedAtMs: number },
): string {
  const wanted = entries.filter(({ kind }) => kinds.includes(kind));
  const document = {
    format: 'bilideck-account-logs',
    version: 1,
    account: source.account,
    exportedAt: isoOf(source.exportedAtMs / 1000),
    known: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        known[kind].spans.map(({ from, to }) => ({ from: isoOf(from), to: isoOf(to) })),
      ]),
    ),
    count: wanted.length,
    entries: wanted.map(({ kind, atSeconds, delta, text, ok }) => ({
      log: kind,
      at: isoOf(atSeconds),
      ...(delta !== null && { delta }),
      ...(kind === 'login' && { ok }),
      text,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
