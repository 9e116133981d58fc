import { BiliError, type BiliErrorFields } from '../api/errors.ts';
import { log } from '../log.ts';

/** What a failed question to the background says; anything else that is thrown is a bug of ours. */
export function fieldsOf(error: unknown): BiliErrorFields {
  if (error instanceof BiliError) return error.toFields();
  log.error('interface', error);
  return { kind: 'internal', operation: '' };
}
