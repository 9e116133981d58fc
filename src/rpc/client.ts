import { browser } from 'wxt/browser';
import { BiliError, type BiliErrorFields } from '../shared/errors.ts';
// The one arrow from this side to the other: a type, which leaves nothing in the build.
import type { Table } from '../surfaces/background/table.ts';
import type { InputTo, OutputFrom } from './method.ts';
import type { RpcMessage, RpcReply } from './wire.ts';

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  /** Only in this account's name (null: nobody's), wherever it is asked: else `account-changed`. */
  readonly viewer?: number | null | undefined;
}

export type MethodName = keyof Table & string;
export type InputOf<M extends MethodName> = InputTo<Table[M]>;
export type OutputOf<M extends MethodName> = OutputFrom<Table[M]>;

/** The interface's only door to the background. */
export type Background = <M extends MethodName>(
  method: M,
  input: InputOf<M>,
  options?: AskOptions,
) => Promise<OutputOf<M>>;

let sequence = 0;
const client = crypto.randomUUID();

/** Its id goes when the extension is replaced; what it was is left in open pages. */
const isGone = () => browser.runtime?.id === undefined;

/**
 * The door for a surface that was drawn for an account: asked in another name, it answers
 * `account-changed`. Our own pages say with each call (`src/ui/page-door.ts`).
 * @throws {BiliError} as the background had it; `gone` when the extension was replaced under an open
 *   page, `internal` when no answer came: the order may have been carried out.
 */
export function createBackground(viewer?: number | null): Background {
  return (method, input, options) => ask(method, input, options, viewer);
}

export const background: Background = createBackground();

async function ask<M extends MethodName>(
  method: M,
  input: InputOf<M>,
  { signal, viewer: own }: AskOptions = {},
  drawnFor: number | null | undefined,
): Promise<OutputOf<M>> {
  const failed = (kind: BiliErrorFields['kind'], cause?: unknown) =>
    new BiliError({ kind, operation: method }, cause);
  if (signal?.aborted) throw failed('aborted', signal.reason);
  if (isGone()) throw failed('gone');
  const id = `${client}:${sequence++}`;
  const abort = () => void send({ rpc: 'abort', id }).catch(() => undefined);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const viewer = own === undefined ? drawnFor : own;
    const named = viewer === undefined ? {} : { viewer };
    const reply = await send({ rpc: 'call', id, method, input, ...named });
    if (signal?.aborted) throw failed('aborted', signal.reason);
    if (reply === undefined) throw failed('internal');
    if (!reply.ok) throw new BiliError(reply.error);
    // The server's table and this one are the same value.
    return reply.value as never;
  } catch (error) {
    throw error instanceof BiliError ? error : failed('internal', error);
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

function send(message: RpcMessage): Promise<RpcReply | undefined> {
  return browser.runtime.sendMessage(message);
}
