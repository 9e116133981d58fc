/**
 * Everything that can go wrong between Bilideck and Bilibili, as a closed union of kinds.
 * The interface has words for each kind (`error_<kind>` in the locales); nothing recognises an
 * error by its text.
 */
export const ERROR_KINDS = [
  /** Signed out, or the session expired (-101). */
  'not-logged-in',
  /** Another account signed in between the order and the request. Nothing was sent. */
  'account-changed',
  /** Asked from a private window or a container: its login is not ours. Nothing was sent. */
  'other-session',
  /** More than a surface may ask of us at once. Nothing was sent. */
  'over-budget',
  /** The csrf token was refused, also after one reread (-111). */
  'csrf',
  /** The account is banned (-102). */
  'banned',
  /** Our parameters were refused by our own checks. Nothing was sent. */
  'invalid-params',
  /** The service calls the request bad (-400). */
  'bad-request',
  /** Does not exist, or was cancelled (-404). */
  'not-found',
  /** Hidden by its owner (22115, 22118, 53013). */
  'private',
  /** Too many requests (-509, -799, HTTP 429). */
  'too-frequent',
  /** The service wants a check of the person (-352, a bare v_voucher). */
  'risk-control',
  /** Blocked by address or rate (-412, HTTP 412). */
  'intercepted',
  /** We are waiting out a block, so nothing was sent. `resumeAtMs` says until when. */
  'cooling-down',
  /** Any other refusal with a code. */
  'refused',
  /** The service failed (-500 and its kin, HTTP 5xx). */
  'server',
  /** The answer does not fit its declaration: `path` names the field. */
  'schema',
  /** Failed again and again, so it is let alone for a day. Nothing was sent. */
  'switched-off',
  /** Part of the answer is missing: rows that did not fit, or fewer than the service counts. */
  'incomplete',
  /** The answer is not JSON, or an HTTP status without a meaning of its own. */
  'http',
  /** No connection. */
  'network',
  /** No answer in time. */
  'timeout',
  /** The caller gave up. */
  'aborted',
  /** Nothing can be written down on this machine, so nothing was sent. */
  'storage',
  /** What is kept on this machine cannot be opened or read. Nothing was sent, and nothing that is kept was changed. */
  'unreadable',
  /** A bug of ours, or the background gave no answer; says nothing about service or connection. */
  'internal',
  /** The extension was replaced or turned off under an open page. Nothing was sent. */
  'gone',
  /** What is to be taken back has not ended yet. Nothing was sent. */
  'unfinished',
  /** The plan that was to be begun is not kept any more. Nothing was sent. */
  'no-plan',
] as const;

export type ErrorKind = (typeof ERROR_KINDS)[number];

/** Whether the account may be different after a call that was to change it failed. */
export type Changed = 'no' | 'maybe';

export interface BiliErrorFields {
  readonly kind: ErrorKind;
  /** Operation id, as in `docs/api.md`. */
  readonly operation: string;
  /** The service's code, when it gave one. */
  readonly code?: number | undefined;
  /** HTTP status, when that is what failed. */
  readonly status?: number | undefined;
  /** The field that did not fit (`schema`, `invalid-params`); never its value. */
  readonly path?: string | undefined;
  /** What the field should have been. */
  readonly expected?: string | undefined;
  /** Unix milliseconds at which requests go on (`cooling-down`). */
  readonly resumeAtMs?: number | undefined;
  /** Absent: it did not come to that; the call only read, or was never sent. */
  readonly changed?: Changed | undefined;
}

/** A failed call. Carries no payload, no token and no cookie, so it may be logged and shown. */
export class BiliError extends Error {
  override readonly name = 'BiliError';
  declare readonly kind: ErrorKind;
  declare readonly operation: string;
  declare readonly code: number | undefined;
  declare readonly status: number | undefined;
  declare readonly path: string | undefined;
  declare readonly expected: string | undefined;
  declare readonly resumeAtMs: number | undefined;
  declare readonly changed: Changed | undefined;

  constructor(fields: BiliErrorFields, cause?: unknown) {
    super(describe(fields), cause === undefined ? undefined : { cause });
    Object.assign(this, plain(fields));
  }

  /** The plain form that crosses the message channel. */
  toFields(): BiliErrorFields {
    return plain(this);
  }
}

/**
 * What was asked of us does not fit; nothing was sent.
 * @param path The field, never its value.
 */
export function invalidParams(operation: string, path: string, expected?: string): BiliError {
  return new BiliError({ kind: 'invalid-params', operation, path, expected });
}

/** DOMExceptions that are no failure of a disk, but of ours. */
const OWN_MISTAKES = ['DataCloneError', 'DataError', 'ConstraintError'];

/** What a failure of the browser's database is; null: it is none. */
export function storageKind(error: unknown): 'storage' | 'unreadable' | null {
  if (!(error instanceof DOMException) || OWN_MISTAKES.includes(error.name)) return null;
  return error.name === 'QuotaExceededError' ? 'storage' : 'unreadable';
}

/** Nothing but the fields, whatever else comes with them. */
function plain(fields: BiliErrorFields): BiliErrorFields {
  const { kind, operation, code, status, path, expected, resumeAtMs, changed } = fields;
  return { kind, operation, code, status, path, expected, resumeAtMs, changed };
}

function describe({ kind, operation, code, status, path, expected }: BiliErrorFields): string {
  const details = [
    code === undefined ? '' : `code ${code}`,
    status === undefined ? '' : `HTTP ${status}`,
    path === undefined ? '' : `at ${path}`,
    expected === undefined ? '' : `expected ${expected}`,
  ].filter(Boolean);
  return `${operation}: ${kind}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}
