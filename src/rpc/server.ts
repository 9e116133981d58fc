import { type Browser, browser } from 'wxt/browser';
import { BiliError } from '../api/errors.ts';
import { expectedText, pathText, z } from '../api/schema.ts';
import { log } from '../log.ts';
import { type Caller, contract, type MethodName, type OutputOf } from './contract.ts';
import { isRpcMessage, type RpcReply } from './wire.ts';

/** The frame of a tab that asks; null for our own pages. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

export interface CallContext {
  readonly caller: Caller;
  readonly frame: Frame | null;
  readonly signal: AbortSignal;
}

export type Handlers = {
  readonly [M in MethodName]: (
    input: z.output<(typeof contract)[M]['input']>,
    context: CallContext,
  ) => Promise<OutputOf<M>>;
};

type Sender = Browser.runtime.MessageSender;

/** Which kind of caller a sender is; null for strangers, who get no answer at all. */
export function callerOf(sender: Sender): Caller | null {
  if (sender.id !== browser.runtime.id) return null;
  const url = sender.url ?? '';
  if (url.startsWith(browser.runtime.getURL('/'))) return 'page';
  if (sender.tab === undefined) return null;
  const host = URL.canParse(url) ? new URL(url) : null;
  const isSite = host?.protocol === 'https:' && host.hostname.endsWith('.bilibili.com');
  return isSite ? 'content' : null;
}

function frameOf({ tab, frameId }: Sender): Frame | null {
  return tab?.id === undefined ? null : { tabId: tab.id, frameId: frameId ?? 0 };
}

function isMethod(name: string): name is MethodName {
  return Object.hasOwn(contract, name);
}

/** Answers the interface. Registers its listener synchronously; `handlers` may come later. */
export function serveRpc(handlers: Promise<Handlers> | Handlers) {
  const running = new Map<string, AbortController>();

  async function answer(name: string, input: unknown, context: CallContext): Promise<unknown> {
    const refuse = (path: string, expected: string) =>
      new BiliError({ kind: 'invalid-params', operation: name, path, expected });
    if (!isMethod(name)) throw refuse('method', 'a known method');
    const { input: schema, callers } = contract[name];
    if (!callers.some((caller) => caller === context.caller)) {
      throw refuse('sender', callers.join(' or '));
    }
    const parsed = z.safeParse(schema, input);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw refuse(pathText(issue).replace(/^\./, ''), expectedText(issue));
    }
    const table = await handlers;
    // The table pairs each handler with the schema that has just parsed its input.
    const handler = table[name] as (input: unknown, context: CallContext) => Promise<unknown>;
    return handler(parsed.data, context);
  }

  async function serve(
    id: string,
    name: string,
    input: unknown,
    asking: Pick<CallContext, 'caller' | 'frame'>,
  ): Promise<RpcReply> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const value = await answer(name, input, { ...asking, signal: controller.signal });
      return { ok: true, value };
    } catch (error) {
      if (error instanceof BiliError) return { ok: false, error: error.toFields() };
      log.error(name, error);
      return { ok: false, error: { kind: 'internal', operation: name } };
    } finally {
      running.delete(id);
    }
  }

  // The polyfill answers with the promise's value in every browser.
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const caller = callerOf(sender);
    if (!caller || !isRpcMessage(message)) return undefined;
    if (message.rpc === 'abort') {
      running.get(message.id)?.abort();
      return undefined;
    }
    const asking = { caller, frame: frameOf(sender) };
    return serve(message.id, message.method, message.input, asking);
  });
}
