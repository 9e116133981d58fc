import { exactCount, type MessageKey, t } from '@/src/i18n.ts';
import type { LogKind } from '@/src/parts/account/shared/log-entry.ts';
import type { ProfileField, ProfileProblem } from '@/src/parts/account/shared/profile.ts';

export const LOG_NAMES: Readonly<Record<LogKind, MessageKey>> = {
  exp: 'account_exp',
  coins: 'account_coins',
  login: 'account_login',
  moral: 'account_moral',
};

const SEX_NAMES: Readonly<Record<string, MessageKey>> = {
  男: 'account_sex_male',
  女: 'account_sex_female',
  保密: 'account_sex_secret',
};

export function sexText(sex: string): string {
  const key = SEX_NAMES[sex];
  return key ? t(key) : sex || t('account_none');
}

export const birthdayText = (birthday: string) => birthday || t('account_none');

export const FIELD_NAMES: Readonly<Record<ProfileField, MessageKey>> = {
  name: 'account_name',
  sign: 'account_sign',
  sex: 'account_sex',
  birthday: 'account_birthday',
};

export const PROBLEMS: Readonly<Record<ProfileProblem, MessageKey>> = {
  'name-short': 'account_name_short',
  'name-long': 'account_name_long',
  'name-characters': 'account_name_characters',
  'sign-long': 'code_sign_length',
  'birthday-none': 'account_birthday_none',
};

/** What the service says against one field, more exactly than where any of them may be meant. */
export const REFUSALS: Readonly<Record<number, MessageKey>> = {
  40002: 'account_refused_word',
  40004: 'account_name_characters',
  40005: 'account_name_long',
  40006: 'account_name_short',
  40014: 'code_name_taken',
  2001: 'code_name_taken',
  40015: 'account_refused_sign_word',
  40021: 'account_refused_pictures',
  40022: 'code_sign_length',
};

/** Amounts may be fractional: 172.4. */
export function amount(value: number): string {
  const [whole = '', part] = String(Math.round(Math.abs(value) * 100) / 100).split('.');
  const text = exactCount(Number(whole)) + (part ? `.${part}` : '');
  return value < 0 ? `−${text}` : text;
}

/** "+5", "−1". */
export const change = (delta: number): string => (delta > 0 ? `+${amount(delta)}` : amount(delta));
