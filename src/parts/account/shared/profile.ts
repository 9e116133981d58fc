/** What an account says about itself and may edit; saving writes all four. */
export interface Profile {
  readonly name: string;
  readonly sign: string;
  readonly sex: string;
  /** YYYY-MM-DD; '' where there is none. */
  readonly birthday: string;
}

export const PROFILE_FIELDS = ['name', 'sign', 'sex', 'birthday'] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];
export const SEXES = ['男', '女', '保密'] as const;

/** The form as the service has it now. */
export interface OwnProfile extends Profile {
  /** Fields that the answer left out: they are not known, and not empty. */
  readonly missing: readonly ProfileField[];
  /** The first name costs nothing. */
  readonly freeRename: boolean;
}

export const RENAME_COINS = 6;
export const NAME_MIN = 2;
export const NAME_MAX = 16;
export const SIGN_MAX = 70;

/** What the service may show only after somebody there has looked at it. */
export const REVIEWED_FIELDS: readonly ProfileField[] = ['name', 'sign'];

/** What differs, in the order of the form. */
export const changedFields = (before: Profile, after: Profile): readonly ProfileField[] =>
  PROFILE_FIELDS.filter((field) => before[field] !== after[field]);

export type ProfileProblem =
  | 'name-short'
  | 'name-long'
  | 'name-characters'
  | 'sign-long'
  | 'birthday-none';

const lengthOf = (text: string) => [...text].length;

/** What the service is known to refuse, before it is asked; null: nothing is known against it. */
export const PROFILE_RULES: Readonly<
  Record<ProfileField, (value: string, today: string) => ProfileProblem | null>
> = {
  name: (name) => {
    if (lengthOf(name) < NAME_MIN) return 'name-short';
    if (lengthOf(name) > NAME_MAX) return 'name-long';
    return /^[\p{L}\p{M}\p{N}_-]+$/u.test(name) ? null : 'name-characters';
  },
  sign: (sign) => (lengthOf(sign) > SIGN_MAX ? 'sign-long' : null),
  sex: () => null,
  birthday: (birthday, today) => {
    const at = Date.parse(`${birthday}T00:00:00Z`);
    // A day that no month has is moved on by some browsers, and not by all.
    const isDay = !Number.isNaN(at) && new Date(at).toISOString().startsWith(birthday);
    return isDay && birthday >= '1900-01-01' && birthday <= today ? null : 'birthday-none';
  },
};

/** Pictures in a signature are refused by the service; which characters are such is not told. */
export const hasPictures = (text: string) => /\p{Extended_Pictographic}/u.test(text);

/** Which field a refusal is about; null: about none of them. */
export function fieldOfCode(code: number | undefined): ProfileField | null {
  if (code === undefined) return null;
  if ([40002, 40004, 40005, 40006, 40014, 2001, -104].includes(code)) return 'name';
  return [40015, 40021, 40022].includes(code) ? 'sign' : null;
}
