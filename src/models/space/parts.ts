import type { Background } from '@/src/rpc/client.ts';
import { createResource, type Load, type Resource } from '../resource.ts';

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

/** Loads once; panels come and go while the model stays. */
export function ensure({ state, load }: Resource<never> | Resource<unknown>): void {
  if (state.peek().status === 'idle') void load();
}
