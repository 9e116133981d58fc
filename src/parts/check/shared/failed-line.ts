import type { BiliErrorFields, ErrorKind } from '../../../shared/errors.ts';
import type { CheckLine, Verdict } from './check.ts';

const NO_ANSWER: ReadonlySet<ErrorKind> = new Set<ErrorKind>(['server', 'http', 'timeout']);

/** Ids may be keys of an answer: a path in a result has none. */
const withoutIds = (path: string) => path.replace(/\.\d+\b/g, '.*').replace(/\[\d+\]/g, '[]');

/** Where a call failed: the field with what was expected there, or the code. */
export function failedLine(
  operation: string,
  { kind, code, status, path, expected }: BiliErrorFields,
): Omit<CheckLine, 'facts'> {
  const verdict: Verdict =
    kind === 'schema' ? 'odd' : NO_ANSWER.has(kind) ? 'unreached' : 'refused';
  const where = path && withoutIds(expected ? `${path}: ${expected}` : path);
  return {
    operation,
    verdict,
    code: code ?? status ?? null,
    paths: where ? [where] : [],
    absent: [],
  };
}
