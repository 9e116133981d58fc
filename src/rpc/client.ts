import { browser } from 'wxt/browser';
import { BiliError, type BiliErrorFields } from '../api/errors.ts';
import type { InputOf, MethodName, OutputOf } from './contract.ts';
import type { RpcMessage, RpcReply } from './wire.ts';

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
}

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
 * Asks the background.
 * @throws {BiliError} as the background had it; `gone` when the extension was replaced under an open
 *   page, `internal` when no answer came: the order may have been carried out.
 */
export const background: Background = async (method, input, { signal } = {}) => {
  const failed = (kind: BiliErrorFields['kind'], cause?: unknown) =>
    new BiliError({ kind, operation: method }, cause);
  if (signal?.aborted) throw failed('aborted', signal.reason);
  if (isGone()) throw failed('gone');
  const id = `${client}:${sequence++}`;
  const abort = () => void send({ rpc: 'abort', id }).catch(() => undefined);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const reply = await send({ rpc: 'call', id, method, input });
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
};

function send(message: RpcMessage): Promise<RpcReply | undefined> {
  return browser.runtime.sendMessage(message);
}
