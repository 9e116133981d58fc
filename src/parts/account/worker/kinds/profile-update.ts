import type { DataOf } from '../../../../api/define.ts';
import { memberAccount, updateMyInfo, updateSign } from '../../../../api/operations/account.ts';
import { z } from '../../../../api/schema.ts';
import { defineKind, NoParams } from '../../../../engine/kind.ts';
import { PROFILE_FIELDS, type Profile, REVIEWED_FIELDS, SEXES } from '../../shared/profile.ts';

const Target = z.object({
  name: z.optional(z.string()),
  sign: z.optional(z.string()),
  sex: z.optional(z.enum(SEXES)),
  /** YYYY-MM-DD. */
  birthday: z.optional(z.string()),
});
type Target = z.output<typeof Target>;

const changedIn = (target: Target, now: Profile) =>
  PROFILE_FIELDS.filter((field) => target[field] !== undefined && target[field] !== now[field]);

/**
 * Saves what was edited. The service overwrites all four fields at once, so the others are sent as
 * they stand at that moment; a signature alone has a call of its own.
 */
export const profileUpdateKind = defineKind<Target, object, Profile>({
  id: 'profile-update',
  callers: ['page'],
  target: Target,
  params: NoParams,
  window: 1,
  async read({ read }) {
    const { uname: name, sign, sex, birthday } = await read(memberAccount, {}, isWhole);
    return () => ({ name, sign: sign ?? '', sex: sex ?? '', birthday: birthday ?? '' });
  },
  next(target, _, { now }, tried) {
    if (!now) return null;
    const changed = changedIn(target, now);
    if (changed.length === 0) return null;
    // A new signature shows only after its review: success without effect is how that looks.
    if (changed.join() === 'sign') {
      if (tried.has('sign') || tried.has('all')) return null;
      return {
        key: 'sign',
        most: 1,
        async send({ call }) {
          const params = { user_sign: target.sign ?? '' };
          await call(updateSign, params);
          return undefined;
        },
      };
    }
    return {
      key: 'all',
      most: 1,
      async send({ call }) {
        const params = {
          uname: target.name ?? now.name,
          usersign: target.sign ?? now.sign,
          sex: target.sex ?? SEXES.find((one) => one === now.sex) ?? '保密',
          birthday: target.birthday ?? now.birthday,
        };
        await call(updateMyInfo, params);
        return undefined;
      },
    };
  },
  awaitsReview: (target, now) =>
    changedIn(target, now).every((field) => REVIEWED_FIELDS.includes(field)),
  undo: (done) =>
    done.flatMap(({ id, title, target, before, after }) => {
      const was = before as Profile | null;
      if (!was) return [];
      // What waits for its review is not there yet, and so cannot be put back.
      const waiting = after ? changedIn(target, after as Profile) : [];
      const fields = PROFILE_FIELDS.filter(
        (field) => target[field] !== undefined && !waiting.includes(field),
      );
      if (fields.length === 0) return [];
      const back = Object.fromEntries(fields.map((field) => [field, was[field]]));
      return [{ kind: 'profile-update', params: {}, items: [{ id, title, target: back }] }];
    }),
  // The old name costs coins like any other.
  undoCosts: true,
  losses: (targets) => (targets.some(({ name }) => name !== undefined) ? ['name-coins'] : []),
  touches: () => ['account'],
  cost: () => ({ writes: 1, reads: 2 }),
});

function isWhole({ sign, sex, birthday }: DataOf<typeof memberAccount>): boolean {
  return [sign, sex, birthday].every((field) => typeof field === 'string');
}
