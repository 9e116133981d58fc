import { BiliError } from '../shared/errors.ts';
import { isSuccess, kindOfCode } from './codes.ts';
import type { Operation } from './define.ts';
import { listPath } from './differences.ts';
import {
  collectingDrops,
  type DroppedRow,
  expectedText,
  type HowTold,
  pathText,
  z,
} from './schema.ts';

export interface Opened {
  readonly data: unknown;
  /** The same as it came, for those who compare it with its declaration. */
  readonly raw: unknown;
  /** Rows that did not fit their schema and were left out. */
  readonly dropped: readonly DroppedRow[];
  /** How many figures did not fit and are null. */
  readonly lost: number;
}

const Envelope = z.looseObject({ code: z.int(), data: z.optional(z.unknown()) });
/** Code 0 with nothing but a voucher: a refusal in the dress of a success. */
const BareVoucher = z.looseObject({ v_voucher: z.string() });

function isBareVoucher(data: unknown): boolean {
  const voucher = z.safeParse(BareVoucher, data);
  return voucher.success && Object.keys(voucher.data).length === 1;
}

/**
 * Turns status and body into data that fits the declaration, or into the right error. The service
 * answers HTTP 200 almost always, so the code decides; bodies may be HTML (a block page, a captive
 * portal).
 * @param isStart It is the beginning of a list: what comes after the last row may be anything.
 */
export function readAnswer(
  operation: Operation,
  status: number,
  body: string,
  isStart = true,
): Opened {
  const { id, write } = operation;
  const unsure = write ? 'maybe' : undefined;
  const unchanged = write ? 'no' : undefined;
  const fail = (fields: Omit<ConstructorParameters<typeof BiliError>[0], 'operation'>) =>
    new BiliError({ operation: id, changed: unchanged, ...fields });

  if (status === 412) throw fail({ kind: 'intercepted', status });
  if (status === 429) throw fail({ kind: 'too-frequent', status });
  if (status >= 500) throw fail({ kind: 'server', status, changed: unsure });

  const json = parseJson(body);
  const envelope = z.safeParse(Envelope, json);
  if (json === undefined || (!envelope.success && status !== 200)) {
    throw fail({ kind: 'http', status, changed: unsure });
  }
  if (!envelope.success) {
    const [issue] = envelope.error.issues;
    const path = `envelope${pathText(issue)}`;
    throw fail({ kind: 'schema', path, expected: expectedText(issue), changed: unsure });
  }

  const { code, data } = envelope.data;
  if (!isSuccess(code, operation.success)) {
    const kind = kindOfCode(code, operation.errors);
    throw fail({ kind, code, changed: kind === 'server' ? unsure : unchanged });
  }
  if (isBareVoucher(data)) throw fail({ kind: 'risk-control', code });

  const parse = () => z.safeParse(operation.data, data);
  const { value: parsed, dropped, lost, lists } = collectingDrops(parse);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = `data${pathText(issue)}`;
    throw fail({ kind: 'schema', path, expected: expectedText(issue), changed: unsure });
  }
  if (isStart && lacksList(operation, lists, parsed.data)) {
    const path = listPath(operation.data) ?? 'data';
    throw fail({ kind: 'schema', path, expected: 'array', changed: unsure });
  }
  return { data: parsed.data, raw: data, dropped, lost };
}

/**
 * A success without its list is no empty list: where the answer counts rows all the same, where the
 * very key is gone that none of the facts lets go, where there are always some. The facts of most
 * lists say that null, or a count of 0, means none.
 */
function lacksList({ page, total, empty }: Operation, lists: readonly HowTold[], data: unknown) {
  if (lists.length === 0 || lists.includes('rows')) return false;
  const count = (page?.style === 'page' ? page.total : total)?.(data) ?? null;
  if (lists.includes('none')) return empty === 'counted' && (count ?? 0) > 0;
  if (empty === 'never') return true;
  if (count !== null) return count > 0 && empty !== 'miscounted';
  return empty !== 'absent' && !lists.includes('nothing');
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
