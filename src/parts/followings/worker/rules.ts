import { z } from '../../../api/schema.ts';
import { Nothing, ownAccount, type ReadServices } from '../../../reading/define-read.ts';
import { Id } from '../../../rpc/limits.ts';
import { defineMethod } from '../../../rpc/method.ts';
import { PAGES } from '../../../shared/callers.ts';
import { BiliError } from '../../../shared/errors.ts';
import { bumpRevisions } from '../../../storage/items.ts';
import { groupRules } from '../../../storage/kept-items.ts';
import { inOrder, withoutRules, withRules } from '../shared/rule-list.ts';
import { MOST_RULES, type Rule } from '../shared/rules.ts';
import { type KeptRules, readRules } from '../shared/rules-json.ts';

const Ids = z.strictObject({ ids: z.array(Id).check(z.maxLength(MOST_RULES)) });

type Kept = readonly unknown[];

/** The rules of an account, kept by what they are and changed one by one: two windows may be open. */
export function rulesCalls({ account }: Pick<ReadServices, 'account'>) {
  async function change(name: string, next: (kept: Kept) => Kept): Promise<KeptRules> {
    const mine = await ownAccount({ account }, name);
    const all = await groupRules.update((before) => ({
      ...before,
      [mine]: next(before[mine] ?? []),
    }));
    await bumpRevisions('rules');
    return readRules(all[mine]);
  }

  return {
    'rules.list': defineMethod({
      callers: PAGES,
      input: Nothing,
      run: async (): Promise<KeptRules> =>
        readRules((await groupRules.get())[await ownAccount({ account }, 'rules.list')]),
    }),
    /** New ones come last, others stay in their place. */
    'rules.put': defineMethod({
      callers: PAGES,
      input: z.strictObject({ rules: z.array(z.unknown()).check(z.maxLength(MOST_RULES)) }),
      run: async ({ rules: given }): Promise<KeptRules> => {
        const { rules, unread } = readRules(given);
        if (unread.length > 0) throw refused('rules', 'rules that can be read');
        return change('rules.put', (kept) => {
          const next = withRules(kept, rules as readonly Rule[]);
          if (!next) throw refused('rules', `at most ${MOST_RULES}`);
          return next;
        });
      },
    }),
    'rules.drop': defineMethod({
      callers: PAGES,
      input: Ids,
      run: ({ ids }): Promise<KeptRules> => change('rules.drop', (kept) => withoutRules(kept, ids)),
    }),
    'rules.order': defineMethod({
      callers: PAGES,
      input: Ids,
      run: ({ ids }): Promise<KeptRules> => change('rules.order', (kept) => inOrder(kept, ids)),
    }),
  };
}

const refused = (path: string, expected: string) =>
  new BiliError({ kind: 'invalid-params', operation: 'rules.put', path, expected });
