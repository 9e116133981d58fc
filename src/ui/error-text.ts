import { type MessageKey, t, timeOfDay } from '@/src/i18n.ts';
import type { BiliErrorFields, ErrorKind } from '@/src/shared/errors.ts';

/** What a failed call means, in the person's words. Codes with their own words come first. */
export function errorText({ kind, code, resumeAtMs, changed }: BiliErrorFields): string {
  if (changed === 'maybe') return t('error_maybe_changed');
  if (kind === 'cooling-down' || (kind === 'intercepted' && resumeAtMs !== undefined))
    return t('error_cooling_down', [timeOfDay((resumeAtMs ?? 0) / 1000)]);
  const words = code === undefined ? undefined : CODES[code];
  if (words) return t(words);
  if (kind === 'refused') return t('error_refused', [code ?? '']);
  return t(keyOf(kind));
}

type Underscored<Text extends string> = Text extends `${infer A}-${infer B}`
  ? `${A}_${Underscored<B>}`
  : Text;

/** Each kind has words under its own name. */
function keyOf<Kind extends ErrorKind>(kind: Kind) {
  return `error_${kind.replaceAll('-', '_')}` as `error_${Underscored<Kind>}`;
}

/** Codes that mean one thing wherever they come. */
const CODES: Readonly<Record<number, MessageKey>> = {
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
