import { nav } from '../../../api/operations/nav.ts';
import { nameOf } from '../../../reading/convert.ts';
import { defineReading } from '../../../reading/reading.ts';
import { pictureUrl } from '../../../shared/links.ts';
import type { Account } from '../shared/account.ts';

/** null when signed out. */
export const accountReading = defineReading(nav, {
  params: (_: object) => ({}),
  value: (data): Account | null => {
    if (!data.isLogin || data.mid === undefined) return null;
    const level = data.level_info;
    return {
      mid: data.mid,
      name: nameOf(data.uname ?? ''),
      face: pictureUrl(data.face ?? ''),
      level: level?.current_level ?? 0,
      exp: {
        current: level?.current_exp ?? 0,
        next: typeof level?.next_exp === 'number' ? level.next_exp : null,
      },
      coins: data.money ?? null,
    };
  },
});
