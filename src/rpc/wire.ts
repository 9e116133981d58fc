import type { BiliErrorFields } from '../shared/errors.ts';

/** Messages on the one channel between interface and background. */
export type RpcMessage =
  | {
      readonly rpc: 'call';
      readonly id: string;
      readonly method: string;
      readonly input: unknown;
      /** The account that the page was drawn for; our script on the site's pages must say. */
      readonly viewer?: number | null;
    }
  | { readonly rpc: 'abort'; readonly id: string };

export type RpcReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: BiliErrorFields };

export function isRpcMessage(message: unknown): message is RpcMessage {
  if (typeof message !== 'object' || message === null || !('rpc' in message)) return false;
  return 'id' in message && typeof message.id === 'string';
}
