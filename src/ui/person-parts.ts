import type { From } from '@/src/reading/shared/sourced.ts';
import type { Background, InputOf, MethodName } from '@/src/rpc/client.ts';
import { DAY_MS, isWithin } from '@/src/shared/durations.ts';
import type { Topic } from '@/src/shared/topics.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import type { ValueOf } from './read-resource.ts';
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

/** What one method says about the person. */
export function personResource<M extends OfPerson>(
  { ask, mid, signal }: SpaceParts,
  method: M,
): Resource<ValueOf<M>> {
  const load = (from: From, stop: AbortSignal) =>
    ask(method, { mid, from } as InputOf<M>, { signal: stop });
  return ownedResource(load as Load<ValueOf<M>>, signal);
}

/**
 * My groups as they are known, for panels that only need their names. Changes made here come at
 * once; what was changed on the site itself may take a day, so that a visit need not ask.
 */
export function knownGroups({ ask, signal }: SpaceParts) {
  return ownedResource(async (from, stop) => {
    const found = await ask('groups.list', { from }, { signal: stop });
    if (from !== 'cache' || !found) return found;
    return { ...found, stale: !isWithin(DAY_MS, found.learntAtMs, Date.now()) };
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
    if (resource.state.peek().status === 'idle') resource.forget();
    else void resource[how]();
  };
  onRevision(topics, reread, signal);
}
