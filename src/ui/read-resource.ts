import type { From, Sourced } from '@/src/reading/shared/sourced.ts';
import type { Background, InputOf, MethodName, OutputOf } from '@/src/rpc/client.ts';
import { createResource, type Resource } from './resource.ts';

/** What a read tells, without when it was learnt. */
export type ValueOf<M extends MethodName> =
  NonNullable<OutputOf<M>> extends Sourced<infer T> ? T : never;

/** Reads that are asked with nothing but where the answer may come from. */
type PlainRead = {
  [M in MethodName]: { from: From } extends InputOf<M>
    ? 'from' extends keyof InputOf<M>
      ? M
      : never
    : never;
}[MethodName];

/** What the account has of one thing, as a resource. */
export function readResource<M extends PlainRead>(
  ask: Background,
  method: M,
): Resource<ValueOf<M>> {
  return createResource(
    (from, signal) =>
      ask(method, { from } as InputOf<M>, { signal }) as Promise<Sourced<ValueOf<M>> | null>,
  );
}
