import type { Act } from '@/src/engine/shared/act.ts';
import type { Background, InputOf } from '@/src/rpc/client.ts';
import { BiliError, type BiliErrorFields, type ErrorKind } from '@/src/shared/errors.ts';
import { fieldsOf } from './error-fields.ts';

export type SingleOrder = InputOf<'acts.order'>;

/** How one thing that was ordered, or its undo, ended; `id` is '' when no answer came. */
export interface Ended extends Pick<Act, 'id' | 'state' | 'error' | 'note' | 'undoable'> {
  /** Whose it is, where an answer told. */
  readonly account?: number;
  /** It was taken back. */
  readonly undone?: boolean;
}

/** After these nobody knows whether the background had the order, and how far it came. */
const OPEN_ENDS: readonly ErrorKind[] = ['network', 'timeout', 'aborted', 'internal'];

/** The one rule for an order without an answer: may it have been carried out all the same? */
export function isAnswerLost({ kind, changed }: BiliErrorFields): boolean {
  return changed === 'maybe' || OPEN_ENDS.includes(kind);
}

/** The answer itself was lost, or nothing was sent at all: the error says which. */
export function lostOrder(thrown: unknown): Ended {
  const error = fieldsOf(thrown);
  const state = isAnswerLost(error) ? 'doubtful' : 'failed';
  return { id: '', state, error, note: null, undoable: false };
}

/** Why it is not done, for whoever goes no further: but for one that failed, nobody knows that it is not. */
export function notDone({ state, error }: Pick<Ended, 'state' | 'error'>, operation: string) {
  if (error && state === 'failed') return new BiliError(error);
  return new BiliError({ ...(error ?? { kind: 'timeout', operation }), changed: 'maybe' });
}

/**
 * Orders one thing and waits for its end; failures are in the answer, not thrown.
 * @param viewer In whose name alone; absent: whoever is signed in.
 */
export async function orderOne(
  ask: Background,
  order: SingleOrder,
  viewer?: number,
): Promise<Ended> {
  return ask('acts.order', order, { viewer }).catch(lostOrder);
}

/** Takes one thing back; the end is that of the undo, failures included. */
export async function undoOne(ask: Background, id: string): Promise<Ended> {
  return ask('acts.undo', { id }).catch(lostOrder);
}

/** The order of one thing with one item; without a title it is called by its id. */
export function oneItem(
  kind: SingleOrder['kind'],
  { id, title, of }: { readonly id: string | number; readonly title?: string; readonly of: object },
  params: object = {},
  into?: string,
): SingleOrder {
  const item = { id: String(id), title: title ?? String(id), target: of };
  return { kind, params, items: [item], ...(into !== undefined && { into }) };
}
