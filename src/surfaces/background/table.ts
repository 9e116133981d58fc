import type { Collection } from '../../collect/define-collection.ts';
import type { MethodsOf, Part } from '../../parts/define-part.ts';
import { methodOf, type Read, type ReadServices } from '../../reading/define-read.ts';
import type { Method } from '../../rpc/method.ts';
import { PARTS } from './parts.ts';

type AnyPart = (typeof PARTS)[number];
type All<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

/** What the calls of all parts need. */
export type Services = ReadServices & All<Parameters<AnyPart['calls']>[0]>;

/** Everything the interface may ask for: its only knowledge of this side is this type. */
export type Table = MethodsOf<All<AnyPart['reads']>> & All<ReturnType<AnyPart['calls']>>;

/** The closed table: every method under the name it is asked by. */
export function createMethodTable(services: Services): Table {
  const table: Record<string, Method> = {};
  const add = (name: string, method: Method) => {
    if (Object.hasOwn(table, name)) throw new TypeError(`two methods are called ${name}`);
    table[name] = method;
  };
  for (const { reads, calls } of PARTS as readonly Part[]) {
    for (const [name, read] of Object.entries(reads)) add(name, methodOf(read, services));
    for (const [name, call] of Object.entries(calls(services as never))) add(name, call);
  }
  return table as never;
}

/** Every long read that is kept. */
export function listCollections(): readonly Collection[] {
  const all = (PARTS as readonly Part[]).flatMap(({ collections }) => collections);
  if (new Set(all.map(({ id }) => id)).size !== all.length) {
    throw new TypeError('two collections share an id');
  }
  return all;
}

/** Every read that surfaces may ask for. */
export function listReads(): readonly Read[] {
  return (PARTS as readonly Part[]).flatMap(({ reads }) => Object.values(reads));
}
