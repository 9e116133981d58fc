import { dailyReward, jury, memberAccount } from '../../../api/operations/account.ts';
import { nav } from '../../../api/operations/nav.ts';
import { nameOf, textOf } from '../../../reading/convert.ts';
import { defineRead, Nothing } from '../../../reading/define-read.ts';
import { PAGES } from '../../../shared/callers.ts';
import { pictureUrl } from '../../../shared/links.ts';
import type { Account, DailyReward, Jury } from '../shared/account.ts';
import { type OwnProfile, PROFILE_FIELDS, type ProfileField } from '../shared/profile.ts';

const own = { callers: PAGES, input: Nothing, params: (_: object) => ({}) } as const;

/** In milliseconds; what would be a moment of 1970 in them is none. */
const dueOf = (told: number | null | undefined) =>
  told && told > 1e11 && told < 1e13 ? told : null;

/** null when signed out. */
export const accountRead = defineRead(nav, {
  ...own,
  version: 2,
  topic: 'account',
  value: (data): Account | null => {
    if (!data.isLogin || data.mid === undefined) return null;
    const { level_info: level, vip, pendant, official } = data;
    const isVip = (vip?.status ?? data.vipStatus ?? 0) > 0;
    return {
      mid: data.mid,
      name: nameOf(data.uname ?? ''),
      face: pictureUrl(data.face ?? ''),
      level: level?.current_level ?? null,
      exp: {
        current: level?.current_exp ?? null,
        next: typeof level?.next_exp === 'number' ? level.next_exp : null,
      },
      coins: data.money ?? null,
      moral: data.moral ?? null,
      vip: isVip ? { label: nameOf(vip?.label?.text ?? ''), dueMs: dueOf(vip?.due_date) } : null,
      pendant: pendant?.pid ? nameOf(pendant.name) : null,
      verified: official && (official.type ?? -1) >= 0 ? textOf(official.title) : null,
    };
  },
});

/** No field is as long; a shortened one must not be saved over the whole. */
const FIELD_MAX = 500;
const isTold = (text: unknown) => typeof text === 'string' && text.length <= FIELD_MAX;

/** The form for editing. Asked for anew before it is edited. */
export const profileRead = defineRead(memberAccount, {
  ...own,
  topic: 'account',
  value: ({ uname, sign, sex, birthday, nick_free }): OwnProfile => {
    const told = { name: uname, sign, sex, birthday };
    const missing = PROFILE_FIELDS.filter((field) => !isTold(told[field]));
    const given = (field: ProfileField) => (missing.includes(field) ? '' : (told[field] ?? ''));
    return {
      name: given('name'),
      sign: given('sign'),
      sex: given('sex'),
      birthday: given('birthday'),
      missing,
      freeRename: nick_free === true,
    };
  },
});

export const rewardRead = defineRead(dailyReward, {
  ...own,
  value: ({ login, watch, share, coins }): DailyReward => ({
    login: login ?? null,
    watch: watch ?? null,
    share: share ?? null,
    coins: coins ?? null,
  }),
});

const OFFICES = ['never', 'in-office', 'lapsed'] as const;

export const juryRead = defineRead(jury, {
  ...own,
  value: ({ status, case_total, term_end, allow_apply }): Jury => ({
    status: OFFICES[status] ?? status,
    cases: case_total ?? null,
    termEndSeconds: term_end || null,
    mayApply: allow_apply ?? null,
  }),
});
