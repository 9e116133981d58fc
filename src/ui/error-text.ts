import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { type CodeWords, errorWords } from './error-words.ts';
import { PEOPLE_CODES } from './panels/error-text.ts';

/** Codes that mean one thing wherever they come. */
const CODES: CodeWords = {
  ...PEOPLE_CODES,
  90001: 'code_toview_full',
  90003: 'code_video_gone',
  10003: 'code_video_gone',
  11010: 'code_folder_gone',
  11203: 'code_folder_full',
  40002: 'code_name_refused',
  40004: 'code_name_refused',
  40005: 'code_name_length',
  40006: 'code_name_length',
  40014: 'code_name_taken',
  40015: 'code_sign_refused',
  40021: 'code_sign_refused',
  40022: 'code_sign_length',
  [-104]: 'code_no_coins',
};

/** What a failed call means, in the person's words. */
export const errorText = (error: BiliErrorFields): string => errorWords(error, CODES);
