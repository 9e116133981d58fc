import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { type CodeWords, errorWords } from '../error-words.ts';

/** Codes of what is done about people: all that the script of a space page carries. */
export const PEOPLE_CODES: CodeWords = {
  22001: 'code_yourself',
  22002: 'code_refuses_follows',
  22003: 'code_on_block_list',
  22008: 'code_block_cap',
  22009: 'code_follow_cap',
  22013: 'code_account_gone',
  40061: 'code_account_gone',
  22101: 'code_group_bad_character',
  22102: 'code_too_many_groups',
  22103: 'code_group_too_long',
  22104: 'code_group_gone',
  22105: 'code_not_followed',
  22106: 'code_group_exists',
};

/** What a failed call about a person means, in the viewer's words. */
export const personErrorText = (error: BiliErrorFields): string => errorWords(error, PEOPLE_CODES);
