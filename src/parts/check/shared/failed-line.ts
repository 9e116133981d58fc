import type { BiliErrorFields, ErrorKind } from '../../../shared/errors.ts';
import { withoutIds } from '../../../shared/field-path.ts';
import type { CheckLine, Verdict } from './check.ts';

const NO_ANSWER: ReadonlySet<ErrorKind> = new Set<ErrorKind>(['server', 'http', 'timeout']);

/** Where a call failed: the field with what was expected there, or the code. */
export function failedLine(
  operation: string,
  { kind, code, status, path, expected }: BiliErrorFields,
): Omit<CheckLine, 'facts'> {
  const verdict: Verdict =
    kind === 'schema' ? 'odd' : NO_ANSWER.has(kind) ? 'unreached' : 'refused';
  const where = path && (expected ? `${withoutIds(path)}: ${expected}` : withoutIds(path));
  return {
    operation,
    verdict,
    code: code ?? status ?? null,
    paths: where ? [where] : [],
    absent: [],
  };
}
