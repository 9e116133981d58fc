import type { Operation } from '../api/define.ts';
import type { z } from '../api/schema.ts';
import type { Collection } from '../collect/define-collection.ts';
import type { Kind } from '../engine/kind.ts';
import type { Read, WithFrom } from '../reading/define-read.ts';
import type { Answer } from '../reading/shared/sourced.ts';
import type { Method } from '../rpc/method.ts';

type Calls = Readonly<Record<string, Method>>;

/**
 * The worker's side of a capability: declared values, folded together by the background. Reads and
 * calls stand under the full names that surfaces ask with.
 */
export interface Part<R = Readonly<Record<string, Read>>, S = never, C = Calls> {
  readonly reads: R;
  /** Kinds of changes; ids are unique among all parts. */
  readonly kinds: readonly Kind[];
  /** Long reads that are kept; ids are unique among all parts. */
  readonly collections: readonly Collection[];
  /** What takes more than a read, with the services it needs. */
  calls(services: S): C;
}

interface Spec<R, S, C> {
  readonly reads?: R;
  readonly kinds?: readonly Kind[];
  readonly collections?: readonly Collection[];
  readonly calls?: (services: S) => C;
}

const NOTHING = {} as const;

// biome-ignore lint/complexity/noBannedTypes: a part without reads or calls adds no names.
export function definePart<const R = {}, S = object, const C = {}>({
  reads = NOTHING as R,
  kinds = [],
  collections = [],
  calls = () => NOTHING as C,
}: Spec<R, S, C>): Part<R, S, C> {
  return { reads, kinds, collections, calls };
}

/** Reads as the methods that answer them. */
export type MethodsOf<R> = {
  readonly [Name in keyof R]: R[Name] extends {
    readonly operation: Operation;
    readonly input: z.ZodMiniObject<infer S, z.core.$strict>;
    value(...of: never[]): infer T;
  }
    ? Method<z.ZodMiniObject<S & WithFrom, z.core.$strict>, Answer<T>>
    : never;
};
