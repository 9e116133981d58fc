import { BiliError } from '../../../shared/errors.ts';

/** Names per request: no limit is known, the longest names still give a short address. */
export const NAMES_AT_ONCE = 20;

/** Somebody found by name, which is given back as it was asked. */
export interface NamedPerson {
  readonly name: string;
  readonly mid: number;
}

/** `whole`: who is missing has nobody's name; else some of the answer could not be read. */
export interface NamedPeople {
  readonly people: readonly NamedPerson[];
  readonly whole: boolean;
}

/** What could not be read of an answer may have been who is missing: nobody is told of nobody. */
export const namesIncomplete = () => new BiliError({ kind: 'incomplete', operation: 'nameToUid' });
