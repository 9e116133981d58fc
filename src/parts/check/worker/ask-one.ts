import type { CallOptions, Client } from '../../../api/client.ts';
import { type Differences, differences } from '../../../api/differences.ts';
import { BiliError, type ErrorKind } from '../../../shared/errors.ts';
import type { CheckLine } from '../shared/check.ts';
import { failedLine } from '../shared/failed-line.ts';
import type { CheckAsk } from './asks.ts';
import { type AskedWith, type Found, learnt } from './found.ts';

/** These say nothing about the one call that met them: the whole check stands still. */
const STOPS: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
  'not-logged-in',
  'account-changed',
  'risk-control',
  'intercepted',
  'cooling-down',
  'too-frequent',
  'network',
  'aborted',
  'internal',
]);

export interface Checked {
  readonly line: CheckLine;
  readonly found: Found;
}

/**
 * Asks one call once, past the cache, and holds the answer against its declaration.
 * @throws {BiliError} when the check must stand still: signed out, offline, waiting out a refusal.
 */
export async function askOne(
  client: Pick<Client, 'call'>,
  { operation, params, learn, fact, holds }: CheckAsk,
  found: Found,
  own: number,
  signal: AbortSignal,
): Promise<Checked> {
  const known: AskedWith = { ...found, own };
  const asked = params(known);
  const { id } = operation;
  if (asked === null) {
    const line = { operation: id, code: null, paths: [], absent: [], facts: [] };
    return { line: { ...line, verdict: 'unneeded' }, found };
  }
  const settled = (data: unknown): CheckLine['facts'] => {
    const said = fact && holds(data as never, known);
    return fact && typeof said === 'boolean' ? [[fact, said]] : [];
  };
  let differs: Differences = { odd: [], absent: [] };
  const options: CallOptions = {
    account: own,
    signal,
    priority: 'waiting',
    seen: (raw) => {
      differs = differences(operation.data, raw);
    },
  };
  try {
    const { data } = await client.call(operation, asked, options);
    const line: CheckLine = {
      operation: id,
      verdict: differs.odd.length > 0 ? 'odd' : 'works',
      code: null,
      paths: differs.odd,
      absent: differs.absent,
      facts: settled(data),
    };
    // What was chosen or learnt before stays.
    return { line, found: { ...learnt(learn(data as never)), ...found } };
  } catch (error) {
    if (!(error instanceof BiliError) || STOPS.has(error.kind)) throw error;
    const line = failedLine(id, error);
    return { line: { ...line, facts: line.verdict === 'refused' ? settled(null) : [] }, found };
  }
}
