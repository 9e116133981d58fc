import type { Act } from '@/src/engine/shared/act.ts';
import type { From, Sourced } from '@/src/reading/shared/sourced.ts';
import type { Background, InputOf, MethodName, OutputOf } from '@/src/rpc/client.ts';
import type { ErrorKind } from '@/src/shared/errors.ts';
import type { KindId } from '@/src/shared/kind-ids.ts';
import type { Topic } from '@/src/shared/topics.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { fieldsOf } from './error-fields.ts';
import { createResource, type Load, type Resource } from './resource.ts';

export type Ask = Background;

/** What every model about a person needs. */
export interface SpaceParts {
  readonly ask: Ask;
  readonly mid: number;
  /** Ends what is under way; the model is not used after that. */
  readonly signal: AbortSignal;
}

/** A resource that ends with the signal. */
export function ownedResource<T>(load: Load<T>, signal: AbortSignal): Resource<T> {
  const resource = createResource(load);
  signal.addEventListener('abort', resource.dispose);
  return resource;
}

/** Methods that are asked with nothing but who it is about. */
type OfPerson = {
  [M in MethodName]: { mid: number; from?: From } extends InputOf<M> ? M : never;
}[MethodName];

type ValueOf<M extends MethodName> = NonNullable<OutputOf<M>> extends Sourced<infer T> ? T : never;

/** What one method says about the person. */
export function personResource<M extends OfPerson>(
  { ask, mid, signal }: SpaceParts,
  method: M,
): Resource<ValueOf<M>> {
  const load = (from: From, stop: AbortSignal) =>
    ask(method, { mid, from } as InputOf<M>, { signal: stop });
  return ownedResource(load as Load<ValueOf<M>>, signal);
}

const DAY_MS = 86_400_000;

/**
 * My groups as they are known, for panels that only need their names. Changes made here come at
 * once; what was changed on the site itself may take a day, so that a visit need not ask.
 */
export function knownGroups({ ask, signal }: SpaceParts) {
  return ownedResource(async (from, stop) => {
    const found = await ask('groups.list', { from }, { signal: stop });
    if (from !== 'cache' || !found) return found;
    return { ...found, stale: Date.now() - found.learntAtMs > DAY_MS };
  }, signal);
}

/** Loads once; panels come and go while the model stays. */
export function ensure({ state, load }: Resource<never> | Resource<unknown>): void {
  if (state.peek().status === 'idle') void load();
}

/** Reads again what was read before, when the background says that one of the topics changed. */
export function rereadOn(
  topics: readonly Topic[],
  resource: Resource<never> | Resource<unknown>,
  { signal }: SpaceParts,
  how: 'refresh' | 'load' = 'refresh',
): void {
  const reread = () => {
    if (resource.state.peek().status !== 'idle') void resource[how]();
  };
  onRevision(topics, reread, signal);
}

/** How an order ended, as far as a panel tells it. */
export type Ended = Pick<Act, 'id' | 'state' | 'error' | 'note'>;

/** Orders one thing and waits for its end; failures are in the answer, not thrown. */
export async function orderOne(
  { ask }: SpaceParts,
  kind: KindId,
  params: object,
  target: { readonly id: string | number; readonly title?: string; readonly of: object },
): Promise<Ended> {
  const { title, of } = target;
  const id = String(target.id);
  try {
    const items = [{ id, title: title ?? id, target: of }];
    return await ask('acts.order', { kind, params, items });
  } catch (error) {
    return lostOrder(error);
  }
}

/** After these nobody knows whether the background had the order, and how far it came. */
const OPEN_ENDS: readonly ErrorKind[] = ['network', 'internal'];

/** The answer itself was lost, or nothing was sent at all: the error says which. */
export function lostOrder(error: unknown): Ended {
  const fields = fieldsOf(error);
  const isOpen = fields.changed === 'maybe' || OPEN_ENDS.includes(fields.kind);
  return { id: '', state: isOpen ? 'doubtful' : 'failed', error: fields, note: null };
}
