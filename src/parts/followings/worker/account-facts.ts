import type { PlanFacts } from '../../../engine/plan.ts';
import type { Run, RunItem } from '../../../engine/shared/runs.ts';
import { changeLog } from '../../../storage/change-log.ts';
import { followedUnread, protectedPeople } from '../../../storage/kept-items.ts';
import { changesOf, followedEntry, leftEntry } from '../../snapshots/shared/changes-of.ts';
import { backupCost } from './backup-cost.ts';
import type { FollowingStore } from './following-store.ts';
import { followingsCollection } from './followings.ts';
import type { RelationFacts } from './relation-read.ts';

interface Counted {
  readonly tagid: number;
  readonly count: number;
}

interface CountParts {
  readonly now: () => number;
  /** How many people the account follows, from what is kept of it; null: not known. */
  readonly count: (account: number) => Promise<number | null>;
  /** Own groups with their members counted, from what is kept; null: not known. */
  readonly groups: (account: number) => Promise<readonly Counted[] | null>;
}

/** What the engine knows of an account without asking, and how it keeps that true. */
export function createAccountFacts(followings: FollowingStore, { now, count, groups }: CountParts) {
  const protectedOf = async (account: number): Promise<ReadonlySet<number>> =>
    new Set((await protectedPeople.get())[account] ?? []);

  return {
    isProtected: async (account: number, mid: number): Promise<boolean> =>
      (await protectedOf(account)).has(mid),

    /** All followings, to know the stars among them; for one click nobody asks for those. */
    facts: async (account: number, single = false): Promise<PlanFacts> => {
      const [shielded, people, state, own] = await Promise.all([
        protectedOf(account),
        single ? [] : followings.all(account),
        single ? undefined : followingsCollection.store.get({ account, of: 0 }),
        single ? null : groups(account),
      ]);
      const known = state?.total ?? (single ? null : await count(account)) ?? people.length;
      const special = new Map(people.map((one) => [one.mid, one.special]));
      return {
        isProtected: (mid) => shielded.has(mid),
        isSpecial: (mid) => special.get(mid),
        backupReads: backupCost(account, state, known, now()),
        membersOf: (tagid) => own?.find((group) => group.tagid === tagid)?.count,
      };
    },

    /** What was read after a write goes into the picture of the account. */
    onSettled: async ({ account }: Run, items: readonly RunItem[]): Promise<void> => {
      let isUnread = false;
      const ours = { atMs: now(), isOurs: true };
      for (const { target, title, after, before, state } of items) {
        const { mid } = target as { mid?: number };
        if (state !== 'verified' || mid === undefined || !isRelation(after)) continue;
        const known = await followings.get(account, mid);
        if (!after.following) {
          if (known) await changeLog.add(account, [leftEntry(known, ours)]);
          await followings.remove(account, [mid]);
        } else if (known) {
          const { tagids, special } = after;
          const next = { ...known, tagids, special };
          await changeLog.add(account, changesOf(known, next, ours));
          await followings.put([next]);
        } else {
          isUnread = true;
          const person = { account, mid, name: title, face: '', mtime: after.sinceSeconds ?? 0 };
          const isNew = isRelation(before) && !before.following;
          if (isNew) await changeLog.add(account, [followedEntry(person, ours)]);
        }
      }
      // Name and signature are in the list only: whoever needs them looks at its newest page.
      if (isUnread) await followedUnread.update((all) => ({ ...all, [account]: now() }));
    },
  };
}

function isRelation(value: unknown): value is RelationFacts {
  return typeof value === 'object' && value !== null && 'following' in value && 'tagids' in value;
}
