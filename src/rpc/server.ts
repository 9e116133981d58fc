import { type Browser, browser } from 'wxt/browser';
import { expectedText, pathText, z } from '../api/schema.ts';
import { log } from '../log.ts';
import { BiliError, invalidParams, storageKind } from '../shared/errors.ts';
import type { CallContext, Method } from './method.ts';
import { callerOf, frameOf, isOtherSession } from './sender.ts';
import { isRpcMessage, type RpcReply } from './wire.ts';

type Sender = Browser.runtime.MessageSender;

/** Who asks, in whose name, and whether that name can be ours at all. */
interface Asking extends Pick<CallContext, 'caller' | 'frame' | 'account'> {
  /** The account that the asking page was drawn for; undefined: it did not say. */
  readonly viewer: unknown;
  readonly isOtherSession: boolean;
}

/**
 * Answers the interface. Registers its listener synchronously: a worker is woken by messages.
 * @param account The signed-in account now; null: nobody.
 */
export function serveRpc(
  table: Readonly<Record<string, Method>>,
  account: () => Promise<number | null>,
) {
  const running = new Map<string, AbortController>();

  /** Nothing is told and nothing is done in another name than the one on the asking page. */
  async function assertSameAccount(operation: string, { caller, viewer, account }: Asking) {
    if (caller === 'page' && viewer === undefined) return;
    if (viewer !== null && typeof viewer !== 'number') {
      throw invalidParams(operation, 'viewer', 'the account of the page');
    }
    const mid = await account();
    // Signed out there is no name to act in: guests are told the same whoever they were before.
    if (mid !== null && mid !== viewer) throw new BiliError({ kind: 'account-changed', operation });
  }

  async function answer(
    name: string,
    input: unknown,
    asking: Asking,
    signal: AbortSignal,
  ): Promise<unknown> {
    const method = Object.hasOwn(table, name) ? table[name] : undefined;
    if (!method) throw invalidParams(name, 'method', 'a known method');
    if (!method.callers.includes(asking.caller)) {
      throw invalidParams(name, 'sender', method.callers.join(' or '));
    }
    if (asking.isOtherSession) throw new BiliError({ kind: 'other-session', operation: name });
    await assertSameAccount(name, asking);
    const parsed = z.safeParse(method.input, input);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw invalidParams(name, pathText(issue).replace(/^\./, ''), expectedText(issue));
    }
    const { caller, frame, account: whose } = asking;
    return method.run(parsed.data, { caller, frame, account: whose, signal });
  }

  async function serve(
    id: string,
    name: string,
    input: unknown,
    asking: Asking,
  ): Promise<RpcReply> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const value = await answer(name, input, asking, controller.signal);
      return { ok: true, value };
    } catch (error) {
      if (error instanceof BiliError) return { ok: false, error: error.toFields() };
      log.error(name, error);
      // A disk that is full, or a database that cannot be opened or read, is no bug of ours.
      return { ok: false, error: { kind: storageKind(error) ?? 'internal', operation: name } };
    } finally {
      running.delete(id);
    }
  }

  // Not by a promise, which not every browser takes for an answer.
  const listen = (message: unknown, sender: Sender, respond: (reply: RpcReply) => void) => {
    const caller = callerOf(sender);
    if (!caller || !isRpcMessage(message)) return undefined;
    if (message.rpc === 'abort') {
      running.get(message.id)?.abort();
      return undefined;
    }
    const { id, method, input, viewer } = message;
    const asking = {
      caller,
      frame: frameOf(sender),
      viewer,
      isOtherSession: isOtherSession(sender),
      account: once(account),
    };
    serve(id, method, input, asking)
      .then(respond)
      .catch((error) => log.error(method, error));
    return true;
  };
  browser.runtime.onMessage.addListener(listen);
}

/** Two looks of one call may see two accounts. */
function once<T>(look: () => Promise<T>): () => Promise<T> {
  let seen: Promise<T> | undefined;
  return () => {
    seen ??= look();
    return seen;
  };
}
