import { BiliError, type BiliErrorFields } from '../api/errors.ts';

/** What a failed question to the background says; without words of its own it is the connection. */
export function fieldsOf(error: unknown): BiliErrorFields {
  return error instanceof BiliError ? error.toFields() : { kind: 'network', operation: '' };
}
