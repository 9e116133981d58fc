import { BiliError } from '../shared/errors.ts';
import type { Clock } from './clock.ts';
import type { DataOf, Operation, ParamsOf } from './define.ts';
import { type Opened, readAnswer } from './envelope.ts';
import type { Limiter, Priority } from './limiter.ts';
import { buildRequest, checkParams, type WireParams } from './request.ts';
import { createSharedCalls } from './shared-calls.ts';
import type { StoredWbiKeys, WbiImage, WbiKeyRing } from './wbi-keys.ts';

/** What the browser's cookies say at this moment. Tokens are read per request and never kept. */
export interface Session {
  /** DedeUserID, or null when signed out. */
  readonly mid: number | null;
  /** bili_jct. */
  readonly csrf: string | null;
}

export interface ClientParts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly readSession: () => Promise<Session>;
  /**
   * Who is signed in by the service's word; null: nobody. Asked before the first write of a session:
   * cookies are a claim that any page of the site can make, and may be read in the middle of a
   * change from one account to the next.
   */
  readonly whose?: (claimed: number) => Promise<number | null>;
  /** Resolves once the header rules are in force; awaited before the first request. */
  readonly ready?: () => Promise<void>;
  readonly limiter: Limiter;
  readonly keys: WbiKeyRing;
  readonly clock: Clock;
  readonly log?: (event: ClientEvent) => void;
}

export type ClientEvent =
  | { readonly type: 'figures-lost'; readonly operation: string }
  | { readonly type: 'rows-dropped'; readonly operation: string; readonly paths: readonly string[] }
  | { readonly type: 'failed'; readonly operation: string; readonly error: BiliError };

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Defaults to `visible`. */
  readonly priority?: Priority | undefined;
  /** Part of what a person has just opened (see docs/pace.md). */
  readonly opening?: boolean | undefined;
  /** The account the call is meant for: when another has signed in, nothing is sent. null: for nobody signed in. */
  readonly account?: number | null | undefined;
  /** Hears of a good answer as it came. */
  readonly seen?: ((raw: unknown) => void) | undefined;
}

export interface Result<T> {
  readonly data: T;
  /** How many rows of a list did not fit and were left out. */
  readonly dropped: number;
  /** How many figures did not fit and are null; absent: none. */
  readonly lost?: number;
}

export const REQUEST_TIMEOUT_MS = 20_000;
const READ_RETRIES = 2;
const TOO_FREQUENT_PAUSE_MS = 1_000;

