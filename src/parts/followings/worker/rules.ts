import { z } from '../../../api/schema.ts';
import { Nothing, OfPerson, ownAccount, type ReadServices } from '../../../reading/define-read.ts';
import { Id } from '../../../rpc/limits.ts';
import { type CallContext, defineMethod } from '../../../rpc/method.ts';
import { PAGES } from '../../../shared/callers.ts';
import { invalidParams } from '../../../shared/errors.ts';
import { bumpRevisions } from '../../../storage/items.ts';
import { groupRules, passedPeople } from '../../../storage/kept-items.ts';
import { groupListRead } from '../../groups/worker/shared.ts';
import { rowOf } from '../shared/row.ts';
import { inOrder, withoutRules, withRules } from '../shared/rule-list.ts';
import { MOST_RULES, type Rule } from '../shared/rules.ts';
import { type KeptRules, readRules } from '../shared/rules-read.ts';
import { type Suggested, suggestFor, suggestForNew } from '../shared/suggested.ts';
import { catchUp } from './catch-up.ts';
import type { FollowingStore } from './following-store.ts';
import type { TopUp } from './top-up.ts';

const Ids = z.strictObject({ ids: z.array(Id).check(z.maxLength(MOST_RULES)) });

type Kept = readonly unknown[];

/** More at once are no quiet lines any more. */
const MOST_SUGGESTED = 3;
const MOST_PASSED = 500;

interface RulesServices extends Pick<ReadServices, 'reader'> {
  readonly following: Pick<FollowingStore, 'all' | 'get'>;
  readonly topUp: TopUp;
}

/** The rules of an account, kept by what they are and changed one by one: two windows may be open. */
export function rulesCalls({ reader, following, topUp }: RulesServices) {
  async function change(
    name: string,
    context: CallContext,
    next: (kept: Kept) => Kept,
  ): Promise<KeptRules> {
    const mine = await ownAccount(context, name);
    const all = await groupRules.update((before) => ({
      ...before,
      [mine]: next(before[mine] ?? []),
    }));
    await bumpRevisions('rules');
    return readRules(all[mine]);
  }

  /**
   * What proposals are made from; null: no rule is on. Whoever is asked about them shows the groups,
   * so those are read anyway, and are not kept right after a change of theirs.
   */
  async function known(mine: number) {
    const { rules } = readRules((await groupRules.get())[mine]);
    if (rules.every(({ isOff }) => isOff)) return null;
    await catchUp(topUp, mine, Date.now());
    const groups = await reader.read(groupListRead, {}, { from: 'any', account: mine });
    if (!groups) return null;
    const own = groups.value.filter(({ tagid }) => tagid > 0);
    return { rules, groups: own, nowSeconds: Math.floor(Date.now() / 1000) };
  }

  return {
    /** For somebody who is followed. Asks for the groups at most, and after a follow for the newest page. */
    'rules.suggest': defineMethod({
      callers: PAGES,
      input: OfPerson,
      run: async ({ mid }, context): Promise<readonly Suggested[]> => {
        const mine = await ownAccount(context, 'rules.suggest');
        const [facts, person] = await Promise.all([known(mine), following.get(mine, mid)]);
        return facts && person ? suggestFor(rowOf(person), facts) : [];
      },
    }),
    /** The same for the few who were followed last and are in no group. */
    'rules.suggestNew': defineMethod({
      callers: PAGES,
      input: Nothing,
      run: async (_, context): Promise<readonly Suggested[]> => {
        const mine = await ownAccount(context, 'rules.suggestNew');
        const facts = await known(mine);
        if (!facts) return [];
        const [people, passed] = await Promise.all([following.all(mine), passedPeople.get()]);
        const rows = people.map((one) => rowOf(one));
        return suggestForNew(rows, new Set(passed[mine]), facts).slice(0, MOST_SUGGESTED);
      },
    }),
    /** Not to be proposed again among those who were followed last. */
    'rules.pass': defineMethod({
      callers: PAGES,
      input: OfPerson,
      run: async ({ mid }, context): Promise<void> => {
        const mine = await ownAccount(context, 'rules.pass');
        await passedPeople.update((before) => ({
          ...before,
          [mine]: [...(before[mine] ?? []).filter((one) => one !== mid), mid].slice(-MOST_PASSED),
        }));
      },
    }),
    'rules.list': defineMethod({
      callers: PAGES,
      input: Nothing,
      run: async (_, context): Promise<KeptRules> =>
        readRules((await groupRules.get())[await ownAccount(context, 'rules.list')]),
    }),
    /** New ones come last, others stay in their place. */
    'rules.put': defineMethod({
      callers: PAGES,
      input: z.strictObject({
        rules: z.array(z.unknown()).check(z.maxLength(MOST_RULES)),
        /** They were there before, and are kept also where there are as many as may be. */
        isBack: z.optional(z.boolean()),
      }),
      run: async ({ rules: given, isBack }, context): Promise<KeptRules> => {
        const { rules, unread } = readRules(given);
        if (unread.length > 0) throw invalidParams('rules.put', 'rules', 'rules that can be read');
        return change('rules.put', context, (kept) => {
          const next = withRules(kept, rules as readonly Rule[], isBack);
          if (!next) throw invalidParams('rules.put', 'rules', `at most ${MOST_RULES}`);
          return next;
        });
      },
    }),
    'rules.drop': defineMethod({
      callers: PAGES,
      input: Ids,
      run: ({ ids }, context): Promise<KeptRules> =>
        change('rules.drop', context, (kept) => withoutRules(kept, ids)),
    }),
    'rules.order': defineMethod({
      callers: PAGES,
      input: Ids,
      run: ({ ids }, context): Promise<KeptRules> =>
        change('rules.order', context, (kept) => inOrder(kept, ids)),
    }),
  };
}
