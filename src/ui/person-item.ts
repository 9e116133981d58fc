import { nameOrUid } from '@/src/shared/name-or-uid.ts';

/** Somebody as what an order is about. */
export const personItem = (person: { readonly mid: number; readonly name: string }) => ({
  id: String(person.mid),
  title: nameOrUid(person),
  target: { mid: person.mid },
});