/** Calls declared operations. One instance per worker; runs in plain Node as well. */
export function createClient(parts: ClientParts) {
  const { limiter, keys, clock, log } = parts;
  const shared = createSharedCalls<Opened>();
  /** The session that the service has confirmed; in memory only, as it holds a token. */
  let confirmed: Session | null = null;

  const isConfirmed = ({ mid, csrf }: Session) =>
    !parts.whose || (confirmed?.mid === mid && confirmed.csrf === csrf);

  /** Nothing is written before the service names the account that the cookies name. */
  async function confirm({ id, bucket }: Operation, session: Session) {
    if (!parts.whose || isConfirmed(session)) return;
    await limiter.assertOpen(id, bucket);
    const mid = session.mid === null ? null : await parts.whose(session.mid);
    if (mid === null) throw new BiliError({ kind: 'not-logged-in', operation: id });
    if (mid !== session.mid) throw new BiliError({ kind: 'account-changed', operation: id });
    confirmed = session;
  }

  async function attempt(operation: Operation, params: WireParams, options: CallOptions) {
    const { id, bucket } = operation;
    if (operation.write) {
      const claimed = await parts.readSession();
      checkSession(operation, claimed, options.account);
      await confirm(operation, claimed);
    }
    // No keys for a call that a cool-down or the session will refuse anyway.
    if (operation.sign !== 'none') {
      await limiter.assertOpen(id, bucket);
      checkSession(operation, await parts.readSession(), options.account);
    }
    // Keys first: fetching them is a call of its own and needs its own turn in the queue.
    const used = operation.sign === 'none' ? undefined : await keys.get();
    const ticket = {
      operation: id,
      bucket,
      priority: options.priority ?? 'visible',
      opening: options.opening,
      signal: options.signal,
    };
    const answer = await limiter.schedule(ticket, async () => {
      await parts.ready?.();
      const session = await parts.readSession();
      checkSession(operation, session, options.account);
      // It changed while this waited for its turn: once more from the beginning.
      if (operation.write && !isConfirmed(session)) {
        throw new Retryable(new BiliError({ kind: 'account-changed', operation: id }), 'csrf');
      }
      const request = buildRequest(operation, params, {
        csrf: operation.write ? (session.csrf ?? '') : undefined,
        keys: used,
        wts: Math.floor(clock.now() / 1000),
      });
      try {
        const { status, body } = await exchange(operation, request, options.signal);
        const answer = readAnswer(operation, status, body, isStart(operation, params));
        if (operation.learns === 'wbi-keys') await keys.learn(wbiImage(answer.data));
        return answer;
      } catch (error) {
        throw await afterFailure(operation, error, session, used);
      }
    });
    // The browser puts the cookies to it a moment after we look: what another account was told is not kept as this one's.
    if (!operation.write) checkSession(operation, await parts.readSession(), options.account);
    return answer;
  }

  async function exchange(
    operation: Operation,
    { url, init }: { url: string; init: RequestInit },
    signal: AbortSignal | undefined,
  ): Promise<{ status: number; body: string }> {
    const timeout = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
    const stop = signal ? AbortSignal.any([signal, timeout]) : timeout;
    const changed = operation.write ? 'maybe' : undefined;
    try {
      const response = await parts.fetch(url, { ...init, signal: stop });
      return { status: response.status, body: await response.text() };
    } catch (cause) {
      const kind = signal?.aborted ? 'aborted' : timeout.aborted ? 'timeout' : 'network';
      throw new BiliError({ kind, operation: operation.id, changed }, cause);
    }
  }

  /** Consequences of a failure for the queue and the keys; gives back the error to throw. */
  async function afterFailure(
    operation: Operation,
    error: unknown,
    session: Session,
    used: StoredWbiKeys | undefined,
  ): Promise<unknown> {
    if (!(error instanceof BiliError)) return error;
    log?.({ type: 'failed', operation: operation.id, error });
    if (error.kind === 'intercepted') {
      return until(error, await limiter.coolDown('all', 'intercepted'));
    }
    if (error.kind === 'too-frequent') limiter.pause(operation.bucket, TOO_FREQUENT_PAUSE_MS);
    if (used && mayBeStaleKey(error)) {
      keys.drop(used);
      return new Retryable(error, 'keys');
    }
    if (error.kind === 'risk-control') {
      return until(error, await limiter.coolDown(operation.bucket, 'risk-control'));
    }
    if (error.kind === 'csrf' && (await parts.readSession()).csrf !== session.csrf) {
      return new Retryable(error, 'csrf');
    }
    if (!operation.write && isPassing(error)) return new Retryable(error, 'passing');
    return error;
  }

  async function withRetries(operation: Operation, params: WireParams, options: CallOptions) {
    const spent = { keys: 0, csrf: 0, passing: 0 };
    for (;;) {
      try {
        return await attempt(operation, params, options);
      } catch (error) {
        if (!(error instanceof Retryable)) throw error;
        const allowed = error.reason === 'passing' ? READ_RETRIES : 1;
        if (spent[error.reason]++ >= allowed) {
          if (error.error.kind === 'risk-control') {
            throw until(error.error, await limiter.coolDown(operation.bucket, 'risk-control'));
          }
          throw error.error;
        }
        if (error.reason === 'passing') limiter.pause(operation.bucket, 1_000 * spent.passing);
      }
    }
  }

  /**
   * Calls an operation.
   * @throws {BiliError} and nothing else.
   */
  async function call<O extends Operation>(
    operation: O,
    params: ParamsOf<O>,
    options: CallOptions = {},
  ): Promise<Result<DataOf<O>>> {
    const wire = checkParams(operation, params);
    const send = (signal: AbortSignal | undefined) =>
      withRetries(operation, wire, { ...options, signal });
    const key = `${options.account} ${operation.id} ${JSON.stringify(wire)}`;
    const answer = operation.write
      ? await send(options.signal)
      : await shared.run(key, operation.id, options.signal, send);
    if (answer.dropped.length > 0) {
      const paths = answer.dropped.map((row) => row.path);
      log?.({ type: 'rows-dropped', operation: operation.id, paths });
    }
    if (answer.lost > 0) log?.({ type: 'figures-lost', operation: operation.id });
    options.seen?.(answer.raw);
    // `readAnswer` parsed the data with this operation's own schema.
    return { data: answer.data as DataOf<O>, dropped: answer.dropped.length, lost: answer.lost };
  }

  return { call };
}

export type Client = ReturnType<typeof createClient>;

/** Marks a failure that may be tried once more, and why. */
class Retryable extends Error {
  readonly error: BiliError;
  readonly reason: 'keys' | 'csrf' | 'passing';
  constructor(error: BiliError, reason: 'keys' | 'csrf' | 'passing') {
    super(error.message);
    this.error = error;
    this.reason = reason;
  }
}

/** On a signed call these may mean that the keys changed under us: refetch, once. */
function mayBeStaleKey({ kind, code }: BiliError): boolean {
  return kind === 'risk-control' || code === -403;
}

/** Whether a call asks for the beginning of what it lists. */
function isStart({ page }: Operation, params: WireParams): boolean {
  if (!page) return true;
  if (page.style === 'cursor') return ['', '0'].includes(params[page.from] ?? '');
  return (params[page.names?.page ?? 'pn'] ?? '1') === '1';
}

/** Failures of the moment, worth another try for a read. */
function isPassing({ kind }: BiliError): boolean {
  return kind === 'too-frequent' || kind === 'server' || kind === 'network' || kind === 'timeout';
}

function checkSession(operation: Operation, session: Session, account: CallOptions['account']) {
  const { id } = operation;
  if (account !== undefined && session.mid !== account) {
    const kind = session.mid === null ? 'not-logged-in' : 'account-changed';
    throw new BiliError({ kind, operation: id });
  }
  if (operation.auth === 'required' && session.mid === null) {
    throw new BiliError({ kind: 'not-logged-in', operation: id });
  }
  if (operation.write && session.csrf === null) {
    throw new BiliError({ kind: 'csrf', operation: id, changed: 'no' });
  }
}

function wbiImage(data: unknown): WbiImage {
  return (data as { wbi_img: WbiImage }).wbi_img;
}

/** The same failure, with the time at which requests go on. */
function until(error: BiliError, { untilMs }: { readonly untilMs: number }): BiliError {
  return new BiliError({ ...error.toFields(), resumeAtMs: untilMs }, error.cause);
}
