import { log } from '@/src/log.ts';
import { BiliError, type BiliErrorFields } from '@/src/shared/errors.ts';

/** What a failed question to the background says; anything else that is thrown is a bug of ours. */
export function fieldsOf(error: unknown): BiliErrorFields {
  if (error instanceof BiliError) return error.toFields();
  log.error('interface', error);
  return { kind: 'internal', operation: '' };
}
