import type { CallContext } from '../../src/rpc/method.ts';

/** What a method is told of a call that is never given up. */
export const contextOf = (
  account: () => Promise<number | null> = async () => 7,
  caller: CallContext['caller'] = 'page',
): CallContext => ({ caller, frame: null, account, signal: new AbortController().signal });
